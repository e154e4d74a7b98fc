import {
  newestTags,
  type ResourceRecord,
  type SignalRecord,
} from 'backstage-plugin-security-scorecards-common';
import type {
  CollectedEvidence,
  RemovedEvidence,
  SkippedItem,
} from 'backstage-plugin-security-scorecards-node';
import type { SignalSettings } from '../../config/AwsSettings';
import { isConsolidated } from './controlIdOf';
import {
  type ConvertedFinding,
  type ConvertOptions,
  convertParsed,
} from './convert';
import { convertSignals } from './convertSignals';
import { type Finding, findingSchema } from './schema';

// Which of two findings on the same check counts, where findings are not consolidated.
const WORST_FIRST = ['fail', 'unknown', 'pass', 'not-applicable'];

/** What a batch depends on beside its findings. @internal */
export interface BatchOptions extends ConvertOptions {
  /** Absent where findings of other products are not wanted. */
  signals?: SignalSettings;
  /** Whether the findings of an account are read. */
  isRead(accountId: string): boolean;
  /**
   * The hub makes one finding for a control, not one for each standard. Where a switch is under way there are both, and those
   * of the kind that the hub makes now count.
   */
  consolidated: boolean;
}

/**
 * Gathers a few responses into one page without doubles: where control findings are not consolidated, each standard has a
 * finding of its own on the same check.
 * @internal
 */
export class FindingBatch {
  readonly #options: BatchOptions;
  readonly #evidence = new Map<string, CollectedEvidence>();
  readonly #removed: RemovedEvidence[] = [];
  readonly #signals = new Map<string, SignalRecord>();
  readonly #resources = new Map<string, ResourceRecord>();
  readonly #skipped: SkippedItem[] = [];
  readonly #losses: Array<{ accountId?: string; region?: string }> = [];
  #findings = 0;

  constructor(options: BatchOptions) {
    this.#options = options;
  }

  /** How many findings went in. */
  get size(): number {
    return this.#findings;
  }

  add(findings: readonly unknown[]): void {
    for (const raw of findings) {
      this.#findings += 1;
      this.#addFinding(raw);
    }
  }

  evidence(): CollectedEvidence[] {
    return [...this.#evidence.values()];
  }

  /** Evidence whose finding is archived. */
  removed(): RemovedEvidence[] {
    return this.#removed;
  }

  /** Undefined where the settings want none, which is not the same as none. */
  signals(): SignalRecord[] | undefined {
    return this.#options.signals && [...this.#signals.values()];
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

  #addFinding(raw: unknown): void {
    const parsed = findingSchema.safeParse(raw);
    if (!parsed.success) {
      this.#skip({ cause: 'unreadable' }, {});
      return;
    }
    const finding = parsed.data;
    const { AwsAccountId: accountId = '' } = finding;
    if (/^\d{12}$/.test(accountId) && !this.#options.isRead(accountId)) {
      return;
    }
    const converted = convertParsed(finding, this.#options);
    if (isOfOtherProduct(converted)) {
      this.#addSignals(finding);
    } else if (converted.kind === 'skipped') {
      this.#skip(converted.skipped, converted.loss);
    } else if (converted.archived) {
      this.#remove(converted.evidence);
    } else {
      this.#addEvidence(converted.evidence);
      if (converted.resource) {
        this.#addResource(converted.resource);
      }
    }
  }

  #addSignals(finding: Finding): void {
    const { signals: settings, now } = this.#options;
    if (!settings || finding.Sample) {
      return;
    }
    const converted = convertSignals(finding, { settings, now });
    if (typeof converted === 'string') {
      const item = finding.Id?.slice(0, 512);
      this.#skip({ cause: converted, ...(item ? { item } : {}) });
      return;
    }
    for (const signal of converted.signals) {
      this.#signals.set(`${signal.signalId}\n${signal.resourceId}`, signal);
    }
    converted.resources.forEach(resource => this.#addResource(resource));
  }

  #skip(
    skipped: SkippedItem,
    loss?: { accountId?: string; region?: string },
  ): void {
    this.#skipped.push(skipped);
    if (loss) {
      this.#losses.push(loss);
    }
  }

  // The archived finding of one standard says nothing of the other standards, whose findings on the same check may still
  // stand; a full pass, which sees them all, finds out.
  #remove(evidence: CollectedEvidence): void {
    const { controlId, resourceId, accountId, region } = evidence;
    const { externalId, observedAt } = evidence;
    const ofStandard =
      !this.#options.consolidated || !isConsolidated(externalId);
    if (!externalId || (ofStandard && isOfControl(externalId))) {
      return;
    }
    this.#removed.push({
      controlId,
      resourceId,
      accountId,
      region,
      externalId,
      observedAt,
    });
  }

  #addEvidence(evidence: CollectedEvidence): void {
    const key = `${evidence.controlId}\n${evidence.resourceId}\n${evidence.region}`;
    const known = this.#evidence.get(key);
    if (!known || this.#counts(evidence, known)) {
      this.#evidence.set(key, evidence);
    }
  }

  #counts(evidence: CollectedEvidence, known: CollectedEvidence): boolean {
    const ofNow = isConsolidated(evidence.externalId);
    return ofNow === isConsolidated(known.externalId)
      ? isWorse(evidence, known)
      : ofNow === this.#options.consolidated;
  }

  #addResource(resource: ResourceRecord): void {
    const { resourceId } = resource;
    this.#resources.set(
      resourceId,
      newestTags(this.#resources.get(resourceId), resource),
    );
  }
}

function isOfOtherProduct(converted: ConvertedFinding): boolean {
  return (
    converted.kind === 'skipped' && converted.skipped.cause === 'not-a-control'
  );
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

// Findings of other products have ids of their own and no standards.
function isOfControl(externalId: string): boolean {
  return /:security-control\/|:subscription\//.test(externalId);
}
