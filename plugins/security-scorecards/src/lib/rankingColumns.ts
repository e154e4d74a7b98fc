/** Columns of the ranking beside that of the entity, in their order. */
export const RANKING_COLUMNS = [
  'grade',
  'score',
  'delta30d',
  'coverage',
  'risk',
  'failing',
  'failingResources',
  'worstDomain',
  'criticality',
  'owner',
  'oldestEvidenceAt',
] as const;

/** One of {@link RANKING_COLUMNS}. */
export type RankingColumn = (typeof RANKING_COLUMNS)[number];

/** Shown unless the reader chose, as far as there is room. The owner stands below the name of the entity already. */
export const USUAL_COLUMNS: readonly RankingColumn[] = RANKING_COLUMNS.filter(
  id => !['failingResources', 'criticality', 'owner'].includes(id),
);

/** The columns that a `columns` parameter names, in the order of the table; undefined when it names none. */
export function parseColumns(
  parameter: string | null,
): readonly RankingColumn[] | undefined {
  const names = new Set(parameter?.split(','));
  const columns = RANKING_COLUMNS.filter(id => names.has(id));
  return columns.length > 0 ? columns : undefined;
}

/** The `columns` parameter for a choice; undefined for the usual columns, and for none. */
export function formatColumns(chosen: readonly string[]): string | undefined {
  const columns = RANKING_COLUMNS.filter(id => chosen.includes(id));
  const isUsual = columns.join() === USUAL_COLUMNS.join();
  return isUsual || columns.length === 0 ? undefined : columns.join(',');
}
