import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { RollupKind } from 'backstage-plugin-security-scorecards-common';
import { useSiblingHref } from '../../hooks/useSiblingHref';
import { securityScorecardsTranslationRef } from '../../translation';
import type { RollupRow } from './RollupRow';
import classes from './RollupCell.module.css';

/** A group, and how many services it has, with a link to them in the ranking. */
export function RollupCell(props: { row: RollupRow; by: RollupKind }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const ranking = useSiblingHref('ranking');
  const { row, by } = props;
  const count = t('fleet.services', { count: row.entities });
  // The ranking's domains are those of the catalogue of practices; a domain of the catalog has parts.
  const key = by === 'domain' ? 'partOf' : by;
  return (
    <span className={classes.root}>
      {row.group ? (
        <EntityRefLink entityRef={row.group} hideIcon />
      ) : (
        t(`rollups.none.${by}`)
      )}
      {row.group !== undefined ? (
        <Link
          href={`${ranking}?${key}=${encodeURIComponent(row.group)}`}
          variant="body-small"
        >
          {count}
        </Link>
      ) : (
        <span className={classes.count}>{count}</span>
      )}
    </span>
  );
}
