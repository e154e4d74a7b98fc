import type { Check } from './Check';
import { checkStateOf } from './checkStateOf';
import { extraRules, type ControlFact, type RuleFact } from './facts';
import { hashText, hexDigits, mix } from './hash';
import { resourcesOf, type Cell, type CheckedGroup } from './Inventory';
import type { Resource } from './Resource';

/**
 * A Config rule as it stands in an account and Region.
 *
 * @internal
 */
export interface ConfigRule {
  readonly name: string;
  /** Managed rule identifier; `undefined` for a rule of Security Hub's own. */
  readonly identifier: string | undefined;
  /**
   * - `security-hub`: created by Security Hub
   * - `account`: created in the account
   * - `conformance-pack`: created by a conformance pack
   * - `custom`: evaluated by a Lambda function of the account
   */
  readonly kind: 'security-hub' | 'account' | 'conformance-pack' | 'custom';
  readonly resourceTypes: readonly string[];
  readonly periodic: boolean;
  readonly members: ReadonlyArray<{ group: CheckedGroup; check: Check }>;
}

/**
 * Result of a rule on a resource.
 *
 * @internal
 */
export interface Evaluation {
  readonly rule: ConfigRule;
  readonly resource: Resource;
  readonly compliance: 'COMPLIANT' | 'NON_COMPLIANT';
  /** When the result was recorded, epoch milliseconds. */
  readonly recordedAt: number;
  /** When the result last changed, epoch milliseconds. */
  readonly changedAt: number;
}

/** Name of the demo's conformance pack. @internal */
export const CONFORMANCE_PACK = 'backup-and-recovery';

// Services that the organisation does not use.
const UNUSED = /^(FMS|SHIELD|APPSYNC)_|_MEETS_RESTORE_TIME_TARGET$/;
const IN_PACK = /BACKUP|RECOVERY/;

function pseudoControl(rule: RuleFact): ControlFact {
  return {
    id: rule.identifier,
    severity: 'MEDIUM',
    resourceTypes: rule.resourceTypes,
    rules: [{ name: rule.name, identifier: rule.identifier }],
    schedule: rule.trigger.includes('change') ? 'Change triggered' : 'Periodic',
    customParameters: false,
    standards: [],
  };
}

function suffixOf(cell: Cell, name: string): string {
  return hexDigits(hashText(`${cell.account.id}/${cell.region}/${name}`), 8);
}

/**
 * The rules of an account and Region: those behind the enabled controls, the
 * account's own and a conformance pack's.
 *
 * @internal
 */
export function configRulesOf(cell: Cell, homeRegion: string): ConfigRule[] {
  const own = cell.region === homeRegion ? ownRules(cell) : [];
  return [...(cell.account.securityHub ? securityHubRules(cell) : []), ...own];
}

function securityHubRules(cell: Cell): ConfigRule[] {
  const rules = new Map<
    string,
    ConfigRule & { members: Array<{ group: CheckedGroup; check: Check }> }
  >();
  for (const group of cell.groups) {
    for (const check of group.absent ? [] : group.checks) {
      // A second standard of the same control shares the rule.
      for (const { name, identifier } of check.control.rules) {
        const rule = rules.get(name) ?? {
          name: `securityhub-${name}-${suffixOf(cell, name)}`,
          identifier,
          kind: 'security-hub' as const,
          resourceTypes: check.control.resourceTypes,
          periodic: check.control.schedule === 'Periodic',
          members: [],
        };
        if (!rule.members.some(member => member.group === group)) {
          rule.members.push({ group, check });
        }
        rules.set(name, rule);
      }
    }
  }
  return [...rules.values()];
}

function ownRules(cell: Cell): ConfigRule[] {
  const rules = extraRules
    .filter(rule => !UNUSED.test(rule.identifier))
    .map(rule => {
      const packed = IN_PACK.test(rule.identifier);
      return ruleOf(cell, rule, {
        kind: packed ? 'conformance-pack' : 'account',
        name: packed
          ? `${rule.name}-conformance-pack-${suffixOf(cell, 'pack')}`
          : rule.name,
      });
    })
    .filter(rule => rule.members.length > 0);
  const images = ruleOf(
    cell,
    {
      identifier: 'FERNHILL_APPROVED_IMAGES',
      name: 'fernhill-approved-images',
      resourceTypes: ['AWS::EC2::Instance'],
      trigger: ['change'],
    },
    { kind: 'custom', name: 'fernhill-approved-images' },
  );
  return images.members.length > 0 ? [...rules, images] : rules;
}

function ruleOf(
  cell: Cell,
  fact: RuleFact,
  options: Pick<ConfigRule, 'kind' | 'name'>,
): ConfigRule {
  const types =
    fact.resourceTypes.length > 0 ? fact.resourceTypes : ['AWS::::Account'];
  const check = {
    control: pseudoControl(fact),
    key: hashText(fact.identifier),
  };
  return {
    ...options,
    identifier: options.kind === 'custom' ? undefined : fact.identifier,
    resourceTypes: fact.resourceTypes,
    periodic: !fact.trigger.includes('change'),
    members: cell.groups
      .filter(group => !group.absent && types.includes(group.group.type))
      .map(group => ({ group, check })),
  };
}

/**
 * The results of a rule at a time. A resource whose check is unknown has none.
 *
 * @internal
 */
export function evaluationsOf(rule: ConfigRule, now: number): Evaluation[] {
  return rule.members.flatMap(({ group, check }) =>
    resourcesOf(group, now).flatMap(resource => {
      const state = checkStateOf(resource, check, now);
      const compliance = complianceOf(check, resource, state.status);
      return compliance === undefined
        ? []
        : [
            {
              rule,
              resource,
              compliance,
              recordedAt: state.updatedAt,
              changedAt: state.firstObservedAt,
            },
          ];
    }),
  );
}

function complianceOf(
  check: Check,
  resource: Resource,
  status: string,
): Evaluation['compliance'] | undefined {
  if (check.control.id === 'REQUIRED_TAGS') {
    const { service, team } = resource.tags;
    return service && team ? 'COMPLIANT' : 'NON_COMPLIANT';
  }
  if (check.control.id === 'SECURITYHUB_ENABLED') {
    return resource.deployment.account.securityHub
      ? 'COMPLIANT'
      : 'NON_COMPLIANT';
  }
  if (status === 'PASSED') {
    return 'COMPLIANT';
  }
  return status === 'FAILED' ? 'NON_COMPLIANT' : undefined;
}

/** ARN of a rule. @internal */
export function configRuleArn(cell: Cell, rule: ConfigRule): string {
  return `arn:aws:config:${cell.region}:${
    cell.account.id
  }:config-rule/${configRuleId(cell, rule)}`;
}

/** Id of a rule, `config-rule-` and six characters. @internal */
export function configRuleId(cell: Cell, rule: ConfigRule): string {
  return `config-rule-${hexDigits(
    mix(hashText(rule.name), hashText(cell.account.id + cell.region)),
    6,
  )}`;
}
