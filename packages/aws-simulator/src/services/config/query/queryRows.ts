import {
  CONFORMANCE_PACK,
  configRuleArn,
  configRuleId,
  type Evaluation,
} from '../../../estate/configRules';
import { mix, unit } from '../../../estate/hash';
import type { Cell } from '../../../estate/Inventory';
import type { Estate } from '../../../estate/Estate';
import { isPatched, patchStateOf } from '../../../estate/patchState';
import type { Resource } from '../../../estate/Resource';
import { HOUR } from '../../../estate/time';
import { patchesOf } from '../../ssm/patchesOf';
import { complianceOfRule, type ConfigReader } from '../ConfigReader';
import type { QueryRow } from './evaluateQuery';

/** Type of the rows that hold a resource's compliance. @internal */
export const COMPLIANCE_TYPE = 'AWS::Config::ResourceCompliance';
/** Type of the rows that hold a conformance pack's compliance. @internal */
export const PACK_TYPE = 'AWS::Config::ConformancePackCompliance';
/** Type of the rows that hold an instance's patch state. @internal */
export const PATCH_TYPE = 'AWS::SSM::PatchCompliance';

/**
 * The configuration items of a cell, of one type or of all. Nothing is
 * recorded where the recorder is off.
 *
 * @internal
 */
export function queryRows(options: {
  reader: ConfigReader;
  estate: Estate;
  cell: Cell;
  now: number;
  type: string | undefined;
}): QueryRow[] {
  const { reader, estate, cell, now, type } = options;
  if (!reader.recording(cell)) {
    return [];
  }
  const resources =
    type === COMPLIANCE_TYPE || type === PACK_TYPE
      ? []
      : estate
          .resources(cell, now)
          .filter(resource => resource.type !== 'AWS::::Account');
  const rows: QueryRow[] = [];
  if (![COMPLIANCE_TYPE, PACK_TYPE, PATCH_TYPE].includes(type ?? '')) {
    rows.push(
      ...resources
        .filter(resource => (type ?? resource.type) === resource.type)
        .map(resource => itemRow(resource, now)),
    );
  }
  if (type === PATCH_TYPE || type === undefined) {
    rows.push(
      ...resources
        .filter(resource => resource.type === 'AWS::EC2::Instance')
        .flatMap(resource => patchRow(resource, now)),
    );
  }
  if (!reader.recordsCompliance(cell)) {
    return rows;
  }
  if (type === COMPLIANCE_TYPE || type === undefined) {
    rows.push(...complianceRows(reader, estate, cell, now));
  }
  if (type === PACK_TYPE || type === undefined) {
    rows.push(...packRows(reader, estate, cell, now));
  }
  return rows;
}

function base(resource: Resource, capturedAt: number): Record<string, unknown> {
  return {
    accountId: resource.accountId,
    awsRegion: resource.region,
    configurationItemStatus: 'OK',
    configurationItemCaptureTime: new Date(capturedAt).toISOString(),
  };
}

function itemRow(resource: Resource, now: number): QueryRow {
  const age = unit(mix(resource.key, 61)) * 20 * 24 * HOUR;
  const tags = Object.entries(resource.tags);
  return {
    ...base(resource, Math.max(resource.createdAt, now - age)),
    resourceId: resource.id,
    resourceName: resource.name,
    resourceType: resource.type,
    arn: resource.arn,
    availabilityZone: resource.type.startsWith('AWS::EC2::')
      ? `${resource.region}a`
      : 'Regional',
    resourceCreationTime: new Date(resource.createdAt).toISOString(),
    tags: tags.map(([key, value]) => ({ key, value, tag: `${key}=${value}` })),
    configuration: {},
  };
}

function patchRow(resource: Resource, now: number): QueryRow[] {
  const state = patchStateOf(resource, now);
  if (!state.managed || !state.scanned) {
    return [];
  }
  const patches = Object.fromEntries(
    patchesOf(resource, state).map(patch => [
      patch.KBId,
      {
        Classification: patch.Classification,
        Id: patch.KBId,
        InstalledTime: patch.InstalledTime?.toISOString() ?? '',
        PatchState: patch.State,
        PatchBaselineId: patch.BaselineId,
        PatchSeverity: patch.Severity,
        Status: ['Missing', 'Failed', 'InstalledPendingReboot'].includes(
          patch.State,
        )
          ? 'NON_COMPLIANT'
          : 'COMPLIANT',
        Title: patch.Title,
      },
    ]),
  );
  return [
    {
      ...base(resource, state.operationEndAt),
      resourceId: `AWS::SSM::ManagedInstanceInventory/${resource.id}`,
      resourceType: PATCH_TYPE,
      configuration: {
        'AWS:ComplianceItem': {
          SchemaVersion: '1.0',
          Content: {
            Patch: patches,
          },
          CaptureTime: new Date(state.operationEndAt).toISOString(),
        },
        complianceType: isPatched(state) ? 'COMPLIANT' : 'NON_COMPLIANT',
      },
    },
  ];
}

function complianceRows(
  reader: ConfigReader,
  estate: Estate,
  cell: Cell,
  now: number,
): QueryRow[] {
  const byResource = new Map<string, Evaluation[]>();
  for (const rule of reader.rules(cell, estate.plan.homeRegion)) {
    for (const evaluation of reader.evaluations(cell, rule, now)) {
      const { resource } = evaluation;
      const key = `${resource.type}/${resource.id}`;
      const list = byResource.get(key);
      if (list) {
        list.push(evaluation);
      } else {
        byResource.set(key, [evaluation]);
      }
    }
  }
  return [...byResource].map(([key, evaluations]) => ({
    ...base(
      evaluations[0].resource,
      Math.max(...evaluations.map(({ changedAt }) => changedAt)),
    ),
    resourceId: key,
    resourceType: COMPLIANCE_TYPE,
    configuration: {
      targetResourceId: evaluations[0].resource.id,
      targetResourceType: evaluations[0].resource.type,
      complianceType: evaluations.some(
        ({ compliance }) => compliance === 'NON_COMPLIANT',
      )
        ? 'NON_COMPLIANT'
        : 'COMPLIANT',
      configRuleList: evaluations.map(({ rule, compliance }) => ({
        configRuleName: rule.name,
        configRuleArn: configRuleArn(cell, rule),
        configRuleId: configRuleId(cell, rule),
        complianceType: compliance,
      })),
    },
  }));
}

function packRows(
  reader: ConfigReader,
  estate: Estate,
  cell: Cell,
  now: number,
): QueryRow[] {
  const rules = reader
    .rules(cell, estate.plan.homeRegion)
    .filter(({ kind }) => kind === 'conformance-pack');
  if (rules.length === 0) {
    return [];
  }
  const list = rules.map(rule => ({
    configRuleName: rule.name,
    configRuleArn: configRuleArn(cell, rule),
    complianceType:
      complianceOfRule(reader.evaluations(cell, rule, now), 25)
        ?.ComplianceType ?? 'INSUFFICIENT_DATA',
  }));
  const count = (wanted: string) =>
    list.filter(({ complianceType }) => complianceType === wanted).length;
  return [
    {
      accountId: cell.account.id,
      awsRegion: cell.region,
      configurationItemStatus: 'OK',
      configurationItemCaptureTime: new Date(now - 3_600_000).toISOString(),
      resourceId: `${CONFORMANCE_PACK}/conformance-pack-${
        rules[0].name.split('-conformance-pack-')[1]
      }`,
      resourceName: CONFORMANCE_PACK,
      resourceType: PACK_TYPE,
      // As AWS sends it, though tags of all other types are a list.
      tags: {},
      configuration: {
        complianceType:
          count('NON_COMPLIANT') > 0 ? 'NON_COMPLIANT' : 'COMPLIANT',
        configRuleList: list,
        compliantRuleCount: count('COMPLIANT'),
        nonCompliantRuleCount: count('NON_COMPLIANT'),
        totalRuleCount: rules.length,
      },
    },
  ];
}
