import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiEyeOffLine } from '@remixicon/react';
import type { SourceState } from 'backstage-plugin-security-scorecards-common';
import { isBlind } from '../../lib/isBlind';
import { securityScorecardsTranslationRef } from '../../translation';
import { AccountName } from '../AccountName/AccountName';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import classes from './BlindSources.module.css';

/** Sources that could not be seen, by account and region: what they would say counts as unknown. */
export function BlindSources(props: { sources: readonly SourceState[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const blind = props.sources.filter(source => isBlind(source.status));
  if (blind.length === 0) {
    return null;
  }
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>
        <RiEyeOffLine size={18} aria-hidden className={classes.icon} />
        <span>
          <strong>
            {t('blind.title', {
              count: blind.length,
              total: String(props.sources.length),
            })}
          </strong>{' '}
          {t('blind.description')}
        </span>
      </summary>
      <ul className={classes.list}>
        {blind.map(source => (
          <li
            key={`${source.source} ${source.account} ${source.region}`}
            className={classes.item}
          >
            <span className={classes.source}>
              {t(`source.${source.source}`)} ·{' '}
              <AccountName id={source.account} name={source.accountName} /> ·{' '}
              {source.region}
            </span>
            <span>
              <strong>{t(`sourceStatus.${source.status}`)}.</strong>{' '}
              {source.message}{' '}
              {source.observedAt && (
                <>
                  {t('blind.lastSeen')} <RelativeTime at={source.observedAt} />.
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
