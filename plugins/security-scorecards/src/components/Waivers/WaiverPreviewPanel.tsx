import { useId } from 'react';
import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { WaiverPreview } from 'backstage-plugin-security-scorecards-common';
import { formatScore } from '../../lib/formatScore';
import { securityScorecardsTranslationRef } from '../../translation';
import { Disclosure } from '../Disclosure/Disclosure';
import classes from './WaiverDialog.module.css';

/** What a waiver would cover, and what it would do to score, grade and risk. */
export function WaiverPreviewPanel(props: {
  preview: WaiverPreview | undefined;
  error: Error | undefined;
  isPending: boolean;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const titleId = useId();
  const { preview, error, isPending } = props;
  if (!preview && !error && !isPending) {
    return null;
  }
  return (
    <section
      className={classes.panel}
      aria-labelledby={titleId}
      aria-live="polite"
      aria-busy={isPending}
    >
      <h3 id={titleId} className={classes.heading}>
        {t('waiver.preview.title')}
      </h3>
      {error && !preview && (
        <p className={classes.text}>
          {t('waiver.preview.failed', { message: error.message })}
        </p>
      )}
      {!preview && !error && <Skeleton width="100%" height={44} />}
      {preview && <Covered preview={preview} />}
    </section>
  );
}

function Covered(props: { preview: WaiverPreview }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { approvalsNeeded, controls, grade, resources, risk, score } =
    props.preview;
  const { totalResources } = props.preview;
  if (totalResources === 0) {
    return <p className={classes.text}>{t('waiver.preview.none')}</p>;
  }
  const fromTo = (now: string, then: string) =>
    t('waiver.preview.fromTo', { now, then });
  const none = t('waiver.preview.noGrade');
  const scoreOf = (value: number | undefined) =>
    value === undefined ? none : formatScore(value);
  return (
    <>
      <p className={classes.text}>
        <strong>
          {t('waiver.preview.resources', { count: totalResources })}
        </strong>{' '}
        {t('waiver.preview.controls', { controls: controls.join(', ') })}.{' '}
        {t('waiver.preview.approvals', { count: approvalsNeeded })}
      </p>
      <dl className={classes.figures}>
        <div>
          <dt>{t('waiver.preview.score')}</dt>
          <dd>{fromTo(scoreOf(score.now.value), scoreOf(score.then.value))}</dd>
        </div>
        <div>
          <dt>{t('waiver.preview.grade')}</dt>
          <dd>{fromTo(grade?.now ?? none, grade?.then ?? none)}</dd>
        </div>
        {risk && (
          <div>
            <dt>{t('waiver.preview.risk')}</dt>
            <dd>
              {fromTo(
                Math.round(risk.now).toLocaleString(),
                Math.round(risk.then).toLocaleString(),
              )}
            </dd>
          </div>
        )}
      </dl>
      <Disclosure summary={t('waiver.form.resources')}>
        <ul className={classes.names}>
          {resources.map(resource => (
            <li key={resource}>{resource}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
