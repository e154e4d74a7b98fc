import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AttributionPreview } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { AffectedEntities } from './AffectedEntities';
import { PreviewedList } from './PreviewedList';
import { PreviewProblems } from './PreviewProblems';
import { ScoreChange } from './ScoreChange';
import classes from './PreviewResult.module.css';

/** What other annotations would do. Where nothing matches it warns, because nothing to check is not clean. */
export function PreviewResult(props: { preview: AttributionPreview }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { preview } = props;
  const { gained, lost, lostToNobody, resources, scope } = preview;
  const isEmpty = resources.then === 0;
  return (
    <div className={classes.root}>
      <h4 className={classes.heading}>{t('preview.result')}</h4>
      <PreviewProblems problems={preview.problems} />
      {isEmpty && (
        <Alert
          status="warning"
          icon
          title={t('preview.nothingTitle')}
          description={t('preview.nothing')}
        />
      )}
      <ul className={classes.scope} aria-label={t('attribution.scope')}>
        {scope.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <ScoreChange preview={preview} />
      {lostToNobody > 0 && (
        <p className={classes.warning}>
          {t('preview.toNobody', { count: lostToNobody })}
        </p>
      )}
      {!isEmpty && gained.count === 0 && lost.count === 0 && (
        <p className={classes.line}>{t('preview.unchanged')}</p>
      )}
      <AffectedEntities entities={preview.entities} />
      <div className={classes.lists}>
        <PreviewedList title={t('preview.gainedTitle')} resources={gained} />
        <PreviewedList title={t('preview.lostTitle')} resources={lost} />
      </div>
    </div>
  );
}
