import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useAttribution } from '../../hooks/useAttribution';
import { useCursors } from '../../hooks/useCursors';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { Pager } from '../Pager/Pager';
import { AttributedResources } from './AttributedResources';
import { Claims } from './Claims';
import { LostClaims } from './LostClaims';
import classes from './Attribution.module.css';

/** What each rule claimed, what others have of it, and the resources themselves. */
export function AttributionDetail(props: { entityRef: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const cursors = useCursors(props.entityRef);
  const { data, error, isRefreshing, reload } = useAttribution(
    props.entityRef,
    cursors.cursor,
  );
  if (error && !data) {
    return <ErrorState error={error} onRetry={reload} />;
  }
  if (!data) {
    return (
      <div aria-busy="true">
        <Skeleton width="100%" height={240} />
      </div>
    );
  }
  return (
    <div className={classes.root} aria-busy={isRefreshing}>
      {data.scope.length > 0 && (
        <ul className={classes.scope} aria-label={t('attribution.scope')}>
          {data.scope.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {data.rules.length === 0 ? (
        <p className={classes.empty}>{t('attribution.empty')}</p>
      ) : (
        <Claims claims={data.rules} />
      )}
      <LostClaims claims={data.lostTo} />
      {data.items.length > 0 && (
        <div>
          <AttributedResources resources={data.items} />
          <Pager
            cursors={cursors}
            nextCursor={data.pageInfo.nextCursor}
            label={t('attribution.resources', { count: data.totalItems })}
          />
        </div>
      )}
    </div>
  );
}
