import { lazy, Suspense, useState } from 'react';
import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';
import { Section } from '../Section/Section';
import { ShowButton } from '../Section/ShowButton';

const AttributionDetail = lazy(() =>
  import('./AttributionDetail').then(module => ({
    default: module.AttributionDetail,
  })),
);

const AttributionPreview = lazy(() =>
  import('../AttributionPreview/AttributionPreview').then(module => ({
    default: module.AttributionPreview,
  })),
);

/** Why which resources count for the entity, and what other annotations would do. Loaded only when a reader wants to know. */
export function AttributionSection(props: {
  entityRef: string;
  /** For an entity that claims nothing: there is nothing to explain yet. */
  previewOnly?: boolean;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entityRef, previewOnly } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={t('attribution.title')}
      description={previewOnly ? undefined : t('attribution.description')}
      actions={<ShowButton isOpen={isOpen} onOpenChange={setOpen} />}
    >
      {isOpen && (
        <Suspense
          key={entityRef}
          fallback={<Skeleton width="100%" height={240} />}
        >
          {!previewOnly && <AttributionDetail entityRef={entityRef} />}
          <AttributionPreview entityRef={entityRef} />
        </Suspense>
      )}
    </Section>
  );
}
