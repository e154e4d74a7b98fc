import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type {
  CollectedEvidence,
  SkippedItem,
} from 'backstage-plugin-security-scorecards-node';
import { type ConvertOptions, convertFinding } from './convert';

// Which of two findings on the same check counts, where findings are not consolidated.
const WORST_FIRST = ['fail', 'unknown', 'pass', 'not-applicable'];

/**
 * Gathers a few responses into one page without doubles: where control findings are not consolidated, each standard has a
 * finding of its own on the same check.
 * @internal
 */
export class FindingBatch {
  readonly #options: ConvertOptions;
  readonly #evidence = new Map<string, CollectedEvidence>();
  readonly #resources = new Map<string, ResourceRecord>();
  readonly #skipped: SkippedItem[] = [];
  readonly #losses: Array<{ accountId?: string; region?: string }> = [];
  #findings = 0;

  constructor(options: ConvertOptions) {
    this.#options = options;
  }

  /** How many findings went in. */
  get size(): number {
    return this.#findings;
  }

  add(findings: readonly unknown[]): void {
    for (const raw of findings) {
      this.#findings += 1;
      const converted = convertFinding(raw, this.#options);
      if (converted.kind === 'skipped') {
        this.#skipped.push(converted.skipped);
        if (converted.loss) {
          this.#losses.push(converted.loss);
        }
      } else if (!converted.archived) {
        this.#addEvidence(converted.evidence);
        if (converted.resource) {
          this.#addResource(converted.resource);
        }
      }
    }
  }

  evidence(): CollectedEvidence[] {
    return [...this.#evidence.values()];
  }

  resources(): ResourceRecord[] {
    return [...this.#resources.values()];
  }

  skipped(): SkippedItem[] {
    return this.#skipped;
  }

  /** Where evidence is missing because a finding could not be used. */
  losses(): ReadonlyArray<{ accountId?: string; region?: string }> {
    return this.#losses;
  }

  #addEvidence(evidence: CollectedEvidence): void {
    const key = `${evidence.controlId}\n${evidence.resourceId}\n${evidence.region}`;
    const known = this.#evidence.get(key);
    if (!known || isWorse(evidence, known)) {
      this.#evidence.set(key, evidence);
    }
  }

  #addResource(resource: ResourceRecord): void {
    const known = this.#resources.get(resource.resourceId);
    if (!known || (!known.tags && resource.tags)) {
      this.#resources.set(resource.resourceId, resource);
    }
  }
}

function isWorse(left: CollectedEvidence, right: CollectedEvidence): boolean {
  const order =
    WORST_FIRST.indexOf(left.status) - WORST_FIRST.indexOf(right.status);
  if (order !== 0) {
    return order < 0;
  }
  // A failure is accepted only where it was suppressed in each standard.
  return right.suppressed && !left.suppressed;
}
