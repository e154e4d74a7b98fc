import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCursors } from '../../hooks/useCursors';
import { usePatches } from '../../hooks/usePatches';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { Pager } from '../Pager/Pager';
import { PatchItem } from './PatchItem';
import classes from './Patches.module.css';

/** One page of the open patches of an instance, worst first. */
export function PatchesDetail(props: { entityRef: string; resource: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entityRef, resource } = props;
  const cursors = useCursors(`${entityRef} ${resource}`);
  const { data, error, isRefreshing, reload } = usePatches({
    entityRef,
    resource,
    cursor: cursors.cursor,
  });
  if (error && !data) {
    return <ErrorState error={error} onRetry={reload} />;
  }
  if (!data) {
    return (
      <div aria-busy="true">
        <Skeleton width="100%" height={120} />
      </div>
    );
  }
  return (
    <div aria-busy={isRefreshing}>
      {data.items.length === 0 && data.notListed === 0 && (
        <p className={classes.note}>{t('patches.empty')}</p>
      )}
      {data.items.length > 0 && (
        <>
          <ul className={classes.list} aria-label={t('patches.title')}>
            {data.items.map(patch => (
              <PatchItem key={patch.id} patch={patch} />
            ))}
          </ul>
          <Pager
            cursors={cursors}
            nextCursor={data.pageInfo.nextCursor}
            label={t('patches.total', { count: data.totalItems })}
          />
        </>
      )}
      {data.notListed > 0 && (
        <p className={classes.note}>
          {t('patches.notListed', { count: data.notListed })}
        </p>
      )}
    </div>
  );
}
