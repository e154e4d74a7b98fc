import { demoPlan } from './demo/demoPlan';
import { compileCells, resourcesOf, type Cell } from './Inventory';
import type { Account, EstatePlan } from './model';
import type { Resource } from './Resource';
import { Retags, type Tags } from './Retags';
import { scaledPlan, type ScaledSize } from './scaledPlan';

/**
 * How big the estate is: `demo` 12 accounts and a few thousand findings,
 * `medium` tens of thousands, `large` about one million, `huge` about five.
 *
 * @public
 */
export type EstateSize = 'demo' | ScaledSize;

/**
 * The simulated organisation. It holds the plan; resources, findings and
 * states are computed for the time asked.
 *
 * @internal
 */
export class Estate {
  readonly plan: EstatePlan;
  readonly cells: readonly Cell[];
  readonly #retags = new Retags();
  readonly #accounts: ReadonlyMap<string, Account>;
  readonly #cells: ReadonlyMap<string, Cell>;

  private constructor(plan: EstatePlan, seed: number) {
    this.plan = plan;
    this.cells = compileCells(plan, seed, this.#retags);
    this.#accounts = new Map(
      plan.accounts.map(account => [account.id, account]),
    );
    this.#cells = new Map(
      this.cells.map(cell => [`${cell.account.id}/${cell.region}`, cell]),
    );
  }

  /** Builds an estate of a size; the same seed gives the same estate. */
  static create(options: { size: EstateSize; seed: number }): Estate {
    const { size, seed } = options;
    const plan = size === 'demo' ? demoPlan() : scaledPlan(size, seed);
    return new Estate(plan, seed);
  }

  /** Home Region and the Regions linked to it. */
  get regions(): readonly string[] {
    return [this.plan.homeRegion, ...this.plan.linkedRegions];
  }

  account(accountId: string): Account | undefined {
    return this.#accounts.get(accountId);
  }

  cell(accountId: string, region: string): Cell | undefined {
    return this.#cells.get(`${accountId}/${region}`);
  }

  /**
   * Gives a resource other tags from a time on, as somebody would at the console.
   *
   * @returns whether there is such a resource at that time
   */
  retag(arn: string, now: number, tags: Tags): boolean {
    const found = this.cells
      .flatMap(cell => this.resources(cell, now))
      .filter(resource => resource.arn === arn);
    for (const { key } of found) {
      this.#retags.set(key, now, tags);
    }
    return found.length > 0;
  }

  /** The resources of a cell at a time. */
  resources(cell: Cell, now: number): Resource[] {
    return cell.groups
      .filter(group => !group.absent)
      .flatMap(group => resourcesOf(group, now));
  }
}
