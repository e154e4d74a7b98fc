import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useEntityTabHref } from '../../hooks/useEntityTabHref';
import { securityScorecardsTranslationRef } from '../../translation';
import { isOwnable } from '../../lib/isOwnable';
import type { RankingRow } from './RankingRow';
import classes from './EntityCell.module.css';

/** An entity with a link to its Security tab and to its owner. */
export function EntityCell(props: { row: RankingRow }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entityRef, kind, owner, problems, title } = props.row;
  const href = useEntityTabHref(entityRef);
  return (
    <span className={classes.root}>
      <Link href={href} weight="bold">
        <bdi>{title}</bdi>
      </Link>
      {(owner || isOwnable(kind)) && (
        <span className={classes.owner}>
          {owner ? (
            <EntityRefLink entityRef={owner} defaultKind="group" hideIcon />
          ) : (
            t('ranking.noOwner')
          )}
        </span>
      )}
      {problems !== undefined && problems > 0 && (
        <span className={classes.problem}>
          {t('ranking.problems', { count: problems })}
        </span>
      )}
    </span>
  );
}
