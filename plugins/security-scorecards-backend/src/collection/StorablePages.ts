import type {
  CollectedPage,
  CollectionOutcome,
  CoverageEntry,
  SkippedItem,
} from 'backstage-plugin-security-scorecards-node';

/**
 * Longest texts that are stored, in characters. AWS's own limits are lower or the same: 16 for regions, 256 for types of resources and
 * 512 for ids of findings (Security Hub API reference, Resource and AwsSecurityFinding), 128 for names of rules (Config API reference,
 * EvaluationResultQualifier).
 */
const LONGEST = {
  accountId: 64,
  region: 64,
  controlId: 256,
  externalId: 512,
  signalId: 512,
  resourceType: 512,
};
/**
 * In bytes. Security Hub names no limit, Config 768 characters (as above); the longest entry of an index
 * of PostgreSQL has 2,704 bytes, and one index holds most of these texts.
 */
const LONGEST_RESOURCE_ID = 1_600;
const BYTES_PER_CHARACTER = 3;

type Place = Pick<CoverageEntry, 'accountId' | 'region'>;
type Row = Place & { resourceId: string } & {
  [Member in keyof typeof LONGEST]?: string;
};

/**
 * Keeps away from the store what is longer than it can hold, which would cost all other rows of the batch too, and says of the
 * accounts and regions that lack something for it that they were read partly.
 */
export class StorablePages {
  /** Regions by account, or all of them. */
  readonly #lacking = new Map<string, Set<string> | 'all'>();

  static create(): StorablePages {
    return new StorablePages();
  }

  private constructor() {}

  /** The page with what is too long among its skipped items. */
  accept(page: CollectedPage): CollectedPage {
    const skipped: SkippedItem[] = [];
    const skip = ({ resourceId }: Row) => {
      const item = resourceId.slice(0, LONGEST.externalId);
      skipped.push({ cause: 'too-long', item });
    };
    const evidence = storable(page.evidence, row => {
      skip(row);
      this.#lack(row);
    });
    const resources = storable(page.resources, skip);
    const removed = page.removed && storable(page.removed, skip);
    const signals = page.signals && storable(page.signals, skip);
    return skipped.length === 0
      ? page
      : {
          ...page,
          evidence,
          resources,
          ...(removed && { removed }),
          ...(signals && { signals }),
          skipped: [...page.skipped, ...skipped],
        };
  }

  /** The outcome of a visit whose pages were accepted. */
  settle(outcome: CollectionOutcome): CollectionOutcome {
    return this.#lacking.size === 0
      ? outcome
      : {
          ...outcome,
          coverage: outcome.coverage.map(entry =>
            entry.status === 'succeeded' && this.#isLacking(entry)
              ? {
                  ...entry,
                  status: 'partial',
                  message:
                    'Items with longer texts than AWS permits could not be stored',
                  mend: 'Look for `too-long` in the log at level debug, which names the resources, and correct or archive what was imported with them',
                }
              : entry,
          ),
        };
  }

  #lack({ accountId, region }: Place): void {
    const regions = this.#lacking.get(accountId) ?? new Set();
    if (regions !== 'all') {
      // A region with such a name is none; which one was meant is not known.
      const isKnown = region.length <= LONGEST.region;
      this.#lacking.set(accountId, isKnown ? regions.add(region) : 'all');
    }
  }

  #isLacking({ accountId, region }: Place): boolean {
    const regions = this.#lacking.get(accountId);
    return regions === 'all' || (regions?.has(region) ?? false);
  }
}

const MEMBERS = Object.keys(LONGEST) as (keyof typeof LONGEST)[];

function storable<T extends Row>(rows: T[], skip: (row: T) => void): T[] {
  if (rows.every(isStorable)) {
    return rows;
  }
  rows.filter(row => !isStorable(row)).forEach(skip);
  return rows.filter(isStorable);
}

function isStorable(row: Row): boolean {
  for (const member of MEMBERS) {
    const text = row[member];
    if (text !== undefined && text.length > LONGEST[member]) {
      return false;
    }
  }
  const { resourceId } = row;
  return (
    resourceId.length * BYTES_PER_CHARACTER <= LONGEST_RESOURCE_ID ||
    Buffer.byteLength(resourceId) <= LONGEST_RESOURCE_ID
  );
}
