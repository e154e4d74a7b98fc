/**
 * A component as a row of `entities` that is not marked for evaluation, with the columns that the table has had from the first:
 * tests of migrations insert it into tables of before.
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
    dirty: 0,
  };
}
