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
import type { PackNames } from './PackNames';
import { readRuleByRule } from './readRuleByRule';
import { isSecurityHubRule, ruleIdOf } from './ruleIdOf';
import { complianceRowSchema, parseRows } from './schema';

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
  packs: PackNames;
  /** How many rules may be read resource by resource in this place. */
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
    : readRuleByRule(options, missed);
  for await (const batch of results) {
    const page = await pageOf(options, batch, missed);
    yield page;
  }
  return missed;
}

async function* recordedResults(
  { reader, place, vouchedAt, packs, ...options }: ReadPlaceOptions,
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
        .filter(
          ({ configRuleName }) =>
            !options.dropSecurityHubRules || !isSecurityHubRule(configRuleName),
        )
        .map(({ configRuleName: ruleName, complianceType }) => ({
          ...place,
          controlId: ruleIdOf(ruleName, options.controls),
          ruleName,
          packName: packs.of(place, ruleName),
          complianceType,
          resourceType: configuration.targetResourceType,
          resourceId: configuration.targetResourceId,
          since: configurationItemCaptureTime,
          observed: vouchedAt,
        })),
    );
  }
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
