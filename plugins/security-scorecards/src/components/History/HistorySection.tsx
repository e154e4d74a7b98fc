import { lazy, Suspense } from 'react';
import { Button, Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useHistoryRange } from '../../hooks/useHistoryRange';
import { securityScorecardsTranslationRef } from '../../translation';
import { Section } from '../Section/Section';

const HistoryDetail = lazy(() =>
  import('./HistoryDetail').then(module => ({
    default: module.HistoryDetail,
  })),
);

/** How an entity came to stand as it does. Loaded, with its drawing, only when a reader wants to know. */
export function HistorySection(props: { entityRef: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const choice = useHistoryRange();
  return (
    <Section
      title={t('history.title')}
      description={t('history.description')}
      actions={
        <Button
          size="small"
          variant="secondary"
          aria-expanded={choice.isOpen}
          onPress={() => choice.setOpen(!choice.isOpen)}
        >
          {choice.isOpen ? t('attribution.hide') : t('attribution.show')}
        </Button>
      }
    >
      {choice.isOpen && (
        <Suspense fallback={<Skeleton width="100%" height={560} />}>
          <HistoryDetail entityRef={props.entityRef} choice={choice} />
        </Suspense>
      )}
    </Section>
  );
}
