import { NotFoundError } from '@backstage/errors';
import type {
  Patch,
  PatchList,
  ScoringSettings,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import {
  listPatchPage,
  type PatchRow,
} from '../database/patches/listPatchPage';
import { ownsResource } from '../database/patches/ownsResource';
import { hasScorecard } from '../database/scorecards/hasScorecard';
import { readCursor, writeCursor } from '../scorecards/PageCursor';
import type { PatchQuery, PatchService } from './PatchService';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Serves patches from the database. Checks no permission. @internal */
export class DefaultPatchService implements PatchService {
  readonly #database: Database;
  readonly #settings: Pick<ScoringSettings, 'timeToFixDays'>;
  readonly #clock: () => Date;

  constructor(options: {
    database: Database;
    settings: Pick<ScoringSettings, 'timeToFixDays'>;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#settings = options.settings;
    this.#clock = options.clock;
  }

  async listPatches(entityRef: string, query: PatchQuery): Promise<PatchList> {
    const { resourceId, limit, cursor } = query;
    if (!(await hasScorecard(this.#database, entityRef))) {
      throw new NotFoundError(`There is no scorecard of ${entityRef}`);
    }
    const owned = { entityRef, resourceId };
    if (
      resourceId !== undefined &&
      !(await ownsResource(this.#database, { entityRef, resourceId }))
    ) {
      throw new NotFoundError(
        `${entityRef} has no resource ${resourceId}; see its attribution`,
      );
    }
    const position = cursor && readCursor(owned, cursor, ['number', 'number']);
    const page = await listPatchPage(this.#database, {
      ...owned,
      // One more tells whether there is another page.
      limit: limit + 1,
      after: position
        ? { severityRank: Number(position[0]), id: Number(position[1]) }
        : undefined,
    });
    const rows = page.items.slice(0, limit);
    const last = rows.at(-1);
    const now = this.#clock().getTime();
    return {
      items: rows.map(row => this.#present(row, now)),
      totalItems: page.totalItems,
      notListed: page.notListed,
      pageInfo:
        last && page.items.length > limit
          ? { nextCursor: writeCursor(owned, [last.severityRank, last.id]) }
          : {},
    };
  }

  #present(row: PatchRow, now: number): Patch {
    const since = Date.parse(row.firstSeenAt);
    const days = row.severity && this.#settings.timeToFixDays[row.severity];
    const due = days === undefined ? undefined : since + days * DAY_MS;
    return {
      resource: row.resourceId,
      resourceType: row.resourceType,
      account: row.accountId,
      accountName: row.accountName,
      region: row.region,
      id: row.patchId,
      title: row.title,
      state: row.state,
      severity: row.severity,
      classification: row.classification,
      cveIds: row.cveIds,
      firstSeenAt: row.firstSeenAt,
      ageDays: Math.max(0, Math.floor((now - since) / DAY_MS)),
      dueAt: due === undefined ? undefined : new Date(due).toISOString(),
      overdue: due !== undefined && now > due,
    };
  }
}
