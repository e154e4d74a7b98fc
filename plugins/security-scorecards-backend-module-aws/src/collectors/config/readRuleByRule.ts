import { ACCOUNT_RESOURCE_TYPE } from 'backstage-plugin-security-scorecards-common';
import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import type { RuleState } from './ConfigReader';
import type { RuleResult } from './convert';
import type { PlaceResult, ReadPlaceOptions } from './readPlace';
import { isSecurityHubRule, ruleIdOf } from './ruleIdOf';
import { evaluationSchema } from './schema';

/**
 * Reads the rules of a place resource by resource, those that are broken first, as far as the limit allows. Of a broken rule
 * beyond the limit it is said on the account that it is broken; a rule that holds is then left as it was, because that
 * nothing breaks it is no evidence on a resource.
 *
 * @internal
 */
export async function* readRuleByRule(
  options: ReadPlaceOptions,
  missed: PlaceResult,
): AsyncGenerator<RuleResult[], void, void> {
  const { place, budget, vouchedAt } = options;
  for (const rule of await wantedRules(options)) {
    if (budget.left > 0) {
      budget.left -= 1;
      yield* detailsOf(options, rule, missed);
      continue;
    }
    missed.unread += 1;
    if (rule.complianceType === 'NON_COMPLIANT') {
      yield [
        {
          ...place,
          ...namesOf(options, rule),
          complianceType: rule.complianceType,
          resourceType: ACCOUNT_RESOURCE_TYPE,
          resourceId: place.accountId,
          observed: vouchedAt ?? new Date(options.now),
          annotation: `The rule is broken by ${
            rule.offenders ? `at least ${rule.offenders}` : 'some'
          } resources; which ones was beyond the limit of this visit.`,
        },
      ];
    }
  }
}

// At most 1,000 rules are in an account and region.
async function wantedRules({
  reader,
  place,
  dropSecurityHubRules,
}: ReadPlaceOptions): Promise<RuleState[]> {
  const rules: RuleState[] = [];
  for await (const page of reader.rules(place)) {
    rules.push(
      ...page.filter(
        ({ name, complianceType }) =>
          /^(NON_)?COMPLIANT$/.test(complianceType) &&
          !(dropSecurityHubRules && isSecurityHubRule(name)),
      ),
    );
  }
  const rank = ({ complianceType }: RuleState) =>
    complianceType === 'NON_COMPLIANT' ? 0 : 1;
  return rules.sort((left, right) => rank(left) - rank(right));
}

async function* detailsOf(
  options: ReadPlaceOptions,
  rule: RuleState,
  missed: PlaceResult,
): AsyncGenerator<RuleResult[], void, void> {
  const { reader, place, vouchedAt } = options;
  const names = namesOf(options, rule);
  try {
    for await (const page of reader.details(place, rule.name)) {
      const parsed = page.map(raw => evaluationSchema.safeParse(raw));
      missed.unusable += parsed.filter(({ success }) => !success).length;
      yield parsed.flatMap(({ data }) => {
        if (!data) {
          return [];
        }
        const { EvaluationResultQualifier: qualifier, OrderingTimestamp } =
          data.EvaluationResultIdentifier;
        return [
          {
            ...place,
            ...names,
            complianceType: data.ComplianceType,
            resourceType: qualifier.ResourceType,
            resourceId: qualifier.ResourceId,
            since: OrderingTimestamp,
            observed: vouchedAt ?? data.ResultRecordedTime,
            annotation: data.Annotation,
          },
        ];
      });
    }
  } catch (error) {
    if (!isGone(error)) {
      throw error;
    }
  }
}

function namesOf(
  { controls, packs, place }: ReadPlaceOptions,
  rule: RuleState,
) {
  return {
    controlId: ruleIdOf(rule.name, controls, rule.sourceIdentifier),
    ruleName: rule.name,
    packName: packs.of(place, rule.name),
  };
}

// A rule that was deleted after it was listed has no results any more.
function isGone(error: unknown): boolean {
  return (
    error instanceof CollectionError &&
    error.cause instanceof Error &&
    error.cause.name === 'NoSuchConfigRuleException'
  );
}
