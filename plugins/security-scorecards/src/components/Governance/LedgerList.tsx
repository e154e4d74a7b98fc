import type { ReactNode } from 'react';
import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApiResource } from '../../hooks/useApiResource';
import type { Cursors } from '../../hooks/useCursors';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { Pager } from '../Pager/Pager';
import classes from './LedgerList.module.css';

/** A page of the entries of a ledger, or why there are none. */
export function LedgerList<T>(props: {
  resource: ApiResource<{
    items: readonly T[];
    totalItems: number;
    pageInfo: { nextCursor?: string };
  }>;
  cursors: Cursors;
  /** Whether the search narrows the list. */
  isSearch: boolean;
  /** Said when there are none at all. */
  empty: string;
  /** A number of them, in words. */
  total: (count: number) => string;
  render: (item: T) => ReactNode;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { data, error, isPending, isRefreshing, reload } = props.resource;
  return (
    <div className={classes.root} aria-busy={isPending || isRefreshing}>
      {error && <ErrorState error={error} onRetry={reload} />}
      {isPending && (
        <div aria-label={t('governance.loading')} role="status">
          <Skeleton width="100%" height={96} />
        </div>
      )}
      {data?.items.length === 0 && (
        <p className={classes.empty}>
          {props.isSearch ? t('governance.noMatch') : props.empty}
        </p>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes.list}>{data.items.map(props.render)}</ul>
      )}
      {data && (data.totalItems > 0 || props.cursors.page > 0) && (
        <Pager
          cursors={props.cursors}
          nextCursor={data.pageInfo.nextCursor}
          label={props.total(data.totalItems)}
        />
      )}
    </div>
  );
}
