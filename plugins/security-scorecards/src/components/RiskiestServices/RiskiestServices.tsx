import { useState } from 'react';
import {
  AnalyticsContext,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { useOwnershipRefs } from '../../hooks/useOwnershipRefs';
import { MAX_OWNERS, useRiskiest } from '../../hooks/useRiskiest';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { themeClasses } from '../theme';
import { RankingLink } from './RankingLink';
import { RiskiestItem } from './RiskiestItem';
import { WhoseServices, type Whose } from './WhoseServices';
import classes from './RiskiestServices.module.css';

/** How many services show unless told. */
const DEFAULT_LIMIT = 5;

/**
 * The services with the most risk, for a card of the home page: those of the reader where the reader owns any, else all
 * that the reader may see.
 */
export function RiskiestServices(props: { limit?: number }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const limit = props.limit ?? DEFAULT_LIMIT;
  const refs = useOwnershipRefs();
  const [chosen, setChosen] = useState<Whose>();
  const mine = useRiskiest(refs?.length ? refs : undefined, limit);
  const ownsNone =
    refs?.length === 0 ||
    mine.data?.totalItems === 0 ||
    mine.error !== undefined;
  const usual: Whose = ownsNone ? 'all' : 'mine';
  const whose = chosen ?? usual;
  const all = useRiskiest(whose === 'all' && refs ? [] : undefined, limit);
  const { data, error, reload } = whose === 'all' ? all : mine;
  const hasChoice = mine.data !== undefined && mine.data.totalItems > 0;

  return (
    <AnalyticsContext
      attributes={{
        pluginId: 'security-scorecards',
        extension: 'RiskiestServices',
      }}
    >
      <div
        className={`${themeClasses.root} ${classes.root}`}
        aria-busy={!data && !error}
      >
        {hasChoice && <WhoseServices whose={whose} onChange={setChosen} />}
        {error && <ErrorState error={error} onRetry={reload} />}
        {!data && !error && <Skeleton width="100%" height={limit * 52} />}
        {data?.totalItems === 0 && (
          <p className={classes.empty}>
            <strong>{t('ranking.empty')}</strong> {t('ranking.emptyMend')}
          </p>
        )}
        {data && data.totalItems > 0 && (
          <>
            <ol className={classes.list} aria-label={t('riskiest.list')}>
              {data.items.map(item => (
                <RiskiestItem key={item.entityRef} item={item} />
              ))}
            </ol>
            <RankingLink
              count={data.totalItems}
              owners={whose === 'mine' ? refs?.slice(0, MAX_OWNERS) : undefined}
            />
          </>
        )}
      </div>
    </AnalyticsContext>
  );
}
