import type { Knex } from 'knex';
import type {
  PatchState,
  Severity,
} from 'backstage-plugin-security-scorecards-common';
import { fromTimestamp } from '../timestamps';
import { ownedResources } from './ownedResources';

/** A patch of an entity's resource. @internal */
export interface PatchRow {
  id: number;
  resourceId: string;
  resourceType: string;
  accountId: string;
  accountName?: string;
  region: string;
  patchId: string;
  title?: string;
  state: PatchState;
  severity?: Severity;
  severityRank: number;
  classification?: string;
  cveIds: string[];
  firstSeenAt: string;
}

/** A page of patches. @internal */
export interface PatchPage {
  items: PatchRow[];
  totalItems: number;
  /** Open patches that were counted and not kept. */
  notListed: number;
}

interface SelectedRow {
  id: number;
  resource_id: string;
  resource_type: string;
  account_id: string;
  account_name: string | null;
  region: string;
  patch_id: string;
  title: string | null;
  state: PatchState;
  severity: Severity | null;
  severity_rank: number;
  classification: string | null;
  cve_ids: string;
  first_seen_at: Date | string;
}

/** Open patches of an entity's resources, worst first and those that were known longest. @internal */
export async function listPatchPage(
  knex: Knex,
  options: {
    entityRef: string;
    resourceId?: string;
    limit: number;
    after?: Pick<PatchRow, 'severityRank' | 'id'>;
  },
): Promise<PatchPage> {
  const { limit, after } = options;
  const patches = () =>
    knex('patch_details').whereIn(
      'patch_details.resource_key',
      ownedResources(knex, options),
    );
  const page = patches()
    .join('resources', 'resources.id', 'patch_details.resource_key')
    .leftJoin('accounts', 'accounts.account_id', 'resources.account_id')
    .select(
      'patch_details.*',
      'resources.resource_id',
      'resources.resource_type',
      'resources.account_id',
      'resources.region',
      'accounts.name as account_name',
    )
    .orderBy(['patch_details.severity_rank', 'patch_details.id'])
    .limit(limit);
  if (after) {
    page.whereRaw(
      '(patch_details.severity_rank > ? or (patch_details.severity_rank = ? and patch_details.id > ?))',
      [after.severityRank, after.severityRank, after.id],
    );
  }
  const rows: SelectedRow[] = await page;
  const perResource = patches()
    .groupBy('resource_key')
    .count({ kept: '*' })
    .max({ told: 'resource_total' })
    .as('counts');
  const sums: { kept: string | number | null; told: string | number | null } =
    await knex.from(perResource).sum({ kept: 'kept', told: 'told' }).first();
  const totalItems = Number(sums.kept ?? 0);
  return {
    items: rows.map(toRow),
    totalItems,
    notListed: Math.max(0, Number(sums.told ?? 0) - totalItems),
  };
}

function toRow(row: SelectedRow): PatchRow {
  return {
    id: row.id,
    resourceId: row.resource_id,
    resourceType: row.resource_type,
    accountId: row.account_id,
    accountName: row.account_name ?? undefined,
    region: row.region,
    patchId: row.patch_id,
    title: row.title ?? undefined,
    state: row.state,
    severity: row.severity ?? undefined,
    severityRank: row.severity_rank,
    classification: row.classification ?? undefined,
    cveIds: JSON.parse(row.cve_ids),
    firstSeenAt: fromTimestamp(row.first_seen_at),
  };
}
