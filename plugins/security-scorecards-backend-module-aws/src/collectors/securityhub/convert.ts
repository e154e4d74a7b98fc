import {
  ACCOUNT_RESOURCE_TYPE,
  type EvidenceStatus,
  type ResourceRecord,
  type UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import type {
  CollectedEvidence,
  SkippedItem,
} from 'backstage-plugin-security-scorecards-node';
import type { ControlDirectory } from '../ControlDirectory';
import { isoTime } from '../isoTime';
import { cloudFormationType } from './cloudFormationType';
import { controlIdOf, isControlFinding } from './controlIdOf';
import { type Finding, type FindingResource, findingSchema } from './schema';
import { NOT_APPLICABLE_CODE, UNKNOWN_REASONS } from './statusReasons';

/** What a finding says, or why it says nothing. @internal */
export type ConvertedFinding =
  | {
      kind: 'evidence';
      evidence: CollectedEvidence;
      resource?: ResourceRecord;
      archived: boolean;
    }
  | {
      kind: 'skipped';
      skipped: SkippedItem;
      /** Set when evidence is missing for it: where it would have belonged, as far as that could be read. */
      loss?: { accountId?: string; region?: string };
    };

/** What conversion depends on beside the finding. @internal */
export interface ConvertOptions {
  controls: ControlDirectory;
  /** Time of reading, milliseconds since 1970. */
  now: number;
  /**
   * Security Hub V2 is enabled beside CSPM. It brings a configuration recorder of its own, with which the control Config.1
   * passes whatever the account's own recorder does.
   */
  hasOwnRecorder?: boolean;
}

const RECORDER_CONTROL = 'Config.1';

/**
 * Turns a finding into evidence. Never throws: what cannot be used is told with its cause.
 * @internal
 */
export function convertFinding(
  raw: unknown,
  options: ConvertOptions,
): ConvertedFinding {
  const parsed = findingSchema.safeParse(raw);
  return parsed.success
    ? convertParsed(parsed.data, options)
    : { kind: 'skipped', skipped: { cause: 'unreadable' }, loss: {} };
}

/**
 * As {@link convertFinding}, of a finding whose members were read.
 * @internal
 */
export function convertParsed(
  finding: Finding,
  options: ConvertOptions,
): ConvertedFinding {
  const accountId = /^\d{12}$/.test(finding.AwsAccountId ?? '')
    ? finding.AwsAccountId
    : undefined;
  const item = finding.Id?.slice(0, 512);
  const resource = finding.Resources?.[0];
  const ofProduct =
    finding.GeneratorId && options.controls.ofGenerator(finding.GeneratorId);
  const foreign = foreignness(finding, resource, Boolean(ofProduct));
  if (foreign) {
    return { kind: 'skipped', skipped: skippedItem(foreign, item) };
  }
  const { Region: region } = finding;
  const controlId = ofProduct || controlIdOf(finding);
  const observedAt = observationOf(finding, options.now);
  const lost = (cause: string): ConvertedFinding => ({
    kind: 'skipped',
    skipped: skippedItem(cause, item),
    loss: {
      ...(accountId ? { accountId } : {}),
      ...(region ? { region } : {}),
    },
  });
  if (!controlId) {
    return lost('no-control-id');
  }
  if (!accountId) {
    return lost('bad-account-id');
  }
  if (!region) {
    return lost('no-region');
  }
  // Findings of controls carry one resource.
  if (!resource?.Id) {
    return lost('no-resource');
  }
  if (!observedAt) {
    return lost('no-time');
  }
  const resourceType = cloudFormationType(resource.Type, resource.Id);
  const spelled = options.controls.spelling(controlId);
  const said = resultOf(
    finding,
    Boolean(ofProduct),
    resourceType === ACCOUNT_RESOURCE_TYPE &&
      options.controls.isAccountLevel(spelled) === false,
  );
  const result =
    options.hasOwnRecorder && spelled === RECORDER_CONTROL
      ? withoutRecorder(said)
      : said;
  const firstObservedAt = isoTime(
    finding.FirstObservedAt ?? finding.CreatedAt,
    Date.parse(observedAt),
  );
  return {
    kind: 'evidence',
    archived: finding.RecordState === 'ARCHIVED',
    evidence: {
      controlId: spelled,
      source: 'security-hub',
      resourceId: resource.Id,
      resourceType,
      accountId,
      region,
      ...result,
      suppressed:
        result.status === 'fail' && finding.Workflow?.Status === 'SUPPRESSED',
      ...(firstObservedAt ? { firstObservedAt } : {}),
      observedAt,
      ...(item ? { externalId: item } : {}),
    },
    ...(resourceType === ACCOUNT_RESOURCE_TYPE
      ? {}
      : {
          resource: {
            resourceId: resource.Id,
            resourceType,
            accountId,
            region: resource.Region ?? region,
            // Security Hub leaves the member out for resources without tags and for those whose tags it could not
            // read, so that its absence tells nothing.
            ...(resource.Tags
              ? { tags: resource.Tags, tagsAt: observedAt }
              : {}),
          },
        }),
  };
}

function skippedItem(cause: string, item: string | undefined): SkippedItem {
  return { cause, ...(item ? { item } : {}) };
}

// Why a finding is none of ours, however well it can be read.
function foreignness(
  finding: Finding,
  resource: FindingResource | undefined,
  ofProduct: boolean,
): string | undefined {
  if (!ofProduct && !isControlFinding(finding)) {
    return 'not-a-control';
  }
  if (finding.Sample) {
    return 'sample';
  }
  return (resource?.Provider && resource.Provider.toUpperCase() !== 'AWS') ||
    resource?.Partition === 'AzureCloud'
    ? 'not-aws'
    : undefined;
}

function observationOf(finding: Finding, now: number): string | undefined {
  return (
    isoTime(finding.UpdatedAt, now) ??
    isoTime(finding.LastObservedAt, now) ??
    isoTime(finding.CreatedAt, now)
  );
}

interface Result {
  status: EvidenceStatus;
  reason?: UnknownReason;
  reasonText?: string;
}

// `absent`: the finding is about the account although the control checks resources, so there was none to check.
function resultOf(
  finding: Finding,
  ofProduct: boolean,
  absent: boolean,
): Result {
  const compliance = finding.Compliance;
  const reasons = compliance?.StatusReasons ?? [];
  const reasonText = reasons
    .map(reason => reason.Description ?? reason.ReasonCode)
    .filter(Boolean)
    .join(' ')
    .slice(0, 1024);
  const said = reasonText ? { reasonText } : {};
  const written = compliance?.Status?.trim();
  switch (written?.toUpperCase()) {
    case 'PASSED':
      return absent
        ? {
            status: 'not-applicable',
            reasonText: 'There is no resource that this control checks.',
          }
        : { status: 'pass', ...said };
    case 'FAILED':
      return { status: 'fail', ...said };
    case 'WARNING':
    case 'NOT_AVAILABLE':
      return reasons.some(
        ({ ReasonCode }) => ReasonCode === NOT_APPLICABLE_CODE,
      )
        ? { status: 'not-applicable', ...said }
        : { status: 'unknown', reason: unknownReasonOf(reasons), ...said };
    case undefined:
    case '':
      if (ofProduct) {
        return withoutStatus(finding);
      }
      return {
        status: 'unknown',
        reason: 'no-evidence',
        reasonText: 'Security Hub sent no compliance status.',
      };
    default:
      return {
        status: 'unknown',
        reason: 'error',
        reasonText: `Security Hub sent the status ${JSON.stringify(
          written?.slice(0, 80),
        )}, which is none of its own.`,
      };
  }
}

// A pass comes from the recorder of Security Hub itself; a failure would be true all the same.
function withoutRecorder(said: Result): Result {
  return said.status === 'pass'
    ? {
        status: 'unknown',
        reason: 'not-recorded',
        reasonText:
          'Security Hub V2 is enabled too. Its own recorder makes this control pass, so that the pass says nothing about the recorder of the account.',
      }
    : said;
}

// Products that detect send findings without a compliance status: that there is one is the failure. That somebody marked it as
// resolved is no evidence that the product would find nothing now.
function withoutStatus(finding: Finding): Result {
  return finding.Workflow?.Status === 'RESOLVED'
    ? {
        status: 'unknown',
        reason: 'no-evidence',
        reasonText:
          'The finding was marked as resolved, and the product has not archived it.',
      }
    : { status: 'fail' };
}

function unknownReasonOf(
  reasons: ReadonlyArray<{ ReasonCode?: string }>,
): UnknownReason {
  const codes = reasons.flatMap(({ ReasonCode }) => ReasonCode ?? []);
  const known = codes.map(code => UNKNOWN_REASONS[code]).find(Boolean);
  return known ?? (codes.length > 0 ? 'error' : 'no-evidence');
}
