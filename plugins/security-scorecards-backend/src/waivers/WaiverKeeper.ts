import type {
  Catalogue,
  WaiverEndCause,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import { markReminded } from '../database/ledger/markReminded';
import { applyDeclaredWaivers } from '../database/waivers/applyDeclaredWaivers';
import { listOpenWaivers } from '../database/waivers/listOpenWaivers';
import { listResourceChanges } from '../database/waivers/listResourceChanges';
import { dueReminder } from '../governance/dueReminder';
import type { RefusedDeclaration } from '../governance/RefusedDeclaration';
import { isWorse, severityOf } from '../governance/severityOf';
import { changedResource } from './changedResource';
import type { DeclaredWaiver } from './declared/DeclaredWaiver';
import { endWaiver } from './endWaiver';
import type { WaiverRecord } from './WaiverRecord';
import type { WaiverStore } from './WaiverStore';
import { waiverStatusAt } from './waiverStatusAt';

const AT_ONCE = 200;

/** Told of what ends, and of what ends soon. @internal */
export interface WaiverKeeperListener {
  ended(waiver: WaiverRecord, note: string | undefined): void;
  endsSoon(waiver: WaiverRecord): void;
}

/** Writes down what time, severity and changed resources end, and what app-config declares. @internal */
export class WaiverKeeper {
  readonly #database: Database;
  readonly #store: WaiverStore;
  readonly #catalogue: Catalogue;
  readonly #declared: readonly DeclaredWaiver[];
  readonly #refused: readonly RefusedDeclaration[];
  readonly #listener: WaiverKeeperListener;
  readonly #clock: () => Date;

  constructor(options: {
    database: Database;
    store: WaiverStore;
    catalogue: Catalogue;
    declared: readonly DeclaredWaiver[];
    /** What stands in app-config and does not count. */
    refused: readonly RefusedDeclaration[];
    listener: WaiverKeeperListener;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#store = options.store;
    this.#catalogue = options.catalogue;
    this.#declared = options.declared;
    this.#refused = options.refused;
    this.#listener = options.listener;
    this.#clock = options.clock;
  }

  /** One round over all open waivers. Returns how many changed. */
  async run(options: { signal: AbortSignal }): Promise<number> {
    let changed = await this.#database.transaction(transaction =>
      applyDeclaredWaivers(transaction, {
        origin: 'config',
        declared: this.#declared,
        refused: this.#refused,
        now: this.#clock(),
      }),
    );
    let afterId = '';
    for (;;) {
      options.signal.throwIfAborted();
      const waivers = await listOpenWaivers(this.#database, {
        afterId,
        limit: AT_ONCE,
      });
      changed += await this.#keep(waivers);
      if (waivers.length < AT_ONCE) {
        return changed;
      }
      afterId = waivers[waivers.length - 1].id;
    }
  }

  async #keep(waivers: readonly WaiverRecord[]): Promise<number> {
    const now = this.#clock();
    const watched = waivers.filter(
      waiver => waiver.endsOnChange && waiver.status === 'active',
    );
    const known = await listResourceChanges(this.#database, {
      resourceIds: [
        ...new Set(watched.flatMap(waiver => waiver.resourceIds ?? [])),
      ],
      since: watched
        .map(waiver => waiver.activatedAt ?? waiver.requestedAt)
        .reduce((one, other) => (one < other ? one : other), now.toISOString()),
    });
    let ended = 0;
    for (const waiver of waivers) {
      const end = this.#endOf(waiver, now, known);
      if (end) {
        ended += Number(await this.#end(waiver, end, now));
        continue;
      }
      const days = dueReminder(waiver, now);
      if (waiver.status === 'active' && days !== undefined) {
        if (await markReminded(this.#database, 'waivers', waiver, days)) {
          this.#listener.endsSoon(waiver);
        }
      }
    }
    return ended;
  }

  #endOf(
    waiver: WaiverRecord,
    now: Date,
    known: Awaited<ReturnType<typeof listResourceChanges>>,
  ): { cause?: WaiverEndCause; note?: string } | undefined {
    if (waiverStatusAt(waiver, now) === 'expired') {
      return {};
    }
    if (waiver.status !== 'active') {
      return undefined;
    }
    const severity = severityOf(this.#catalogue, waiver);
    if (severity !== undefined && isWorse(severity, waiver.severity)) {
      return {
        cause: 'severity-raised',
        note: `${
          waiver.controlId ?? waiver.practiceId
        } is ${severity} now, and was ${waiver.severity} at approval`,
      };
    }
    const note = waiver.endsOnChange
      ? changedResource(waiver, { ...known, catalogue: this.#catalogue })
      : undefined;
    return note === undefined ? undefined : { cause: 'resource-changed', note };
  }

  /** Whether it was ended; not when somebody decided on it meanwhile, which is looked at in the next round. */
  async #end(
    waiver: WaiverRecord,
    end: { cause?: WaiverEndCause; note?: string },
    now: Date,
  ): Promise<boolean> {
    const change = endWaiver(waiver, { ...end, now });
    try {
      await this.#store.update(waiver, change);
    } catch (error) {
      if (error instanceof Error && error.name === 'ConflictError') {
        return false;
      }
      throw error;
    }
    this.#listener.ended(change.next, end.note);
    return true;
  }
}
