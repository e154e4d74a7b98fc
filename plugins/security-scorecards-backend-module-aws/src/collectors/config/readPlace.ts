import type {
  CollectedEvidence,
  CollectedPage,
  SkippedItem,
} from 'backstage-plugin-security-scorecards-node';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { ControlDirectory } from '../ControlDirectory';
import type { ConfigReader, Place } from './ConfigReader';
import { convertResource, convertResult, type RuleResult } from './convert';
import { findResources } from './findResources';
import { isSecurityHubRule, ruleIdOf } from './ruleIdOf';
import { complianceRowSchema, evaluationSchema, parseRows } from './schema';

/** What reading a place depends on. @internal */
export interface ReadPlaceOptions {
  reader: ConfigReader;
  place: Place;
  /** Whether compliance is recorded by resource, so that one query tells all rules. */
  recorded: boolean;
  /** When AWS last vouched for the place as a whole. */
  vouchedAt?: Date;
  /** Rules that Security Hub made are its own business where it is read itself. */
  dropSecurityHubRules: boolean;
  controls: ControlDirectory;
  /** How many rules may still be read resource by resource. */
  budget: { left: number };
  now: number;
}

/** What reading a place missed. @internal */
export interface PlaceResult {
  /** Rules beyond the limit. */
  unread: number;
  /** Items that could not be used. */
  unusable: number;
}

/**
 * Reads the compliance of one account and region: by one query where Config records compliance by resource, else rule by rule
 * as far as the limit allows.
 *
 * @internal
 */
export async function* readPlace(
  options: ReadPlaceOptions,
): AsyncGenerator<CollectedPage, PlaceResult, void> {
  const missed: PlaceResult = { unread: 0, unusable: 0 };
  const results = options.recorded
    ? recordedResults(options, missed)
    : detailedResults(options, missed);
  for await (const batch of results) {
    const page = await pageOf(options, batch, missed);
    yield page;
  }
  return missed;
}

async function* recordedResults(
  { reader, place, vouchedAt, ...options }: ReadPlaceOptions,
  missed: PlaceResult,
): AsyncGenerator<RuleResult[], void, void> {
  const pages = reader.select(
    'SELECT configuration.targetResourceType, configuration.targetResourceId, configuration.configRuleList, configurationItemCaptureTime ' +
      "WHERE resourceType = 'AWS::Config::ResourceCompliance' " +
      `AND accountId = '${place.accountId}' AND awsRegion = '${place.region}'`,
  );
  for await (const page of pages) {
    const { rows, unusable } = parseRows(complianceRowSchema, page);
    missed.unusable += unusable;
    yield rows.flatMap(({ configuration, configurationItemCaptureTime }) =>
      configuration.configRuleList
        .filter(rule => isWanted(rule.configRuleName, options))
        .map(rule => ({
          ...place,
          controlId: ruleIdOf(rule.configRuleName, options.controls),
          complianceType: rule.complianceType,
          resourceType: configuration.targetResourceType,
          resourceId: configuration.targetResourceId,
          since: configurationItemCaptureTime,
          observed: vouchedAt,
        })),
    );
  }
}

async function* detailedResults(
  { reader, place, vouchedAt, budget, ...options }: ReadPlaceOptions,
  missed: PlaceResult,
): AsyncGenerator<RuleResult[], void, void> {
  for await (const rules of reader.rules(place)) {
    for (const rule of rules) {
      if (
        !isWanted(rule.name, options) ||
        !/^(NON_)?COMPLIANT$/.test(rule.complianceType)
      ) {
        continue;
      }
      if (budget.left <= 0) {
        missed.unread += 1;
        continue;
      }
      budget.left -= 1;
      const controlId = ruleIdOf(
        rule.name,
        options.controls,
        rule.sourceIdentifier,
      );
      for await (const page of reader.details(place, rule.name)) {
        const parsed = page.map(raw => evaluationSchema.safeParse(raw));
        missed.unusable += parsed.filter(({ success }) => !success).length;
        yield parsed.flatMap(({ data }) =>
          data
            ? [
                {
                  ...place,
                  controlId,
                  complianceType: data.ComplianceType,
                  resourceType:
                    data.EvaluationResultIdentifier.EvaluationResultQualifier
                      .ResourceType,
                  resourceId:
                    data.EvaluationResultIdentifier.EvaluationResultQualifier
                      .ResourceId,
                  since: data.EvaluationResultIdentifier.OrderingTimestamp,
                  observed: vouchedAt ?? data.ResultRecordedTime,
                  annotation: data.Annotation,
                },
              ]
            : [],
        );
      }
    }
  }
}

function isWanted(
  ruleName: string,
  options: { dropSecurityHubRules: boolean },
): boolean {
  return !(options.dropSecurityHubRules && isSecurityHubRule(ruleName));
}

async function pageOf(
  { reader, place, now }: ReadPlaceOptions,
  results: readonly RuleResult[],
  missed: PlaceResult,
): Promise<CollectedPage> {
  const found = await findResources(reader, place, results);
  const evidence: CollectedEvidence[] = [];
  const resources = new Map<string, ResourceRecord>();
  const skipped: SkippedItem[] = [];
  for (const result of results) {
    const row = found.get(`${result.resourceType}/${result.resourceId}`);
    const converted = convertResult(result, row, now);
    if (converted) {
      evidence.push(converted);
      if (row) {
        resources.set(row.arn, convertResource(row, place));
      }
    } else {
      missed.unusable += 1;
      skipped.push({
        cause: 'no-time',
        item: `${result.controlId} ${result.resourceId}`.slice(0, 512),
      });
    }
  }
  return { evidence, resources: [...resources.values()], skipped };
}
