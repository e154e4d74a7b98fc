import {
  WaiverMatcher,
  type Catalogue,
  type CataloguePractice,
} from 'backstage-plugin-security-scorecards-common';
import {
  listContradictions,
  type Contradiction,
} from '../database/attestations/listContradictions';
import { applyDeclaredAttestations } from '../database/attestations/applyDeclaredAttestations';
import { listOpenAttestations } from '../database/attestations/listOpenAttestations';
import type { Database } from '../database/Database';
import { markReminded } from '../database/ledger/markReminded';
import { dueReminder } from '../governance/dueReminder';
import { GovernanceInputs } from '../governance/GovernanceInputs';
import type { AttestationEntry } from './AttestationEntry';
import type { AttestationStore } from './AttestationStore';
import type { DeclaredAttestation } from './DeclaredAttestation';
import { endAttestation } from './endAttestation';
import { validUntil } from './validUntil';

const AT_ONCE = 200;
const CONTRADICTIONS = 2_000;

/** Kinds of which the evidence is one thing: a failure in a domain or a group says nothing of the others in it. */
const CONTRADICTED_KINDS = ['Component', 'Resource', 'API', 'System'];

/** Told of what ends, and of what ends soon. @internal */
export interface AttestationKeeperListener {
  ended(entry: AttestationEntry, note: string | undefined): void;
  endsSoon(entry: AttestationEntry): void;
}

/** Writes down what time and evidence end, and what app-config declares. @internal */
export class AttestationKeeper {
  readonly #database: Database;
  readonly #store: AttestationStore;
  readonly #catalogue: Catalogue;
  readonly #declared: readonly DeclaredAttestation[];
  readonly #listener: AttestationKeeperListener;
  readonly #clock: () => Date;

  constructor(options: {
    database: Database;
    store: AttestationStore;
    catalogue: Catalogue;
    declared: readonly DeclaredAttestation[];
    listener: AttestationKeeperListener;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#store = options.store;
    this.#catalogue = options.catalogue;
    this.#declared = options.declared;
    this.#listener = options.listener;
    this.#clock = options.clock;
  }

  /** One round over all current attestations. Returns how many changed. */
  async run(options: { signal: AbortSignal }): Promise<number> {
    let changed = await this.#database.transaction(transaction =>
      applyDeclaredAttestations(transaction, {
        declared: this.#declared,
        now: this.#clock(),
      }),
    );
    const contradicted = await this.#contradicted(options.signal);
    let afterId = '';
    for (;;) {
      options.signal.throwIfAborted();
      const entries = await listOpenAttestations(this.#database, {
        afterId,
        limit: AT_ONCE,
      });
      for (const entry of entries) {
        changed += Number(await this.#keep(entry, contradicted.get(entry.id)));
      }
      if (entries.length < AT_ONCE) {
        return changed;
      }
      afterId = entries[entries.length - 1].id;
    }
  }

  /** Whether the attestation was ended. */
  async #keep(
    entry: AttestationEntry,
    contradiction: Contradiction | undefined,
  ): Promise<boolean> {
    const now = this.#clock();
    const end = validUntil(entry, this.#catalogue);
    if (Date.parse(end) <= now.getTime()) {
      return this.#end(entry, {
        status: 'expired',
        now,
        note:
          end === entry.expiresAt
            ? undefined
            : `The catalogue allows no longer period than until ${end}`,
      });
    }
    if (contradiction) {
      const { controlId, resourceId, since } = contradiction;
      return this.#end(entry, {
        status: 'ended',
        now,
        note: `${controlId} fails on ${resourceId} since ${since}`,
      });
    }
    const days = dueReminder({ ...entry, expiresAt: end }, now);
    if (
      days !== undefined &&
      (await markReminded(this.#database, 'attestations', entry, days))
    ) {
      this.#listener.endsSoon(entry);
    }
    return false;
  }

  async #end(
    entry: AttestationEntry,
    options: Parameters<typeof endAttestation>[1],
  ): Promise<boolean> {
    const change = endAttestation(entry, options);
    try {
      await this.#store.update(entry, change);
    } catch (error) {
      if (error instanceof Error && error.name === 'ConflictError') {
        return false;
      }
      throw error;
    }
    this.#listener.ended(change.next, options.note);
    return true;
  }

  /** The first contradiction of each attestation that is not waived. */
  async #contradicted(
    signal: AbortSignal,
  ): Promise<Map<string, Contradiction>> {
    const found: Contradiction[] = [];
    for (const practice of this.#catalogue.practices) {
      if (practice.mode === 'mixed') {
        signal.throwIfAborted();
        found.push(
          ...(await listContradictions(this.#database, {
            practiceId: practice.id,
            controlKeys: this.#controlKeys(practice),
            kinds: CONTRADICTED_KINDS,
            limit: CONTRADICTIONS,
          })),
        );
      }
    }
    const now = this.#clock();
    const inputs = await GovernanceInputs.read({
      database: this.#database,
      entityIds: [...new Set(found.map(item => item.entityId))],
      now,
    });
    const first = new Map<string, Contradiction>();
    for (const item of found) {
      if (
        !first.has(item.attestationId) &&
        !this.#isWaived(item, inputs, now)
      ) {
        first.set(item.attestationId, item);
      }
    }
    return first;
  }

  #isWaived(item: Contradiction, inputs: GovernanceInputs, now: Date): boolean {
    const named = this.#catalogue.control(item.controlId);
    const controls = named
      ? [named]
      : this.#catalogue.controlsOfConfigRule(item.controlId);
    const matcher = WaiverMatcher.create({
      waivers: inputs.waiversOf(item.entityId, this.#catalogue),
      now: now.getTime(),
    });
    return controls.every(control => matcher.covers(control, item.resourceId));
  }

  #controlKeys(practice: CataloguePractice): string[] {
    return this.#catalogue
      .controlsOf(practice.id)
      .flatMap(({ id, configRules }) => [id, ...configRules])
      .map(key => key.toLocaleLowerCase('en-US'));
  }
}
