import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Grade, Score } from 'backstage-plugin-security-scorecards-common';
import { scoreText } from '../../lib/scoreText';
import { toneOfGrade } from '../../lib/scoreTone';
import { securityScorecardsTranslationRef } from '../../translation';
import { arcPath } from './arcPath';
import classes from './ScoreArc.module.css';

const SIZE = 200;
const CENTER = SIZE / 2;
const RADIUS = 84;

/**
 * The score on an arc from 0 to 100. Solid up to the low end of the range, pale from there to the high end, with a mark at
 * the value: the wider the pale part, the less was seen.
 */
export function ScoreArc(props: { score: Score; grade?: Grade }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { score, grade } = props;
  const text = scoreText(score);
  const isKnown = score.value !== undefined;
  const label = isKnown
    ? t('score.description', { ...text })
    : t('score.unknownDescription');
  const path = (from: number, to: number) =>
    arcPath({ center: CENTER, radius: RADIUS, from, to });
  return (
    <div
      className={classes.root}
      data-tone={toneOfGrade(grade)}
      role="img"
      aria-label={label}
    >
      <svg
        viewBox={`0 0 ${SIZE} 170`}
        className={classes.chart}
        aria-hidden
        focusable="false"
      >
        <path className={classes.track} d={path(0, 100)} />
        {isKnown && (
          <>
            {score.high - score.low >= 0.5 && (
              <path
                className={classes.range}
                d={path(score.low, score.high)}
                data-testid="score-range"
              />
            )}
            {score.low >= 0.5 && (
              <path className={classes.low} d={path(0, score.low)} />
            )}
            <ValueMark value={score.value ?? 0} />
          </>
        )}
      </svg>
      <div className={classes.text} aria-hidden>
        <span className={classes.value}>{text.value}</span>
        <span className={classes.caption}>
          {isKnown ? t('score.range', { ...text }) : t('score.unknown')}
        </span>
      </div>
    </div>
  );
}

function ValueMark(props: { value: number }) {
  const inner = arcPath.point(CENTER, RADIUS - 12, props.value);
  const outer = arcPath.point(CENTER, RADIUS + 12, props.value);
  return (
    <>
      <line className={classes.markHalo} {...line(inner, outer)} />
      <line className={classes.mark} {...line(inner, outer)} />
    </>
  );
}

function line(from: { x: number; y: number }, to: { x: number; y: number }) {
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}
