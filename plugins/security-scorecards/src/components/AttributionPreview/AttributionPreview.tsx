import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePreview } from '../../hooks/usePreview';
import { scopeAnnotations } from '../../lib/scopeAnnotations';
import { securityScorecardsTranslationRef } from '../../translation';
import { CodeBlock } from '../CodeBlock/CodeBlock';
import { ErrorState } from '../ErrorState/ErrorState';
import { formatAnnotations } from '../../lib/formatAnnotations';
import { AnnotationFields } from './AnnotationFields';
import { PreviewResult } from './PreviewResult';
import classes from './AttributionPreview.module.css';

/** Other annotations for the entity in context, and what they would do before anybody merges them. */
export function AttributionPreview(props: { entityRef: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entity } = useEntity();
  const current = scopeAnnotations(entity.metadata.annotations);
  const [annotations, setAnnotations] = useState(current);
  const { preview, error, isPending, run } = usePreview(props.entityRef);
  const filled = Object.fromEntries(
    Object.entries(annotations).filter(([, value]) => value.trim() !== ''),
  );
  const isChanged = (other: Record<string, string>) =>
    formatAnnotations(other) !== formatAnnotations(filled);
  return (
    <section className={classes.root} aria-label={t('preview.title')}>
      <div>
        <h3 className={classes.heading}>{t('preview.title')}</h3>
        <p className={classes.description}>{t('preview.description')}</p>
      </div>
      <div className={classes.columns}>
        <form
          className={classes.form}
          onSubmit={event => {
            event.preventDefault();
            run(filled);
          }}
        >
          <AnnotationFields
            current={current}
            annotations={annotations}
            onChange={setAnnotations}
          />
          <div className={classes.buttons}>
            <Button type="submit" isPending={isPending}>
              {t('preview.run')}
            </Button>
            <Button
              variant="tertiary"
              isDisabled={!isChanged(current)}
              onPress={() => setAnnotations(current)}
            >
              {t('preview.reset')}
            </Button>
          </div>
        </form>
        <div className={classes.yaml}>
          <h4 className={classes.heading}>{t('preview.yaml')}</h4>
          <CodeBlock code={formatAnnotations(filled)} />
        </div>
      </div>
      {error && <ErrorState error={error} onRetry={() => run(filled)} />}
      {preview && (
        <div aria-live="polite" aria-busy={isPending}>
          {isChanged(preview.annotations) && (
            <p className={classes.changed}>{t('preview.changed')}</p>
          )}
          <PreviewResult preview={preview.result} />
        </div>
      )}
    </section>
  );
}
