import { checksOf, expand, isEnabled, type Check } from './Check';
import { controls } from './facts';
import { groupKeyOf } from './groupKeyOf';
import { mix } from './hash';
import type {
  Account,
  Deployment,
  EstatePlan,
  ResourceGroup,
  ThreatFinding,
} from './model';
import { Resource } from './Resource';
import type { Retags } from './Retags';
import { DAY } from './time';

/**
 * A group of resources with the checks that apply to it.
 *
 * @internal
 */
export interface CheckedGroup {
  readonly deployment: Deployment;
  readonly group: ResourceGroup;
  readonly key: number;
  readonly checks: readonly Check[];
  /** The checks are passed for want of any resource. */
  readonly absent: boolean;
  /** What people changed of the tags of the whole estate. */
  readonly retags: Retags;
}

/**
 * Everything of one account in one Region.
 *
 * @internal
 */
export interface Cell {
  readonly account: Account;
  readonly region: string;
  readonly groups: readonly CheckedGroup[];
  readonly threats: readonly ThreatFinding[];
  /** Number of places for findings, of which some may be empty at a time. */
  readonly slots: number;
}

const ARCHIVED_FINDINGS_LIVE = 30 * DAY;

/**
 * Number of finding places of a group. Rotating groups have twice as many:
 * for the resources that are there and for those that they replaced.
 *
 * @internal
 */
export function slotsOf(group: CheckedGroup): number {
  const ages = group.group.rotating ? 2 : 1;
  return group.group.count * ages * group.checks.length;
}

class CellCompiler {
  readonly #plan: EstatePlan;
  readonly #seed: number;
  readonly #retags: Retags;
  readonly #checks = new Map<string, Check[]>();

  constructor(plan: EstatePlan, seed: number, retags: Retags) {
    this.#plan = plan;
    this.#seed = seed;
    this.#retags = retags;
  }

  compile(
    account: Account,
    region: string,
    deployments: readonly Deployment[],
    threats: readonly ThreatFinding[],
  ): Cell {
    const present = new Set<string>();
    const groups: CheckedGroup[] = [];
    for (const deployment of deployments) {
      for (const group of deployment.groups) {
        present.add(group.type);
        groups.push({
          deployment,
          group,
          key: groupKeyOf(this.#seed, deployment, group),
          checks: this.#checksFor(account, region, group.type),
          absent: false,
          retags: this.#retags,
        });
      }
    }
    groups.push(...this.#accountGroups(account, region, present));
    return {
      account,
      region,
      groups,
      threats,
      slots:
        threats.length + groups.reduce((sum, group) => sum + slotsOf(group), 0),
    };
  }

  #accountGroups(
    account: Account,
    region: string,
    present: ReadonlySet<string>,
  ): CheckedGroup[] {
    const group: ResourceGroup = {
      type: 'AWS::::Account',
      count: 1,
      label: '',
    };
    const deployment: Deployment = {
      name: account.name,
      service: undefined,
      environment: account.environment,
      account,
      region,
      groups: [group],
    };
    const key = groupKeyOf(this.#seed, deployment, group);
    const absent = controls
      .filter(
        control =>
          isEnabled(account, control) &&
          !control.resourceTypes.some(
            type => present.has(type) || type === 'AWS::::Account',
          ) &&
          control.resourceTypes[0] !== 'AWS::SSM::PatchCompliance',
      )
      .map((control, index) => ({ control, order: mix(key, index) }))
      .sort((left, right) => left.order - right.order)
      .slice(0, this.#plan.absentControls)
      .map(({ control }) => control);
    return [
      {
        deployment,
        group,
        key,
        checks: this.#checksFor(account, region, 'AWS::::Account'),
        absent: false,
        retags: this.#retags,
      },
      {
        deployment,
        group,
        key: mix(key, 1),
        checks: expand(account, absent),
        absent: true,
        retags: this.#retags,
      },
    ];
  }

  #checksFor(account: Account, region: string, type: string): Check[] {
    const homeRegion = region === this.#plan.homeRegion;
    const key = [
      type,
      account.standards.join('+'),
      account.consolidated,
      homeRegion,
    ].join('|');
    const known = this.#checks.get(key);
    if (known) {
      return known;
    }
    const checks = checksOf({ account, type, homeRegion });
    if (type === 'AWS::EC2::Instance') {
      checks.push(
        ...checksOf({
          account,
          type: 'AWS::SSM::PatchCompliance',
          homeRegion,
        }),
      );
    }
    this.#checks.set(key, checks);
    return checks;
  }
}

/**
 * Compiles the plan of an estate into cells.
 *
 * @internal
 */
export function compileCells(
  plan: EstatePlan,
  seed: number,
  retags: Retags,
): Cell[] {
  const byCell = new Map<string, Deployment[]>();
  for (const deployment of plan.deployments) {
    const key = `${deployment.account.id}/${deployment.region}`;
    const list = byCell.get(key);
    if (list) {
      list.push(deployment);
    } else {
      byCell.set(key, [deployment]);
    }
  }
  const threats = new Map<string, ThreatFinding[]>();
  for (const threat of plan.threats) {
    const key = `${threat.accountId}/${threat.region}`;
    threats.set(key, [...(threats.get(key) ?? []), threat]);
  }
  const compiler = new CellCompiler(plan, seed, retags);
  return plan.accounts.flatMap(account =>
    [plan.homeRegion, ...plan.linkedRegions].map(region => {
      const key = `${account.id}/${region}`;
      return compiler.compile(
        account,
        region,
        byCell.get(key) ?? [],
        threats.get(key) ?? [],
      );
    }),
  );
}

/**
 * The resources of a group at a time.
 *
 * @internal
 */
export function resourcesOf(group: CheckedGroup, now: number): Resource[] {
  const found: Resource[] = [];
  for (let ordinal = 0; ordinal < group.group.count; ordinal += 1) {
    const resource = resourceIn(group, ordinal, 0, now);
    if (resource) {
      found.push(resource);
    }
  }
  return found;
}

/**
 * The resource in a place, present (age 0) or replaced (age 1). A replaced one
 * is forgotten 30 days after its end, when its archived findings go.
 *
 * @internal
 */
export function resourceIn(
  group: CheckedGroup,
  ordinal: number,
  age: number,
  now: number,
): Resource | undefined {
  const resource = Resource.at({
    groupKey: group.key,
    deployment: group.deployment,
    group: group.group,
    ordinal,
    age,
    now,
    retags: group.retags,
  });
  return resource && now - resource.deletedAt < ARCHIVED_FINDINGS_LIVE
    ? resource
    : undefined;
}
