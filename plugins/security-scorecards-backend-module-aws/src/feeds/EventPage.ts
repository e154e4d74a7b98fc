import {
  newestTags,
  type ResourceRecord,
  type SignalRecord,
} from 'backstage-plugin-security-scorecards-common';
import type {
  CollectedEvidence,
  CollectedPage,
  RemovedEvidence,
  SkippedItem,
} from 'backstage-plugin-security-scorecards-node';

/**
 * Gathers what a few events say. Of several that speak of one thing, the one that was observed last counts, in whatever order they
 * came.
 * @internal
 */
export class EventPage {
  readonly #evidence = new Map<string, CollectedEvidence>();
  readonly #removed = new Map<string, RemovedEvidence>();
  readonly #resources = new Map<string, ResourceRecord>();
  readonly #signals = new Map<string, SignalRecord>();
  readonly #skipped: SkippedItem[] = [];

  addEvidence(evidence: CollectedEvidence, resource?: ResourceRecord): void {
    const removed = this.#removed.get(keyOfFinding(evidence));
    if (removed && removed.observedAt > evidence.observedAt) {
      return;
    }
    const key = keyOf(evidence);
    const known = this.#evidence.get(key);
    if (known && known.observedAt > evidence.observedAt) {
      return;
    }
    this.#removed.delete(keyOfFinding(evidence));
    this.#evidence.set(key, evidence);
    if (resource) {
      this.#addResource(resource);
    }
  }

  /** Evidence that the source withdrew at its `observedAt`. */
  remove(evidence: CollectedEvidence): void {
    const { externalId } = evidence;
    if (!externalId) {
      this.skip({ cause: 'no-id' });
      return;
    }
    const key = keyOf(evidence);
    const known = this.#evidence.get(key);
    if (known?.externalId === externalId) {
      if (known.observedAt > evidence.observedAt) {
        return;
      }
      this.#evidence.delete(key);
    }
    const { controlId, resourceId, accountId, region, observedAt } = evidence;
    this.#removed.set(keyOfFinding(evidence), {
      controlId,
      resourceId,
      accountId,
      region,
      externalId,
      observedAt,
    });
  }

  addSignals(
    signals: readonly SignalRecord[],
    resources: readonly ResourceRecord[],
  ): void {
    for (const resource of resources) {
      this.#addResource(resource);
    }
    for (const signal of signals) {
      const key = `${signal.signalId}\n${signal.resourceId}`;
      const known = this.#signals.get(key);
      if (!known || known.observedAt <= signal.observedAt) {
        this.#signals.set(key, signal);
      }
    }
  }

  #addResource(resource: ResourceRecord): void {
    const { resourceId } = resource;
    this.#resources.set(
      resourceId,
      newestTags(this.#resources.get(resourceId), resource),
    );
  }

  skip(item: SkippedItem): void {
    this.#skipped.push(item);
  }

  toPage(): CollectedPage {
    return {
      evidence: [...this.#evidence.values()],
      resources: [...this.#resources.values()],
      skipped: this.#skipped,
      removed: [...this.#removed.values()],
      signals: [...this.#signals.values()],
    };
  }
}

function keyOf(evidence: CollectedEvidence): string {
  const { source, controlId, resourceId, accountId, region } = evidence;
  return [source, controlId, resourceId, accountId, region].join('\n');
}

function keyOfFinding(evidence: CollectedEvidence): string {
  return `${keyOf(evidence)}\n${evidence.externalId ?? ''}`;
}
