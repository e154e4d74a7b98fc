import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';

// Some 300 bytes each.
const MOST_RESOURCES = 50_000;

/**
 * Keys of resources that a visit has stored, with the tags that it told. A resource comes with each control that checks it, in batch
 * after batch, and need be looked up only once. At most 50,000 are remembered; when there are more, all are forgotten.
 */
export class KnownResources {
  readonly #resources = new Map<string, { key: number } & ToldTags>();

  static create(): KnownResources {
    return new KnownResources();
  }

  private constructor() {}

  /** Key of a resource of which the visit has told the same before. */
  keyOf(record: ResourceRecord): number | undefined {
    const known = this.#resources.get(record.resourceId);
    return known && hasSameTags(known, record) && !isNewer(record, known)
      ? known.key
      : undefined;
  }

  /** Remembers resources whose transaction is committed. */
  add(
    records: readonly ResourceRecord[],
    keys: ReadonlyMap<string, number>,
  ): void {
    for (const { resourceId, tags, tagsAt } of records) {
      const key = keys.get(resourceId);
      if (key !== undefined) {
        if (this.#resources.size >= MOST_RESOURCES) {
          this.clear();
        }
        this.#resources.set(resourceId, { key, tags, tagsAt });
      }
    }
  }

  clear(): void {
    this.#resources.clear();
  }
}

type ToldTags = Pick<ResourceRecord, 'tags' | 'tagsAt'>;

function hasSameTags(
  { tags: one }: ToldTags,
  { tags: other }: ToldTags,
): boolean {
  if (!one || !other) {
    return one === other;
  }
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(key => one[key] === other[key])
  );
}

// The same tags, read later, are news when they came too late before.
function isNewer(
  { tagsAt: one }: ToldTags,
  { tagsAt: other }: ToldTags,
): boolean {
  return one !== undefined && (other === undefined || one > other);
}
