import type {
  CollectedPage,
  CollectionOutcome,
} from 'backstage-plugin-security-scorecards-node';

/** All pages of a visit and how it ended. @internal */
export interface Visit {
  pages: CollectedPage[];
  outcome: CollectionOutcome;
}

/** Reads a visit to its end. @internal */
export async function drain(
  visit: AsyncGenerator<CollectedPage, CollectionOutcome, void>,
): Promise<Visit> {
  const pages: CollectedPage[] = [];
  for (;;) {
    const next = await visit.next();
    if (next.done) {
      return { pages, outcome: next.value };
    }
    pages.push(next.value);
  }
}
