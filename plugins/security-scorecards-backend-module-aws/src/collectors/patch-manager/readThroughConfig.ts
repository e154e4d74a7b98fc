import type {
  CollectedEvidence,
  CollectedPage,
  ResourcePatches,
} from 'backstage-plugin-security-scorecards-node';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { ConfigReader } from '../config/ConfigReader';
import { convertResource } from '../config/convert';
import { parseRows, resourceRowSchema } from '../config/schema';
import { isoTime } from '../isoTime';
import { convertNode, nodeArn, type PatchPlace } from './convert';
import { convertPatches } from './convertPatches';
import { nodeResource } from './readNodes';
import { patchRowSchema, type PatchRow } from './schema';

const AS_RECORDED = 'As AWS Config recorded it.';

/**
 * Reads patch compliance as the Config aggregator holds it, for an account whose role cannot be assumed. It tells the patches
 * of nodes that were scanned. It does not tell which instances are managed, so that the others are unknown, nor CVE ids,
 * baselines and maintenance windows.
 *
 * @returns how many nodes were found
 * @internal
 */
export async function* readThroughConfig(
  reader: ConfigReader,
  place: PatchPlace,
  options: { patchLimit: number },
): AsyncGenerator<CollectedPage, number, void> {
  const where = `AND accountId = '${place.accountId}' AND awsRegion = '${place.region}'`;
  const found = new Set<string>();
  const patchRows = reader.select(
    'SELECT resourceId, configurationItemCaptureTime, configuration ' +
      `WHERE resourceType = 'AWS::SSM::PatchCompliance' ${where}`,
  );
  for await (const page of patchRows) {
    const { rows, unusable } = parseRows(patchRowSchema, page);
    rows.forEach(({ resourceId }) => found.add(resourceId));
    yield {
      evidence: rows.flatMap(row => evidenceOf(place, row)),
      resources: rows.map(row => nodeResource(place, row.resourceId)),
      patches: rows.map(row => patchesOf(place, row, options.patchLimit)),
      skipped: Array.from({ length: unusable }, () => ({
        cause: 'unreadable-state',
      })),
    };
  }
  const instances = reader.select(
    'SELECT resourceType, resourceId, arn, tags ' +
      `WHERE resourceType = 'AWS::EC2::Instance' ${where}`,
  );
  for await (const page of instances) {
    const { rows } = parseRows(resourceRowSchema, page);
    const resources: ResourceRecord[] = rows.map(row =>
      convertResource(row, place),
    );
    const unseen = rows.filter(({ resourceId }) => !found.has(resourceId));
    yield {
      evidence: unseen.flatMap(({ resourceId }) => unseenOf(place, resourceId)),
      resources,
      skipped: [],
    };
  }
  return found.size;
}

function evidenceOf(place: PatchPlace, row: PatchRow): CollectedEvidence[] {
  const item = row.configuration['AWS:ComplianceItem'];
  const patches = Object.values(item.Content.Patch);
  const count = (...states: string[]) =>
    patches.filter(({ PatchState }) => states.includes(PatchState));
  const open = count(
    'Missing',
    'Failed',
    'InstalledPendingReboot',
    'InstalledRejected',
  );
  const scannedAt = isoTime(
    item.CaptureTime ?? row.configurationItemCaptureTime,
    place.now,
  );
  return convertNode(
    place,
    { InstanceId: row.resourceId },
    scannedAt
      ? {
          InstanceId: row.resourceId,
          OperationEndTime: new Date(scannedAt),
          FailedCount: count('Failed').length,
          InstalledPendingRebootCount: count('InstalledPendingReboot').length,
          CriticalNonCompliantCount: open.filter(
            ({ PatchSeverity }) => PatchSeverity === 'Critical',
          ).length,
          SecurityNonCompliantCount: open.filter(
            ({ Classification, PatchSeverity }) =>
              /^security/i.test(Classification ?? '') &&
              PatchSeverity !== 'Critical',
          ).length,
        }
      : undefined,
  )
    .filter(({ controlId }) => controlId !== 'patch-not-managed')
    .map(evidence => ({
      ...evidence,
      reasonText: [evidence.reasonText, AS_RECORDED].filter(Boolean).join(' '),
    }));
}

function patchesOf(
  place: PatchPlace,
  row: PatchRow,
  limit: number,
): ResourcePatches {
  const items = Object.entries(
    row.configuration['AWS:ComplianceItem'].Content.Patch,
  );
  return {
    resourceId: nodeArn(place, row.resourceId),
    ...convertPatches(
      items.map(([key, patch]) => ({
        KBId: patch.Id ?? key,
        State: patch.PatchState,
        Severity: patch.PatchSeverity,
        Classification: patch.Classification,
        Title: patch.Title,
      })),
      limit,
    ),
  };
}

// Neither whether it is managed nor whether it was scanned can be told without the account's role.
function unseenOf(place: PatchPlace, instanceId: string): CollectedEvidence[] {
  return convertNode(place, { InstanceId: instanceId }, undefined).map(
    evidence => ({
      ...evidence,
      status: 'unknown' as const,
      reason: 'access-denied' as const,
      reasonText:
        'AWS Config holds no patch state of this instance, and the role of its account, which could tell why, cannot be assumed.',
    }),
  );
}
