import { InputError, NotFoundError } from '@backstage/errors';
import type {
  Catalogue,
  DeclarationProblem,
  WaiverDetails,
  WaiverList,
  WaiverPreview,
  WaiverPreviewRequest,
  WaiverRequest,
} from 'backstage-plugin-security-scorecards-common';
import type { WaiverRules } from '../governance/GovernanceSettings';
import { latestEnd } from '../governance/latestEnd';
import { readLedgerCursor, toLedgerPage } from '../governance/ledgerPages';
import { ledgerWords } from '../governance/ledgerWords';
import type { RefusedDeclaration } from '../governance/RefusedDeclaration';
import { resolveCheck } from '../governance/resolveCheck';
import { severityOf } from '../governance/severityOf';
import { decideWaiver } from './decideWaiver';
import { toWaiver } from './toWaiver';
import type { WaiverCommand } from './WaiverCommand';
import type { WaiverPreviewer } from './WaiverPreviewer';
import type { WaiverRecord } from './WaiverRecord';
import type {
  WaiverListener,
  WaiverQuery,
  WaiverService,
} from './WaiverService';
import type { WaiverStore } from './WaiverStore';

const RESOURCES_SHOWN = 200;

/** Names in the API of what a waiver is of. */
const FIELDS = {
  control: 'controlId',
  practice: 'practiceId',
  tags: 'tags',
} as const;

/** What the service works with. @internal */
export interface WaiverServiceOptions {
  store: WaiverStore;
  previewer: WaiverPreviewer;
  catalogue: Catalogue;
  rules: WaiverRules;
  /** What stands in app-config and does not count. */
  refused: readonly RefusedDeclaration[];
  listener: WaiverListener;
  clock: () => Date;
  idFactory: () => string;
}

/** Serves the ledger of waivers from the database. @internal */
export class DefaultWaiverService implements WaiverService {
  readonly #options: WaiverServiceOptions;

  constructor(options: WaiverServiceOptions) {
    this.#options = options;
  }

  async listEntityRefs(): Promise<string[]> {
    const { refused, store } = this.#options;
    return [
      ...new Set([
        ...(await store.listEntityRefs()),
        ...refused.map(item => item.entityRef),
      ]),
    ];
  }

  async list(
    query: WaiverQuery,
    entityRefs: readonly string[],
  ): Promise<WaiverList> {
    const { limit, cursor, ...filter } = query;
    const { text, ...narrowed } = filter;
    const { catalogue, clock, store } = this.#options;
    const now = clock();
    const { items, totalItems } = await store.list({
      filter: {
        ...narrowed,
        words: text === undefined ? undefined : ledgerWords(text, catalogue),
        controlId:
          filter.controlId &&
          (catalogue.control(filter.controlId)?.id ?? filter.controlId),
      },
      entityRefs,
      now: now.toISOString(),
      limit: limit + 1,
      after: readLedgerCursor(filter, cursor),
    });
    const { page, pageInfo } = toLedgerPage(filter, items, limit);
    const problems =
      cursor === undefined ? this.#problems(filter.entityRef, entityRefs) : [];
    return {
      items: page.map(({ waiver }) => toWaiver(waiver, { catalogue, now })),
      totalItems,
      pageInfo,
      ...(problems.length > 0 && { problems }),
    };
  }

  #problems(
    entityRef: string | undefined,
    entityRefs: readonly string[],
  ): DeclarationProblem[] {
    const shown = new Set(
      entityRef === undefined
        ? entityRefs
        : entityRefs.filter(item => item === entityRef),
    );
    return this.#options.refused
      .filter(item => shown.has(item.entityRef))
      .map(({ id, severity, ...problem }) => problem);
  }

  async entityOf(id: string): Promise<string> {
    return (await this.#read(id)).entityRef;
  }

  async get(id: string): Promise<WaiverDetails> {
    return this.#details(await this.#read(id));
  }

  async request(request: WaiverRequest, actor: string): Promise<WaiverDetails> {
    const { clock, rules, store, idFactory, listener } = this.#options;
    const now = clock();
    const at = now.toISOString();
    const draft = this.#draft(request, now);
    if (Date.parse(request.expiresAt) <= now.getTime()) {
      throw new InputError(`expiresAt: ${request.expiresAt} is over`);
    }
    const days = rules.maximumDays[draft.severity];
    const latest = latestEnd(now, days);
    if (Date.parse(request.expiresAt) > Date.parse(latest)) {
      throw new InputError(
        `expiresAt: a waiver of what is ${draft.severity} may last ${days} days, until ${latest}`,
      );
    }
    if (request.endsOnChange && !request.resourceIds) {
      throw new InputError(
        'endsOnChange: it needs resourceIds, as only named resources are watched; name them, or leave endsOnChange out',
      );
    }
    const { coverage, entity } = await this.#options.previewer.try(draft, {
      signal: new AbortController().signal,
    });
    requireCoverage(draft, coverage.resources);
    const owner = request.owner ?? entity.owner;
    if (owner === undefined) {
      throw new InputError(
        `owner: ${draft.entityRef} has no owner in the catalog; name who answers for the risk`,
      );
    }
    const waiver: WaiverRecord = {
      ...draft,
      id: idFactory(),
      owner,
      category: request.category,
      reason: request.reason,
      ticketUrl: request.ticketUrl,
      requestedBy: actor,
      expiresAt: request.expiresAt,
      endsOnChange: request.endsOnChange ?? false,
    };
    await store.insert({
      next: waiver,
      event: {
        at,
        actor,
        action: 'requested',
        to: 'requested',
        note: request.reason,
      },
    });
    listener.requested(waiver);
    return this.#details(waiver);
  }

  async decide(id: string, command: WaiverCommand): Promise<WaiverDetails> {
    const { catalogue, clock, listener, rules, store } = this.#options;
    const before = await this.#read(id);
    const change = decideWaiver(before, command, {
      now: clock(),
      rules,
      severity: severityOf(catalogue, before),
    });
    const startsWatch =
      change.next.status === 'active' && change.next.endsOnChange;
    const next = startsWatch
      ? {
          ...change.next,
          baseline: await store.readBaseline(change.next.resourceIds ?? []),
        }
      : change.next;
    await store.update(before, { ...change, next });
    listener.decided(next, command);
    return this.#details(next);
  }

  async preview(
    request: WaiverPreviewRequest,
    options: { signal: AbortSignal },
  ): Promise<WaiverPreview> {
    const { clock, previewer, rules } = this.#options;
    const now = clock();
    const draft = this.#draft(request, now);
    const tried = await previewer.try(draft, options);
    const { coverage, now: before, then } = tried;
    return {
      entityRef: draft.entityRef,
      severity: draft.severity,
      latestExpiresAt: latestEnd(now, rules.maximumDays[draft.severity]),
      approvalsNeeded: draft.approvalsNeeded,
      controls: coverage.controls,
      resources: coverage.resources.slice(0, RESOURCES_SHOWN),
      totalResources: coverage.resources.length,
      score: { now: before.score, then: then.score },
      grade: { now: before.grade, then: then.grade },
      risk: { now: before.risk.value, then: then.risk.value },
    };
  }

  /** A waiver of a scope, as if it were requested now for as long as it may last. */
  #draft(scope: WaiverPreviewRequest, now: Date): WaiverRecord {
    const { catalogue, rules } = this.#options;
    const check = resolveCheck(
      {
        control: scope.controlId,
        practice: scope.practiceId,
        resources: scope.resourceIds,
        tags: scope.tags,
      },
      {
        catalogue,
        fail: (field, message, mend) =>
          new InputError(`${FIELDS[field]}: ${message}; ${mend}`),
      },
    );
    const severity = severityOf(catalogue, check) ?? 'low';
    return {
      id: 'draft',
      origin: 'api',
      entityRef: scope.entityRef,
      ...check,
      resourceIds: scope.resourceIds && [...new Set(scope.resourceIds)],
      tags: scope.tags,
      category: 'accepted-risk',
      reason: '',
      owner: '',
      requestedBy: '',
      requestedAt: now.toISOString(),
      expiresAt: latestEnd(now, rules.maximumDays[severity]),
      status: 'requested',
      severity,
      endsOnChange: false,
      approvalsNeeded: rules.approvals[severity],
      approvals: [],
      version: 1,
    };
  }

  async #read(id: string): Promise<WaiverRecord> {
    const waiver = await this.#options.store.read(id);
    if (!waiver) {
      throw new NotFoundError(`There is no waiver ${id}`);
    }
    return waiver;
  }

  async #details(waiver: WaiverRecord): Promise<WaiverDetails> {
    const { catalogue, clock, store } = this.#options;
    return {
      waiver: toWaiver(waiver, { catalogue, now: clock() }),
      events: await store.listEvents(waiver.id),
    };
  }
}

function requireCoverage(
  draft: WaiverRecord,
  resources: readonly string[],
): void {
  const found = new Set(resources);
  const idle = draft.resourceIds?.find(id => !found.has(id));
  if (idle !== undefined) {
    throw new InputError(
      `resourceIds: ${
        draft.controlId ?? draft.practiceId
      } does not fail on ${idle} of ${draft.entityRef}; leave it out`,
    );
  }
  if (resources.length === 0) {
    throw new InputError(
      `${
        draft.tags === undefined
          ? FIELDS[draft.controlId ? 'control' : 'practice']
          : 'tags'
      }: nothing of ${
        draft.entityRef
      } fails that this would cover; look at its evidence for what does`,
    );
  }
}
