import { useMemo } from 'react';
import { Cell, type ColumnConfig } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fittingColumns } from '../../lib/fittingColumns';
import { securityScorecardsTranslationRef } from '../../translation';
import { AccountCell } from './AccountCell';
import type { AccountRow } from './AccountRow';
import { OwnerCell } from './OwnerCell';
import { ScorecardCell } from './ScorecardCell';
import { SourcesCell } from './SourcesCell';
import classes from './cells.module.css';

/** Columns of the accounts that fit into the width. */
export function useAccountColumns(
  width: number | undefined,
): readonly ColumnConfig<AccountRow>[] {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const columns = useMemo<ColumnConfig<AccountRow>[]>(
    () => [
      {
        id: 'account',
        label: t('accounts.account'),
        isRowHeader: true,
        defaultWidth: '2fr',
        minWidth: 170,
        cell: row => (
          <Cell>
            <AccountCell row={row} />
          </Cell>
        ),
      },
      {
        id: 'owner',
        label: t('accounts.owner'),
        defaultWidth: '2fr',
        minWidth: 160,
        cell: row => (
          <Cell>
            <OwnerCell row={row} />
          </Cell>
        ),
      },
      {
        id: 'sources',
        label: t('accounts.sources'),
        defaultWidth: '4fr',
        minWidth: 260,
        cell: row => (
          <Cell>
            <SourcesCell row={row} />
          </Cell>
        ),
      },
      {
        id: 'resources',
        label: t('accounts.resources'),
        width: 130,
        cell: row => (
          <Cell>
            <span className={classes.stack}>
              <span>{row.resources.toLocaleString()}</span>
              {row.unattributedResources > 0 && (
                <span className={classes.fact}>
                  {t('accounts.unattributed', {
                    count: row.unattributedResources,
                  })}
                </span>
              )}
            </span>
          </Cell>
        ),
      },
      {
        id: 'scorecard',
        label: t('accounts.scorecard'),
        width: 120,
        cell: row => (
          <Cell>
            <ScorecardCell row={row} />
          </Cell>
        ),
      },
    ],
    [t],
  );
  return useMemo(() => fittingColumns(columns, width), [columns, width]);
}
