import { ConflictError } from '@backstage/errors';
import type { LedgerEvent } from 'backstage-plugin-security-scorecards-common';
import type { AttestationEntry } from '../../attestations/AttestationEntry';
import type { AttestationStore } from '../../attestations/AttestationStore';
import { attestationStatusAt } from '../../attestations/attestationStatusAt';
import type { LedgerChange } from '../../governance/LedgerChange';
import type { Database } from '../Database';
import { readEntities } from '../entities/readEntities';
import { listEvents } from '../ledger/listEvents';
import { retryOnConflict } from '../retryOnConflict';
import { enterAttestations } from './enterAttestations';
import { listAttestationEntityRefs } from './listAttestationEntityRefs';
import { listAttestations } from './listAttestations';
import { markAttestedDirty } from './markAttestedDirty';
import { readAttestation } from './readAttestation';
import { updateAttestation } from './updateAttestation';

/** The ledger of attestations on PostgreSQL or SQLite. A change marks the entities concerned for evaluation. @internal */
export class DatabaseAttestationStore implements AttestationStore {
  readonly #database: Database;
  readonly #clock: () => Date;

  constructor(options: { database: Database; clock: () => Date }) {
    this.#database = options.database;
    this.#clock = options.clock;
  }

  async read(id: string): Promise<AttestationEntry | undefined> {
    return readAttestation(this.#database, id);
  }

  async listEvents(id: string): Promise<LedgerEvent[]> {
    return listEvents(this.#database, 'attestation_events', id);
  }

  async list(options: Parameters<AttestationStore['list']>[0]) {
    return listAttestations(this.#database, options);
  }

  async listEntityRefs(): Promise<string[]> {
    return listAttestationEntityRefs(this.#database);
  }

  async knownEntities(entityRefs: readonly string[]): Promise<string[]> {
    const known = await readEntities(this.#database, entityRefs);
    return known.map(entity => entity.entityRef);
  }

  async attest(
    changes: readonly LedgerChange<AttestationEntry>[],
  ): Promise<void> {
    await retryOnConflict(() =>
      this.#database.transaction(transaction =>
        enterAttestations(transaction, changes),
      ),
    );
  }

  async update(
    before: AttestationEntry,
    change: LedgerChange<AttestationEntry>,
  ): Promise<void> {
    const updated = await this.#database.transaction(async transaction => {
      const done = await updateAttestation(transaction, before, change);
      if (done) {
        await markAttestedDirty(transaction, before.entityRef);
      }
      return done;
    });
    if (!updated) {
      const current = await this.read(before.id);
      throw new ConflictError(
        current
          ? `Attestation ${
              before.id
            } was changed by somebody else just now: it is ${attestationStatusAt(
              current,
              this.#clock(),
            )}, at version ${current.version}`
          : `Attestation ${before.id} is gone`,
      );
    }
  }
}
