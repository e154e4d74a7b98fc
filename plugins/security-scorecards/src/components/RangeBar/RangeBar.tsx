import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Score } from 'backstage-plugin-security-scorecards-common';
import { scoreText } from '../../lib/scoreText';
import type { ScoreTone } from '../../lib/scoreTone';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './RangeBar.module.css';

/** A score as a bar: solid up to the low end of its range, pale to the high end, a mark at the value. */
export function RangeBar(props: { score: Score; tone: ScoreTone }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { score, tone } = props;
  const isKnown = score.value !== undefined;
  const label = isKnown
    ? t('score.description', { ...scoreText(score) })
    : t('score.unknownDescription');
  return (
    <span
      className={classes.bar}
      data-tone={tone}
      role="img"
      aria-label={label}
      title={label}
    >
      {isKnown && (
        <>
          <span
            className={classes.range}
            style={{
              insetInlineStart: `${score.low}%`,
              width: `${score.high - score.low}%`,
            }}
          />
          <span className={classes.low} style={{ width: `${score.low}%` }} />
          <span
            className={classes.mark}
            style={{ insetInlineStart: `${score.value}%` }}
          />
        </>
      )}
    </span>
  );
}
