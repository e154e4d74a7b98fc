/** Columns of the fleet page's tables that give way when there is little room, with the least width in CSS pixels that keeps each. */
const KEPT_FROM: Readonly<Record<string, number>> = {
  oldestEvidenceAt: 1200,
  worstDomain: 1050,
  delta30d: 930,
  worstEntity: 880,
  againstNewest: 860,
  coverage: 800,
  meanScore: 720,
  resources: 700,
  failing: 680,
  risk: 500,
};

/** The columns for which there is room; all of them while the width is not known. */
export function fittingColumns<T extends { readonly id: string }>(
  columns: readonly T[],
  width: number | undefined,
): readonly T[] {
  return width === undefined
    ? columns
    : columns.filter(({ id }) => width >= (KEPT_FROM[id] ?? 0));
}
