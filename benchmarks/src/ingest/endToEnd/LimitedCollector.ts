import type {
  CollectedPage,
  CollectionOutcome,
  CollectionTarget,
  CollectOptions,
  EvidenceCollector,
} from 'backstage-plugin-security-scorecards-node';

/** A collector that ends after so many findings, as if nothing of the rest had been covered. */
export class LimitedCollector implements EvidenceCollector {
  readonly source: EvidenceCollector['source'];
  /** Findings read so far. */
  findings = 0;

  constructor(
    private readonly inner: EvidenceCollector,
    private readonly limit: number,
  ) {
    this.source = inner.source;
  }

  async *collect(
    target: CollectionTarget,
    options: CollectOptions,
  ): AsyncGenerator<CollectedPage, CollectionOutcome, void> {
    const pages = this.inner.collect(target, options);
    for (;;) {
      const next = await pages.next();
      if (next.done) {
        return next.value;
      }
      this.findings = next.value.progress?.done ?? this.findings;
      yield next.value;
      if (this.findings >= this.limit) {
        const outcome = { coverage: [], problems: [] };
        await pages.return(outcome);
        return outcome;
      }
    }
  }
}
