import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import { readEntities } from '../database/entities/readEntities';
import type {
  Governance,
  GovernanceHistory,
} from '../history/GovernanceHistory';
import { GovernanceInputs } from './GovernanceInputs';

/** What the ledgers said of an entity at a time. @internal */
export class LedgerHistory implements GovernanceHistory {
  readonly #database: Database;
  readonly #catalogue: Catalogue;

  constructor(options: { database: Database; catalogue: Catalogue }) {
    this.#database = options.database;
    this.#catalogue = options.catalogue;
  }

  async read(options: { entityRef: string; at: string }): Promise<Governance> {
    const [entity] = await readEntities(this.#database, [options.entityRef]);
    if (!entity) {
      return { waivers: [], attestations: [] };
    }
    const inputs = await GovernanceInputs.read({
      database: this.#database,
      entityIds: [entity.id],
      now: new Date(options.at),
    });
    return inputs.of(entity, [], this.#catalogue);
  }
}
