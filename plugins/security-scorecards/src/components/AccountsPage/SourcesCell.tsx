import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SOURCES } from '../../lib/coverageByAccount';
import { securityScorecardsTranslationRef } from '../../translation';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import { SourceProblem } from '../SourceProblem/SourceProblem';
import { SourceStatusLabel } from '../SourceStatusLabel/SourceStatusLabel';
import type { AccountRow } from './AccountRow';
import classes from './cells.module.css';

/** How each source could see an account, with what to mend where it could not. */
export function SourcesCell(props: { row: AccountRow }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { standards } = props.row;
  const sources = SOURCES.flatMap(
    id => props.row.sources.find(({ source }) => source === id) ?? [],
  );
  if (sources.length === 0) {
    return <span className={classes.missing}>{t('accounts.neverRead')}</span>;
  }
  const seen = sources.filter(({ status }) => status === 'succeeded');
  const gaps = sources.filter(({ status }) => status !== 'succeeded');
  return (
    <ul className={classes.sources}>
      {gaps.map(({ mend, message, observedAt, source, status }) => (
        <li key={source}>
          <span className={classes.source}>
            <SourceStatusLabel status={status} />
            <span>{t(`source.${source}`)}</span>
            {observedAt && (
              <span className={classes.fact}>
                {t('accounts.lastComplete')} <RelativeTime at={observedAt} />
              </span>
            )}
          </span>
          <SourceProblem mend={mend} messages={message ? [message] : []} />
        </li>
      ))}
      {seen.length > 0 && (
        <li className={classes.source}>
          <SourceStatusLabel status="succeeded" />
          <span className={classes.fact}>
            {seen.map(({ source }) => t(`source.${source}`)).join(', ')}
          </span>
        </li>
      )}
      {standards && (
        <li className={classes.fact}>
          {t('accounts.standards')}{' '}
          {standards
            .map(({ readyRegions, regions, title }) =>
              readyRegions === regions
                ? title
                : t('accounts.standardNotReady', {
                    title,
                    ready: String(readyRegions),
                    number: String(regions),
                  }),
            )
            .join(', ')}
        </li>
      )}
    </ul>
  );
}
