/**
 * A component as a row of `entities`, with those columns that the table has had from the first and that have no default: tests
 * of migrations insert it into tables of before.
 */
export function entityRow(name: string) {
  return {
    entity_ref: `component:default/${name}`,
    kind: 'Component',
    namespace: 'default',
    name,
    title: name,
    criticality: 'low',
    annotated: false,
    scope: '{}',
    problems: '[]',
    has_problems: false,
    fingerprint: 'f',
  };
}
