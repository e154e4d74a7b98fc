import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { EvidenceStore } from '../evidence/EvidenceStore';
import type { SignalStore } from '../signals/SignalStore';
import type { Visit } from '../evidence/Visit';
import type { PatchStore } from '../patches/PatchStore';
import type { CollectionChange } from './CollectionChange';
import type { CollectionPlanner } from './CollectionPlanner';
import { SyncRun } from './SyncRun';
import type { TargetRegistry } from './TargetRegistry';
import type { TargetState } from './TargetState';
import type { TargetStore } from './TargetStore';
import type { VisitPlan } from './VisitPlan';
import type { VisitSummary } from './VisitSummary';

// Plans older than this are made anew, so that a requested visit does not wait for all others.
const REPLAN_AFTER_MS = 60_000;

/** What visits are made with. */
export interface TargetVisitorOptions {
  targets: TargetStore;
  evidence: EvidenceStore;
  signals: SignalStore;
  registry: TargetRegistry;
  planner: CollectionPlanner;
  logger: LoggerService;
  clock: () => Date;
  /** Names a lease; unique among all instances. */
  idFactory: () => string;
  /** Heartbeats older than this, in milliseconds, let others take the target over. */
  leaseMs: number;
  onChange?: (change: CollectionChange) => void;
  /** Is told of each visit that ended. */
  onEnd?: (summary: VisitSummary) => void;
  /** Where the open patches of resources go. */
  patches?: PatchStore;
}

/** Visits due targets one after the other. */
export class TargetVisitor {
  readonly #options: TargetVisitorOptions;
  readonly #stop = new AbortController();
  readonly #running = new Set<Promise<boolean>>();

  static create(options: TargetVisitorOptions): TargetVisitor {
    return new TargetVisitor(options);
  }

  private constructor(options: TargetVisitorOptions) {
    this.#options = options;
  }

  /** Visits until no target is due or the signal is aborted, and returns the number of visits. */
  async visitDue(options: { signal: AbortSignal }): Promise<number> {
    const { clock } = this.#options;
    const signal = AbortSignal.any([options.signal, this.#stop.signal]);
    let visits = 0;
    for (;;) {
      const targets = await this.#options.targets.listTargets();
      const byId = new Map(targets.map(target => [target.id, target]));
      const plannedAt = clock();
      const plans = this.#options.planner.plan({
        targets,
        passes: this.#options.registry.passes,
        now: plannedAt,
      });
      let made = 0;
      for (const plan of plans) {
        if (signal.aborted) {
          return visits;
        }
        const target = byId.get(plan.targetId);
        if (target && (await this.#track(this.#visit(plan, target, signal)))) {
          made += 1;
          visits += 1;
        }
        if (clock().getTime() - plannedAt.getTime() > REPLAN_AFTER_MS) {
          break;
        }
      }
      if (made === 0) {
        return visits;
      }
    }
  }

  /** Interrupts the visits under way and waits until their leases are given back. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error('The backend is shutting down'));
    await Promise.allSettled(this.#running);
  }

  async #track(visit: Promise<boolean>): Promise<boolean> {
    this.#running.add(visit);
    try {
      return await visit;
    } finally {
      this.#running.delete(visit);
    }
  }

  async #visit(
    plan: VisitPlan,
    target: TargetState,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { targets, registry, idFactory, leaseMs, logger } = this.#options;
    const collector = registry.collectorOf(target.source);
    if (!collector) {
      return false;
    }
    const visit = await targets.startVisit({
      plan,
      holder: idFactory(),
      leaseMs,
    });
    if (!visit) {
      return false;
    }
    const lease = this.#keepLease(visit);
    try {
      const end = await SyncRun.create({
        ...this.#options,
        visit,
        target,
        collector,
        store: this.#options.evidence,
        signal: AbortSignal.any([signal, lease.lost]),
      }).run();
      await targets.endVisit(visit, end);
      this.#options.onChange?.({
        kind: 'run',
        targetId: visit.targetId,
        written: 0,
        retired: end.retired,
      });
    } catch (error) {
      // The store itself is in trouble or the lease is lost: the end cannot be written, and the lease expires.
      logger.error('Collection visit could not be stored', {
        targetId: visit.targetId,
        error: stringifyError(error),
      });
    } finally {
      lease.release();
    }
    return true;
  }

  #keepLease(visit: Visit): { lost: AbortSignal; release(): void } {
    const { targets, leaseMs, logger } = this.#options;
    const lost = new AbortController();
    const timer = setInterval(() => {
      targets.renewLease(visit).catch(error => {
        if (error.name === 'LeaseLostError') {
          lost.abort(error);
        } else {
          logger.warn('The lease of a collection visit was not renewed', {
            targetId: visit.targetId,
            error: stringifyError(error),
          });
        }
      });
    }, leaseMs / 4);
    timer.unref();
    return { lost: lost.signal, release: () => clearInterval(timer) };
  }
}
