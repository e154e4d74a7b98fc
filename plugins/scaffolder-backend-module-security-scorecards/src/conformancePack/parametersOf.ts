import { REQUIRED_RULE_PARAMETERS } from './requiredRuleParameters';

/** Parameters of rules by identifier and name. @internal */
export type RuleParameters = Readonly<
  Record<string, Readonly<Record<string, string>>>
>;

/** What a rule is deployed with, or what it lacks. @internal */
export type ParameterResult =
  | { kind: 'complete'; parameters: Record<string, string> }
  | { kind: 'missing'; names: string[] };

/** What is given for a rule, with the defaults of AWS for the required parameters that are not. @internal */
export function parametersOf(
  identifier: string,
  given: RuleParameters,
): ParameterResult {
  const parameters: Record<string, string> = {};
  const missing: string[] = [];
  const required = REQUIRED_RULE_PARAMETERS[identifier] ?? {};
  for (const [name, fallback] of Object.entries(required)) {
    const value = given[identifier]?.[name] ?? fallback;
    if (value === undefined) {
      missing.push(name);
    } else {
      parameters[name] = value;
    }
  }
  return missing.length > 0
    ? { kind: 'missing', names: missing }
    : {
        kind: 'complete',
        parameters: { ...parameters, ...given[identifier] },
      };
}
