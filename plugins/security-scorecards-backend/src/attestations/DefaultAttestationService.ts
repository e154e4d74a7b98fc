import { InputError, NotFoundError } from '@backstage/errors';
import type {
  Attestation,
  AttestationDetails,
  AttestationList,
  AttestationRequest,
  Catalogue,
} from 'backstage-plugin-security-scorecards-common';
import { latestEnd } from '../governance/latestEnd';
import { readLedgerCursor, toLedgerPage } from '../governance/ledgerPages';
import { ledgerWords } from '../governance/ledgerWords';
import type { LedgerChange } from '../governance/LedgerChange';
import type { AttestationEntry } from './AttestationEntry';
import type {
  AttestationQuery,
  AttestationService,
} from './AttestationService';
import type { AttestationStore } from './AttestationStore';
import { requireAttestable } from './requireAttestable';
import { revokeAttestation } from './revokeAttestation';
import { toAttestation } from './toAttestation';

/** What the service works with. @internal */
export interface AttestationServiceOptions {
  store: AttestationStore;
  catalogue: Catalogue;
  clock: () => Date;
  idFactory: () => string;
  /** Called after what counts has changed. */
  onChange: () => void;
}

/** Serves the ledger of attestations from the database. @internal */
export class DefaultAttestationService implements AttestationService {
  readonly #options: AttestationServiceOptions;

  constructor(options: AttestationServiceOptions) {
    this.#options = options;
  }

  async listEntityRefs(): Promise<string[]> {
    return this.#options.store.listEntityRefs();
  }

  async list(
    query: AttestationQuery,
    entityRefs: readonly string[],
  ): Promise<AttestationList> {
    const { limit, cursor, ...filter } = query;
    const { text, ...narrowed } = filter;
    const { catalogue, clock, store } = this.#options;
    const now = clock();
    const { items, totalItems } = await store.list({
      filter: {
        ...narrowed,
        words: text === undefined ? undefined : ledgerWords(text, catalogue),
      },
      entityRefs,
      now: now.toISOString(),
      limit: limit + 1,
      after: readLedgerCursor(filter, cursor),
    });
    const { page, pageInfo } = toLedgerPage(filter, items, limit);
    return {
      items: page.map(({ entry }) => toAttestation(entry, { catalogue, now })),
      totalItems,
      pageInfo,
    };
  }

  async entityOf(id: string): Promise<string | undefined> {
    return (await this.#read(id)).entityRef;
  }

  async get(id: string): Promise<AttestationDetails> {
    return this.#details(await this.#read(id));
  }

  async attest(
    request: AttestationRequest,
    actor: string,
  ): Promise<Attestation[]> {
    const { catalogue, clock, store, onChange } = this.#options;
    const now = clock();
    const changes = await this.#entries(request, actor, now);
    await store.attest(changes);
    onChange();
    return changes.map(({ next }) => toAttestation(next, { catalogue, now }));
  }

  async revoke(
    id: string,
    command: { actor: string; note?: string; version?: number },
  ): Promise<AttestationDetails> {
    const { clock, store, onChange } = this.#options;
    const before = await this.#read(id);
    const change = revokeAttestation(before, command, clock());
    await store.update(before, change);
    onChange();
    return this.#details(change.next);
  }

  async #entries(
    request: AttestationRequest,
    actor: string,
    now: Date,
  ): Promise<LedgerChange<AttestationEntry>[]> {
    const { catalogue, idFactory } = this.#options;
    const { question, periodDays } = requireAttestable(request.practiceId, {
      catalogue,
      fail: message => new InputError(`practiceId: ${message}`),
    });
    if (request.proofUrl === undefined && request.statement === undefined) {
      throw new InputError(
        'proofUrl: an attestation needs a proof; give a link, a statement, or both',
      );
    }
    const at = now.toISOString();
    const latest = latestEnd(now, periodDays);
    const expiresAt = request.expiresAt ?? latest;
    if (Date.parse(expiresAt) <= now.getTime()) {
      throw new InputError(`expiresAt: ${expiresAt} is over`);
    }
    if (Date.parse(expiresAt) > Date.parse(latest)) {
      throw new InputError(
        `expiresAt: '${request.practiceId}' can be attested for ${periodDays} days, until ${latest}`,
      );
    }
    return (await this.#targets(request)).map(entityRef => ({
      next: {
        id: idFactory(),
        origin: 'api',
        entityRef,
        practiceId: request.practiceId,
        question,
        answer: request.answer ?? 'yes',
        proofUrl: request.proofUrl,
        statement: request.statement,
        attestedBy: actor,
        attestedAt: at,
        expiresAt,
        status: 'current',
        version: 1,
      },
      event: { at, actor, action: 'attested', to: 'current' },
    }));
  }

  async #targets(request: AttestationRequest): Promise<(string | undefined)[]> {
    const { level, entityRefs } = request;
    if (level === 'organization') {
      if (entityRefs) {
        throw new InputError(
          'entityRefs: an attestation of the organisation names no entities; leave them out',
        );
      }
      return [undefined];
    }
    if (!entityRefs) {
      throw new InputError(
        'entityRefs: name the entities, or write organization as level',
      );
    }
    const refs = [...new Set(entityRefs)];
    const known = new Set(await this.#options.store.knownEntities(refs));
    const unknown = refs.filter(ref => !known.has(ref));
    if (unknown.length > 0) {
      throw new InputError(
        `entityRefs: ${unknown.join(
          ', ',
        )} can have no scorecard, or is newer than the last look at the catalog; nothing was attested`,
      );
    }
    return refs;
  }

  async #read(id: string): Promise<AttestationEntry> {
    const entry = await this.#options.store.read(id);
    if (!entry) {
      throw new NotFoundError(`There is no attestation ${id}`);
    }
    return entry;
  }

  async #details(entry: AttestationEntry): Promise<AttestationDetails> {
    const { catalogue, clock, store } = this.#options;
    return {
      attestation: toAttestation(entry, { catalogue, now: clock() }),
      events: await store.listEvents(entry.id),
    };
  }
}
