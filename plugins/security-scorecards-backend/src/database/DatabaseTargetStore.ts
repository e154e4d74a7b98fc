import type { Knex } from 'knex';
import type {
  AwsAccount,
  CollectionProblem,
} from 'backstage-plugin-security-scorecards-node';
import type { ProviderListing } from '../collection/ProviderListing';
import type { TargetState } from '../collection/TargetState';
import type { TargetStore } from '../collection/TargetStore';
import type { VisitEnd } from '../collection/VisitEnd';
import type { VisitPlan } from '../collection/VisitPlan';
import type { Visit } from '../evidence/Visit';
import { replaceControlStates } from './controls/replaceControlStates';
import { retryOnConflict } from './retryOnConflict';
import { countTotals, type CollectionTotals } from './targets/countTotals';
import { deactivateTargets } from './targets/deactivateTargets';
import { endVisit } from './targets/endVisit';
import { listAccounts } from './targets/listAccounts';
import { listProblems } from './targets/listProblems';
import { listTargets } from './targets/listTargets';
import { renewLease } from './targets/renewLease';
import { replaceProblems } from './targets/replaceProblems';
import { requestVisits } from './targets/requestVisits';
import { startVisit } from './targets/startVisit';
import { upsertAccounts } from './targets/upsertAccounts';
import { upsertCoverage } from './targets/upsertCoverage';
import { upsertTargets } from './targets/upsertTargets';

/** Target store on PostgreSQL or SQLite. */
export class DatabaseTargetStore implements TargetStore {
  readonly #database: Knex;
  readonly #clock: () => Date;

  static create(options: {
    database: Knex;
    clock?: () => Date;
  }): DatabaseTargetStore {
    return new DatabaseTargetStore(
      options.database,
      options.clock ?? (() => new Date()),
    );
  }

  private constructor(database: Knex, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  async applyListings(listings: readonly ProviderListing[]): Promise<void> {
    const now = this.#clock().toISOString();
    const targets = listings.flatMap(listing => listing.targets);
    const troubled = listings.some(listing => listing.problems.length > 0);
    await retryOnConflict(() =>
      this.#database.transaction(async tx => {
        await upsertTargets(tx, targets);
        if (!troubled) {
          await deactivateTargets(tx, {
            except: targets.map(target => target.id),
          });
        }
        await upsertAccounts(tx, {
          accounts: listings.flatMap(listing => listing.accounts),
          now,
        });
        for (const { providerId, problems } of listings) {
          await replaceProblems(tx, {
            origin: `provider:${providerId}`,
            problems,
            now,
          });
        }
      }),
    );
  }

  async listTargets(): Promise<TargetState[]> {
    return listTargets(this.#database);
  }

  async startVisit(options: {
    plan: VisitPlan;
    holder: string;
    leaseMs: number;
  }): Promise<Visit | undefined> {
    const now = this.#clock();
    return this.#database.transaction(tx =>
      startVisit(tx, {
        plan: options.plan,
        holder: options.holder,
        now: now.toISOString(),
        expiredBefore: new Date(now.getTime() - options.leaseMs).toISOString(),
      }),
    );
  }

  async renewLease(visit: Visit): Promise<void> {
    await renewLease(this.#database, {
      visit,
      now: this.#clock().toISOString(),
    });
  }

  async endVisit(visit: Visit, end: VisitEnd): Promise<void> {
    const now = this.#clock().toISOString();
    await retryOnConflict(() =>
      this.#database.transaction(async tx => {
        await endVisit(tx, { visit, end, now });
        await upsertCoverage(tx, { visit, coverage: end.coverage, now });
        await upsertAccounts(tx, {
          accounts: end.coverage.map(entry => ({ id: entry.accountId })),
          now,
        });
        if (end.controls) {
          await replaceControlStates(tx, {
            source: visit.source,
            controls: end.controls,
            now,
          });
        }
        if (end.kind !== 'interrupted') {
          await replaceProblems(tx, {
            origin: `target:${visit.targetId}`,
            problems: end.problems,
            now,
          });
        }
      }),
    );
  }

  async requestVisits(targetIds: readonly string[]): Promise<void> {
    await requestVisits(this.#database, {
      targetIds,
      now: this.#clock().toISOString(),
    });
  }

  async listAccounts(): Promise<AwsAccount[]> {
    return listAccounts(this.#database);
  }

  async listProblems(): Promise<CollectionProblem[]> {
    return listProblems(this.#database);
  }

  async countTotals(): Promise<CollectionTotals> {
    return countTotals(this.#database);
  }
}
