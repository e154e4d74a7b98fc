import type {
  OwnerSuggestion,
  ResourceRecord,
  UnattributedGrouping,
} from 'backstage-plugin-security-scorecards-common';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ConfiguredRule } from '../attribution/config/ConfiguredRule';
import type { Database } from '../database/Database';
import { countStorage } from '../database/state/countStorage';
import { readState } from '../database/state/readState';
import { listExamples } from '../database/unattributed/listExamples';
import {
  listGroups,
  type GroupPosition,
  type ResourceGroup,
} from '../database/unattributed/listGroups';
import { replaceGroups } from '../database/unattributed/replaceGroups';
import { writeGroupDetails } from '../database/unattributed/writeGroupDetails';
import { groupBy } from '../util/groupBy';
import { StoredCount } from '../util/StoredCount';
import { SuggestionFinder } from './SuggestionFinder';

const EXAMPLES = 3;
/** Groups of which all that is shown is found together with a count. */
const FOUND_AHEAD = 20;

interface Details {
  examples: readonly ResourceRecord[];
  suggestions: readonly OwnerSuggestion[];
}

/** A group with examples of its resources and with who may own them. @internal */
export interface DetailedGroup extends ResourceGroup {
  examples: readonly ResourceRecord[];
  suggestions: OwnerSuggestion[];
}

/**
 * The groups of what nobody owns. They are counted and stored once for each state of the attribution, because that reads all
 * unattributed resources with their evidence; examples and suggestions are found when a group is first shown, and stored too.
 *
 * @internal
 */
export class UnattributedGroups {
  readonly #database: Database;
  readonly #suggestions: SuggestionFinder;
  readonly #counts: Record<UnattributedGrouping, StoredCount<number>>;

  constructor(options: {
    database: Database;
    rules: readonly ConfiguredRule[];
    clock: () => Date;
  }) {
    const { database, clock } = options;
    this.#database = database;
    this.#suggestions = new SuggestionFinder(options);
    const countOf = (grouping: UnattributedGrouping) =>
      new StoredCount({
        storage: countStorage(
          database,
          `unattributed.groups.${grouping}`,
          z.number(),
        ),
        count: () => this.#count(grouping),
        generation: () => this.#generation(),
        clock,
      });
    this.#counts = {
      account: countOf('account'),
      tag: countOf('tag'),
      resourceType: countOf('resourceType'),
      stack: countOf('stack'),
    };
  }

  /** One page of the groups, most failing evidence first, and how many there are. */
  async list(options: {
    groupBy: UnattributedGrouping;
    limit: number;
    after?: GroupPosition;
  }): Promise<{ items: DetailedGroup[]; totalItems: number }> {
    const { value } = await this.#counts[options.groupBy].get();
    const groups = await listGroups(this.#database, options);
    return {
      items: await this.#withDetails(options.groupBy, groups),
      totalItems: value,
    };
  }

  async #count(grouping: UnattributedGrouping): Promise<number> {
    const build = randomUUID();
    const total = await replaceGroups(this.#database, {
      groupBy: grouping,
      build,
    });
    await this.#withDetails(
      grouping,
      await listGroups(this.#database, {
        groupBy: grouping,
        limit: FOUND_AHEAD,
      }),
    );
    return total;
  }

  /** What the groups depend on: attributions and evidence, and the severities of the catalogue. */
  async #generation(): Promise<string> {
    const [attribution, catalogue] = await Promise.all([
      readState(this.#database, 'attribution.generation'),
      readState(this.#database, 'catalogue.version'),
    ]);
    return `${attribution} ${catalogue}`;
  }

  async #withDetails(
    grouping: UnattributedGrouping,
    groups: readonly ResourceGroup[],
  ): Promise<DetailedGroup[]> {
    const found = await this.#find(
      grouping,
      groups.filter(group => group.details === undefined),
    );
    return groups.map(group => ({
      ...group,
      ...(found.get(group.key) ?? JSON.parse(group.details ?? '{}')),
    }));
  }

  async #find(
    grouping: UnattributedGrouping,
    groups: readonly ResourceGroup[],
  ): Promise<Map<string, Details>> {
    if (groups.length === 0) {
      return new Map();
    }
    const keys = groups.map(group => group.key);
    const examples = groupBy(
      await listExamples(this.#database, {
        groupBy: grouping,
        keys,
        perGroup: EXAMPLES,
      }),
      item => item.groupKey,
    );
    const suggestions = await this.#suggestions.find(grouping, keys);
    const found = new Map(
      keys.map((key): [string, Details] => [
        key,
        {
          examples: examples.get(key) ?? [],
          suggestions: suggestions.get(key) ?? [],
        },
      ]),
    );
    await writeGroupDetails(this.#database, {
      groupBy: grouping,
      details: groups.map(({ key, build }) => ({
        key,
        build,
        details: JSON.stringify(found.get(key)),
      })),
    });
    return found;
  }
}
