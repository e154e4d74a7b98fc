import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ScoreChanges } from 'backstage-plugin-security-scorecards-common';
import { formatDelta } from '../../lib/formatDelta';
import { securityScorecardsTranslationRef } from '../../translation';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import classes from './Changes.module.css';

/** One cause: its share of the difference in number and length, and what it consists of. `largest` is the length of the longest share. */
export function ChangePart(props: {
  part: ScoreChanges['parts'][number];
  largest: number;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { cause, items, share, totalItems } = props.part;
  const hidden = totalItems - items.length;
  const line = (
    <span className={classes.line}>
      <span>{t(`changes.cause.${cause}`)}</span>
      <strong className={classes.share}>
        {share !== undefined && formatDelta(share)}
      </strong>
    </span>
  );
  return (
    <li className={classes.part}>
      {items.length === 0 ? (
        <div className={classes.plain}>{line}</div>
      ) : (
        <details>
          <summary className={classes.summary}>{line}</summary>
          <ul className={classes.items}>
            {items.map(item => (
              <li key={`${item.control} ${item.title} ${item.resourceType}`}>
                <span className={classes.heading}>
                  {item.severity && <SeverityLabel severity={item.severity} />}
                  {item.control && <code>{item.control}</code>}
                  <span>{item.title}</span>
                </span>
                <span className={classes.detail}>
                  {item.resources > 0 &&
                    t('changes.resources', { count: item.resources })}
                  {item.examples.length > 0 &&
                    ` ${t('changes.examples', {
                      examples: item.examples.join(', '),
                    })}`}
                </span>
              </li>
            ))}
            {hidden > 0 && (
              <li className={classes.detail}>
                {t('changes.more', { count: hidden })}
              </li>
            )}
          </ul>
        </details>
      )}
      {share !== undefined && props.largest > 0 && (
        <span
          aria-hidden
          className={classes.bar}
          data-sign={share < 0 ? 'minus' : 'plus'}
          style={{ width: `${(100 * Math.abs(share)) / props.largest}%` }}
        />
      )}
    </li>
  );
}
