import type {
  CollectedEvidence,
  CollectionError,
  CollectionProblem,
} from 'backstage-plugin-security-scorecards-node';
import type { Checkpoint } from './Checkpoint';
import type { ReadState } from './coverageOf';
import { FindingEstimate } from './FindingEstimate';
import type { Partition } from './Partition';

/** What a visit has seen and where it failed. @internal */
export class VisitState implements ReadState {
  readonly #pairs = new Map<string, { accountId: string; region: string }>();
  readonly #failed: Array<{ part: Partition; error: CollectionError }> = [];
  readonly #progress: Checkpoint;
  /** How much was read and how much is to come. */
  readonly estimate = new FindingEstimate();
  #queries = 0;

  constructor(progress: Checkpoint) {
    this.#progress = progress;
  }

  /** How many queries failed. */
  get failures(): number {
    return this.#failed.length;
  }

  /** How many queries there are. */
  get queries(): number {
    return this.#queries;
  }

  /** So many queries are about to be read. */
  expect(queries: number): void {
    this.#queries = queries;
    this.estimate.expect(queries);
  }

  saw(evidence: readonly CollectedEvidence[]): void {
    for (const { accountId, region } of evidence) {
      const key = `${accountId}/${region}`;
      if (!this.#pairs.has(key)) {
        this.#pairs.set(key, { accountId, region });
      }
    }
  }

  failed(part: Partition, error: CollectionError): void {
    this.#failed.push({ part, error });
  }

  /** @throws CollectionError when there were queries and none of them ended */
  throwIfAllFailed(): void {
    if (this.#queries > 0 && this.#failed.length === this.#queries) {
      throw this.#failed[0].error;
    }
  }

  problems(): CollectionProblem[] {
    return this.#failed.map(({ part, error }) => ({
      place: placeOf(part),
      message: error.message,
      mend: error.mend,
    }));
  }

  failureOf(accountId: string, region: string): CollectionError | undefined {
    return this.#failed.find(
      ({ part }) =>
        (part.accountIds.length === 0 || part.accountIds.includes(accountId)) &&
        (part.region ?? region) === region,
    )?.error;
  }

  hasFindings(accountId: string, region: string): boolean {
    return this.#pairs.has(`${accountId}/${region}`);
  }

  hasLoss(accountId: string, region: string): boolean {
    return this.#progress.hasLoss(accountId, region);
  }

  pairs(): Iterable<{ accountId: string; region: string }> {
    return this.#pairs.values();
  }
}

function placeOf({ accountIds, region }: Partition): string {
  const accounts =
    accountIds.length > 0
      ? `accounts ${accountIds.join(', ')}`
      : 'all accounts';
  return `Findings of ${accounts}${region ? `, region ${region}` : ''}`;
}
