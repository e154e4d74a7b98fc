/** Account and region. @internal */
export interface Place {
  accountId: string;
  region: string;
}

/** A rule in one account and region. @internal */
export interface RuleState {
  name: string;
  complianceType: string;
  /** How many resources break it, as far as AWS counts; 25 may stand for more. */
  offenders?: number;
  /** As DescribeConfigRules tells it, where it was asked. */
  sourceIdentifier?: string;
}

/** A conformance pack in one account and region. @internal */
export interface PackState extends Place {
  name: string;
}

/** The calls that an aggregator and an account have in common, in their different words. @internal */
export interface ConfigReader {
  /** An advanced query; rows as JSON text. */
  select(expression: string): AsyncGenerator<string[], void, void>;
  /** The rules of a place that have results. */
  rules(place: Place): AsyncGenerator<RuleState[], void, void>;
  /** Results of one rule, resource by resource, as they came. */
  details(
    place: Place,
    ruleName: string,
  ): AsyncGenerator<unknown[], void, void>;
  /** The conformance packs that have results, where there is a call for it. */
  packs?(): AsyncGenerator<PackState[], void, void>;
}
