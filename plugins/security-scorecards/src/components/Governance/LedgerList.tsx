import { useState, type ReactNode } from 'react';
import { Button, Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApiResource } from '../../hooks/useApiResource';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import classes from './LedgerList.module.css';

const STEP = 20;

/** Entries of a ledger, some at a time, or why there are none. */
export function LedgerList<T>(props: {
  resource: ApiResource<{ items: readonly T[]; totalItems: number }>;
  /** Those that the search takes. */
  items: readonly T[];
  /** Said when there are none at all. */
  empty: string;
  /** How many the search takes, in words. */
  total: string;
  render: (item: T) => ReactNode;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { resource, items } = props;
  const { data, error, isPending, isRefreshing, reload } = resource;
  const [limit, setLimit] = useState(STEP);
  const loaded = data?.items.length ?? 0;
  return (
    <div className={classes.root} aria-busy={isPending || isRefreshing}>
      {error && <ErrorState error={error} onRetry={reload} />}
      {isPending && (
        <div aria-label={t('governance.loading')} role="status">
          <Skeleton width="100%" height={96} />
        </div>
      )}
      {data && items.length === 0 && (
        <p className={classes.empty}>
          {loaded === 0 ? props.empty : t('governance.noMatch')}
        </p>
      )}
      {items.length > 0 && (
        <>
          <ul className={classes.list}>
            {items.slice(0, limit).map(props.render)}
          </ul>
          <div className={classes.foot}>
            <span role="status">{props.total}</span>
            {data && data.totalItems > loaded && (
              <span>
                {t('governance.first', {
                  count: loaded,
                  total: String(data.totalItems),
                })}
              </span>
            )}
            {items.length > limit && (
              <Button
                size="small"
                variant="secondary"
                onPress={() => setLimit(limit + STEP)}
              >
                {t('governance.more')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
