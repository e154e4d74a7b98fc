import { Cell, Table, useTable, type ColumnConfig } from '@backstage/ui';
import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceState } from 'backstage-plugin-security-scorecards-common';
import {
  coverageByAccount,
  SOURCES,
  type AccountCoverageRow,
} from '../../lib/coverageByAccount';
import { securityScorecardsTranslationRef } from '../../translation';
import { AccountName } from '../AccountName/AccountName';
import { Section } from '../Section/Section';
import { SourceCell } from './SourceCell';
import classes from './AccountCoverage.module.css';

/** What each source could see of each account: a gap here is a gap in every score of that account. */
export function AccountCoverage(props: { states: readonly SourceState[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const data = useMemo(() => coverageByAccount(props.states), [props.states]);
  const columns = useMemo<ColumnConfig<AccountCoverageRow>[]>(
    () => [
      {
        id: 'account',
        label: t('coverage.account'),
        isRowHeader: true,
        cell: row => (
          <Cell>
            <AccountName id={row.id} name={row.name} />
          </Cell>
        ),
      },
      ...SOURCES.map(source => ({
        id: source,
        label: t(`source.${source}`),
        cell: (row: AccountCoverageRow) => (
          <Cell>
            <SourceCell states={row.sources[source]} />
          </Cell>
        ),
      })),
    ],
    [t],
  );
  const { tableProps } = useTable<AccountCoverageRow>({
    mode: 'complete',
    data,
    paginationOptions: { pageSize: 20 },
  });
  return (
    <Section
      title={t('coverage.title')}
      description={t('coverage.description')}
    >
      <div className={classes.table}>
        <Table
          columnConfig={columns}
          emptyState={t('coverage.empty')}
          {...tableProps}
        />
      </div>
    </Section>
  );
}
