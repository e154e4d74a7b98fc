import { hexDigits, mix, unit } from './hash';
import type { Deployment, ResourceGroup } from './model';
import { resourceTypes } from './resourceTypes';
import type { Retags, Tags } from './Retags';
import { tagsOf } from './tagsOf';
import { DAY } from './time';

const EARLIEST = Date.UTC(2024, 0, 15);

/**
 * A resource of the estate. Its numbers are computed at once, its texts only
 * when asked for, so that scanning millions stays cheap.
 *
 * @internal
 */
export class Resource {
  /** All choices about this resource are drawn from it. */
  readonly key: number;
  readonly deployment: Deployment;
  readonly group: ResourceGroup;
  readonly ordinal: number;
  readonly createdAt: number;
  /** When it is replaced; `Infinity` for lasting resources. */
  readonly deletedAt: number;
  readonly #asOf: number;
  readonly #retags: Retags;

  private constructor(options: {
    key: number;
    deployment: Deployment;
    group: ResourceGroup;
    ordinal: number;
    createdAt: number;
    deletedAt: number;
    asOf: number;
    retags: Retags;
  }) {
    this.key = options.key;
    this.deployment = options.deployment;
    this.group = options.group;
    this.ordinal = options.ordinal;
    this.createdAt = options.createdAt;
    this.deletedAt = options.deletedAt;
    this.#asOf = options.asOf;
    this.#retags = options.retags;
  }

  /**
   * The resource in a place at a time.
   *
   * @param age - 0 for the present one, 1 for the one that it replaced
   * @returns `undefined` when there is (or was) none
   */
  static at(options: {
    groupKey: number;
    deployment: Deployment;
    group: ResourceGroup;
    ordinal: number;
    age: number;
    now: number;
    retags: Retags;
  }): Resource | undefined {
    const { deployment, group, ordinal, age, now, retags } = options;
    const slot = mix(options.groupKey, ordinal);
    if (!group.rotating || unit(mix(slot, 1)) > 0.4) {
      const createdAt = EARLIEST + unit(mix(slot, 2)) * 600 * DAY;
      return age > 0 || createdAt > now
        ? undefined
        : new Resource({
            key: slot,
            deployment,
            group,
            ordinal,
            createdAt,
            deletedAt: Infinity,
            asOf: now,
            retags,
          });
    }
    // Replaced every 20 to 60 days, for ever.
    const period = (20 + unit(mix(slot, 3)) * 40) * DAY;
    const phase = unit(mix(slot, 4)) * period;
    const generation = Math.floor((now - phase) / period) - age;
    const createdAt = phase + generation * period;
    return new Resource({
      key: mix(slot, generation, 5),
      deployment,
      group,
      ordinal,
      createdAt,
      deletedAt: createdAt + period,
      asOf: now,
      retags,
    });
  }

  get type(): string {
    return this.group.type;
  }

  get accountId(): string {
    return this.deployment.account.id;
  }

  get region(): string {
    return this.deployment.region;
  }

  get name(): string {
    const { deployment, group } = this;
    const suffix =
      group.count > 1 ? `-${String(this.ordinal + 1).padStart(2, '0')}` : '';
    const stage = deployment.environment === 'production' ? 'prod' : 'stage';
    const middle = group.label ? `-${group.label}` : '';
    return `${deployment.name}${middle}-${stage}${suffix}`;
  }

  /** Id as AWS Config and Systems Manager know it. */
  get id(): string {
    return resourceTypes[this.type].id(this.#parts());
  }

  /** ARN, or `AWS::::Account:<id>` for an account. */
  get arn(): string {
    return resourceTypes[this.type].arn(this.#parts());
  }

  /** Tags at the time that it was asked for; empty for an untagged resource. */
  get tags(): Tags {
    return this.tagsAt(this.#asOf);
  }

  /** Tags at an earlier time, for sources that are late. */
  tagsAt(time: number): Tags {
    return this.#retags.at(this.key, time) ?? tagsOf(this.key, this.deployment);
  }

  /** Name of the service that owns it in truth, whatever the tags say. */
  get owner(): string | undefined {
    return this.deployment.service?.name;
  }

  #parts() {
    return {
      accountId: this.accountId,
      region: this.region,
      name: this.name,
      hex: (length: number) => hexDigits(this.key, length),
    };
  }
}
