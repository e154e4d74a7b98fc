import { useMemo } from 'react';
import { Table, useTable } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Account } from 'backstage-plugin-security-scorecards-common';
import { useElementWidth } from '../../hooks/useElementWidth';
import { useQueryParameters } from '../../hooks/useQueryParameters';
import { ACCOUNT_VIEWS, filterAccounts } from '../../lib/filterAccounts';
import { securityScorecardsTranslationRef } from '../../translation';
import { Section } from '../Section/Section';
import { AccountFilters } from './AccountFilters';
import type { AccountRow } from './AccountRow';
import { useAccountColumns } from './useAccountColumns';
import classes from './AccountsTable.module.css';

/** The accounts that the filter takes. What the reader chose is kept in the query of the address. */
export function AccountsTable(props: { accounts: readonly Account[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { accounts } = props;
  const [parameters, change] = useQueryParameters();
  const view =
    ACCOUNT_VIEWS.find(item => item === parameters.get('show')) ?? 'all';
  const text = parameters.get('q') ?? '';
  const [tableRef, width] = useElementWidth<HTMLDivElement>();
  const columns = useAccountColumns(width);
  const data = useMemo(
    () =>
      filterAccounts(accounts, { view, text }).map(
        (account): AccountRow => ({ ...account, id: account.account }),
      ),
    [accounts, view, text],
  );
  const { tableProps } = useTable<AccountRow>({
    mode: 'complete',
    data,
    paginationOptions: { pageSize: 20 },
  });
  return (
    <Section
      title={t('accounts.title')}
      description={t('accounts.description')}
    >
      <AccountFilters
        accounts={accounts}
        view={view}
        text={text}
        onViewChange={next =>
          change({ show: next === 'all' ? undefined : next })
        }
        onTextChange={q => change({ q })}
      />
      <p role="status" className={classes.count}>
        {t('accounts.total', { count: data.length })}
      </p>
      <div ref={tableRef} className={classes.table}>
        <Table
          columnConfig={columns}
          emptyState={
            accounts.length === 0 ? t('accounts.empty') : t('accounts.noMatch')
          }
          {...tableProps}
        />
      </div>
    </Section>
  );
}
