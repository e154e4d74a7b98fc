import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type {
  CollectedEvidence,
  CollectedPage,
  CollectionOutcome,
  CollectionPass,
  CollectionTarget,
  CollectOptions,
  ControlStates,
  CoverageEntry,
  EvidenceCollector,
  TargetProvider,
} from 'backstage-plugin-security-scorecards-node';

/** Account of the fake source. */
export const ACCOUNT = '111122223333';
/** Region of the fake source. */
export const REGION = 'eu-west-1';

/** A source with given pages; resumes after the page whose number is the checkpoint. */
export class FakeSource implements EvidenceCollector {
  pages: Partial<CollectedPage>[] = [];
  coverage: CoverageEntry[] = [
    { accountId: ACCOUNT, region: REGION, status: 'succeeded' },
  ];
  watermark: string | undefined;
  controls: ControlStates | undefined;
  passes?: readonly CollectionPass[];
  /** Called before each page; throws to cut the visit off there. */
  beforePage: (page: number, signal: AbortSignal) => Promise<void> | void =
    () => {};
  readonly visits: Pick<CollectOptions, 'pass' | 'checkpoint' | 'watermark'>[] =
    [];
  readonly passIds: string[] = [];

  constructor(readonly source: EvidenceSource = 'security-hub') {}

  async *collect(
    _target: CollectionTarget,
    options: CollectOptions,
  ): AsyncGenerator<CollectedPage, CollectionOutcome, void> {
    const { pass, checkpoint, watermark } = options;
    this.visits.push({ pass, checkpoint, watermark });
    this.passIds.push(options.passId);
    const first = checkpoint === undefined ? 0 : Number(checkpoint) + 1;
    for (let page = first; page < this.pages.length; page++) {
      await this.beforePage(page, options.signal);
      yield {
        evidence: [],
        resources: [],
        skipped: [],
        checkpoint: String(page),
        progress: { done: page + 1, estimated: this.pages.length },
        ...this.pages[page],
      };
    }
    await this.beforePage(this.pages.length, options.signal);
    return {
      coverage: this.coverage,
      problems: [],
      watermark: this.watermark,
      controls: this.controls,
    };
  }
}

/** Target of the fake source. */
export function targetOf(
  source: EvidenceSource = 'security-hub',
  id: string = `${source}:${ACCOUNT}:${REGION}`,
): CollectionTarget {
  return {
    id,
    source,
    kind: 'account',
    accountId: ACCOUNT,
    region: REGION,
    title: `${source} of ${ACCOUNT}`,
  };
}

/** Names given targets. */
export function providerOf(targets: CollectionTarget[]): TargetProvider {
  return {
    id: 'fake',
    listTargets: async () => ({ targets, accounts: [], problems: [] }),
  };
}

/** Evidence on bucket `name`. */
export function evidenceOn(
  name: string,
  overrides: Partial<CollectedEvidence> = {},
): CollectedEvidence {
  return {
    controlId: 'S3.8',
    source: 'security-hub',
    resourceId: `arn:aws:s3:::${name}`,
    resourceType: 'AWS::S3::Bucket',
    accountId: ACCOUNT,
    region: REGION,
    status: 'pass',
    suppressed: false,
    observedAt: '2026-11-22T05:00:00.000Z',
    ...overrides,
  };
}
