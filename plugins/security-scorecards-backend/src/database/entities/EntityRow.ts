import type { Criticality } from 'backstage-plugin-security-scorecards-common';
import type { EntityRecord, StoredEntity } from './EntityRecord';

/** Columns of `entities` that hold a record. @internal */
export interface EntityRow {
  id: number;
  entity_ref: string;
  kind: string;
  namespace: string;
  name: string;
  title: string;
  owner: string | null;
  system: string | null;
  lifecycle: string | null;
  criticality: string;
  /** A number on SQLite. */
  annotated: boolean | number;
  scope: string;
  problems: string;
  template: string | null;
  template_version: string | null;
  fingerprint: string;
}

/** Names of the columns of {@link EntityRow}. @internal */
export const ENTITY_COLUMNS = [
  'id',
  'entity_ref',
  'kind',
  'namespace',
  'name',
  'title',
  'owner',
  'system',
  'lifecycle',
  'criticality',
  'annotated',
  'scope',
  'problems',
  'template',
  'template_version',
  'fingerprint',
] as const satisfies readonly (keyof EntityRow)[];

/** The row of a record. @internal */
export function toEntityRow(
  record: EntityRecord,
): Omit<EntityRow, 'id'> & { has_problems: boolean } {
  return {
    entity_ref: record.entityRef,
    kind: record.kind,
    namespace: record.namespace,
    name: record.name,
    title: record.title,
    owner: record.owner ?? null,
    system: record.system ?? null,
    lifecycle: record.lifecycle ?? null,
    criticality: record.criticality,
    annotated: record.annotated,
    scope: JSON.stringify(record.scope),
    problems: JSON.stringify(record.problems),
    template: record.template?.name ?? null,
    template_version: record.template?.version ?? null,
    has_problems: record.problems.length > 0,
    fingerprint: record.fingerprint,
  };
}

/** The record of a row. @internal */
export function fromEntityRow(row: EntityRow): StoredEntity {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    kind: row.kind,
    namespace: row.namespace,
    name: row.name,
    title: row.title,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    // Written by this package only, from a checked value.
    criticality: row.criticality as Criticality,
    annotated: Boolean(row.annotated),
    scope: JSON.parse(row.scope),
    problems: JSON.parse(row.problems),
    template:
      row.template === null
        ? undefined
        : { name: row.template, version: row.template_version ?? undefined },
    fingerprint: row.fingerprint,
  };
}
