import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DOMAIN_IDS,
  type DomainId,
  type HeatmapRow,
} from 'backstage-plugin-security-scorecards-common';
import { Link } from '@backstage/ui';
import { useDomainTitles } from '../../hooks/useDomainTitles';
import { useEntityTabHref } from '../../hooks/useEntityTabHref';
import { securityScorecardsTranslationRef } from '../../translation';
import { GradeBadge } from '../GradeBadge/GradeBadge';
import { HeatmapCell } from './HeatmapCell';
import classes from './HeatmapTable.module.css';

/**
 * A row for each entity, a column for each domain. Scrolls within itself where there is little room; the
 * links of the cells take the keyboard along.
 */
export function HeatmapTable(props: { rows: readonly HeatmapRow[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const domainTitle = useDomainTitles();
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('heatmap.table')}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('ranking.entity')}
            </th>
            {DOMAIN_IDS.map(id => (
              <th key={id} scope="col" className={classes.domain}>
                {domainTitle(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(row => (
            <Row key={row.entityRef} row={row} domainTitle={domainTitle} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: {
  row: HeatmapRow;
  domainTitle: (id: DomainId) => string;
}) {
  const { row, domainTitle } = props;
  const href = useEntityTabHref(row.entityRef);
  return (
    <tr>
      <th scope="row" className={classes.entity}>
        <span className={classes.name}>
          <GradeBadge grade={row.grade} />
          <Link href={href} weight="bold">
            {row.title}
          </Link>
        </span>
      </th>
      {DOMAIN_IDS.map(id => (
        <HeatmapCell
          key={id}
          domain={row.domains.find(domain => domain.id === id)}
          domainTitle={domainTitle(id)}
          title={row.title}
          href={`${href}?domain=${id}`}
        />
      ))}
    </tr>
  );
}
