import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PracticeResult } from 'backstage-plugin-security-scorecards-common';
import { useCatalogue } from '../../hooks/useCatalogue';
import { failingControls } from '../../lib/failingControls';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { ControlFixes } from './ControlFixes';
import { DetailSection } from './DetailSection';
import { HowToFix } from './HowToFix';
import classes from './PracticeTexts.module.css';

/** The catalogue's texts of a practice. */
export function PracticeTexts(props: {
  practice: PracticeResult;
  /** The control that the reader chose. */
  controlId?: string;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const catalogue = useCatalogue();
  if (catalogue.error && !catalogue.data) {
    return <ErrorState error={catalogue.error} onRetry={catalogue.reload} />;
  }
  if (!catalogue.data) {
    return (
      <div aria-busy="true" className={classes.skeleton}>
        <Skeleton height={20} width="100%" />
        <Skeleton height={20} width="90%" />
        <Skeleton height={20} width="60%" />
        <Skeleton height={120} width="100%" />
      </div>
    );
  }
  const practice = catalogue.data.practices.find(
    item => item.id === props.practice.id,
  );
  if (!practice) {
    return <p className={classes.text}>{t('drawer.noTexts')}</p>;
  }
  const failing = failingControls(
    props.practice.controls,
    catalogue.data.controls,
    props.controlId,
  );
  return (
    <>
      <DetailSection title={t('drawer.what')}>
        <p className={classes.text}>{practice.summary}</p>
      </DetailSection>
      <DetailSection title={t('drawer.why')}>
        <p className={classes.text}>{practice.why}</p>
      </DetailSection>
      {(practice.howToFix ||
        practice.fixes.length > 0 ||
        failing.length > 0) && (
        <DetailSection title={t('drawer.fix')}>
          <ControlFixes controls={failing} />
          {failing.length > 0 && practice.howToFix && (
            <h4 className={classes.heading}>{t('drawer.inGeneral')}</h4>
          )}
          <HowToFix practice={practice} />
        </DetailSection>
      )}
    </>
  );
}
