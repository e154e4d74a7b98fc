import { ConflictError } from '@backstage/errors';
import type { LedgerEvent } from 'backstage-plugin-security-scorecards-common';
import type { LedgerChange } from '../../governance/LedgerChange';
import type {
  ResourceBaseline,
  WaiverRecord,
} from '../../waivers/WaiverRecord';
import type { WaiverStore } from '../../waivers/WaiverStore';
import { waiverStatusAt } from '../../waivers/waiverStatusAt';
import type { Database } from '../Database';
import { markEntityRefsDirty } from '../entities/markEntityRefsDirty';
import { listEvents } from '../ledger/listEvents';
import { insertWaivers } from './insertWaivers';
import { listWaiverEntityRefs } from './listWaiverEntityRefs';
import { listWaivers } from './listWaivers';
import { readBaseline } from './readBaseline';
import { readWaiver } from './readWaiver';
import { updateWaiver } from './updateWaiver';

/** The ledger of waivers on PostgreSQL or SQLite. A change of what counts marks the entities concerned for evaluation. @internal */
export class DatabaseWaiverStore implements WaiverStore {
  readonly #database: Database;
  readonly #clock: () => Date;

  constructor(options: { database: Database; clock: () => Date }) {
    this.#database = options.database;
    this.#clock = options.clock;
  }

  async read(id: string): Promise<WaiverRecord | undefined> {
    return readWaiver(this.#database, id);
  }

  async listEvents(id: string): Promise<LedgerEvent[]> {
    return listEvents(this.#database, 'waiver_events', id);
  }

  async list(options: Parameters<WaiverStore['list']>[0]) {
    return listWaivers(this.#database, options);
  }

  async listEntityRefs(): Promise<string[]> {
    return listWaiverEntityRefs(this.#database);
  }

  async insert(change: LedgerChange<WaiverRecord>): Promise<void> {
    await this.#database.transaction(async transaction => {
      await insertWaivers(transaction, [change]);
      if (change.next.status === 'active') {
        await markEntityRefsDirty(transaction, [change.next.entityRef]);
      }
    });
  }

  async update(
    before: WaiverRecord,
    change: LedgerChange<WaiverRecord>,
  ): Promise<void> {
    const updated = await this.#database.transaction(async transaction => {
      if (!(await updateWaiver(transaction, before, change))) {
        return false;
      }
      if (before.status === 'active' || change.next.status === 'active') {
        await markEntityRefsDirty(transaction, [before.entityRef]);
      }
      return true;
    });
    if (!updated) {
      const current = await this.read(before.id);
      throw new ConflictError(
        current
          ? `Waiver ${
              before.id
            } was changed by somebody else just now: it is ${waiverStatusAt(
              current,
              this.#clock(),
            )}, at version ${current.version}`
          : `Waiver ${before.id} is gone`,
      );
    }
  }

  async readBaseline(
    resourceIds: readonly string[],
  ): Promise<ResourceBaseline[]> {
    return readBaseline(this.#database, resourceIds);
  }
}
