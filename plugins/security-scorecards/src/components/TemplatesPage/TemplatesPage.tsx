import { useCallback } from 'react';
import { Container, Table, useTable } from '@backstage/ui';
import {
  AnalyticsContext,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { securityScorecardsApiRef } from '../../api';
import { useElementWidth } from '../../hooks/useElementWidth';
import { useRecovery } from '../../hooks/useRecovery';
import { templateRows, type TemplateRow } from '../../lib/templateRows';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { Section } from '../Section/Section';
import { themeClasses } from '../theme';
import { TemplatesEmpty } from './TemplatesEmpty';
import { useTemplateColumns } from './useTemplateColumns';
import classes from './TemplatesPage.module.css';

/** Templates on a page, each with all its versions. */
const PAGE_SIZES = [20, 50];

/** How the services stand that were created from templates, by template and version. */
export function TemplatesPage() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const api = useApi(securityScorecardsApiRef);
  const [tableRef, width] = useElementWidth<HTMLDivElement>();
  const columns = useTemplateColumns(width);
  const getLabel = useCallback(
    (page: { totalCount?: number }) =>
      t('templates.total', { count: page.totalCount ?? 0 }),
    [t],
  );
  const { tableProps, reload } = useTable<TemplateRow>({
    mode: 'cursor',
    paginationOptions: {
      pageSize: PAGE_SIZES[0],
      pageSizeOptions: PAGE_SIZES,
      getLabel,
    },
    getData: async ({ cursor, pageSize, signal }) => {
      const list = await api.listTemplates({ limit: pageSize, cursor, signal });
      return {
        data: templateRows(list.items),
        nextCursor: list.pageInfo.nextCursor,
        totalCount: list.totalItems,
      };
    },
  });
  useRecovery(tableProps.error, reload);
  return (
    <AnalyticsContext
      attributes={{
        pluginId: 'security-scorecards',
        extension: 'TemplatesPage',
      }}
    >
      <Container className={`${themeClasses.root} ${classes.root}`}>
        {tableProps.error ? (
          <ErrorState error={tableProps.error} onRetry={reload} />
        ) : (
          <TemplatesSection isEmpty={tableProps.data?.length === 0}>
            <div ref={tableRef} className={classes.table}>
              <Table columnConfig={columns} {...tableProps} />
            </div>
          </TemplatesSection>
        )}
      </Container>
    </AnalyticsContext>
  );
}

function TemplatesSection(props: {
  isEmpty: boolean;
  children: React.ReactNode;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return props.isEmpty ? (
    <TemplatesEmpty />
  ) : (
    <Section
      title={t('templates.title')}
      description={t('templates.description')}
    >
      {props.children}
    </Section>
  );
}
