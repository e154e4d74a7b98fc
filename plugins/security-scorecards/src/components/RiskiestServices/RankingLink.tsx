import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMountedPath } from '../../hooks/useMountedPath';
import { rootRouteRef } from '../../routes';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './RiskiestServices.module.css';

/** Leads to these services in the ranking; nothing where the app does not mount the fleet page. */
export function RankingLink(props: {
  count: number;
  owners: readonly string[] | undefined;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const page = useMountedPath(rootRouteRef);
  if (page === undefined) {
    return null;
  }
  const query = new URLSearchParams(
    (props.owners ?? []).map(owner => ['owner', owner]),
  ).toString();
  return (
    <Link href={query ? `${page}?${query}` : page} className={classes.more}>
      {t('riskiest.seeAll', { count: props.count })}
    </Link>
  );
}
