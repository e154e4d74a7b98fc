import { lazy, Suspense } from 'react';
import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useHistoryRange } from '../../hooks/useHistoryRange';
import { securityScorecardsTranslationRef } from '../../translation';
import { Section } from '../Section/Section';
import { ShowButton } from '../Section/ShowButton';

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
        <ShowButton isOpen={choice.isOpen} onOpenChange={choice.setOpen} />
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
