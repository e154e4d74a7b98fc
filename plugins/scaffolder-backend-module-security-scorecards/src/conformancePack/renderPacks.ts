import { InputError } from '@backstage/errors';
import { stringify } from 'yaml';
import { parametersOf, type RuleParameters } from './parametersOf';
import type { SelectedRule } from './selectRules';

/** Rules that one conformance pack may have: quota of AWS Config. @internal */
export const MAX_RULES = 130;
/** Bytes of a template that is passed in the request itself (`PutConformancePack`, `TemplateBody`). @internal */
export const MAX_BYTES = 51_200;
/** Characters that the parameters of one rule may have as JSON (`PutConfigRule`, `InputParameters`). @internal */
export const MAX_PARAMETERS = 1_024;

const HEAD = 'Resources:\n';

/** Conformance packs for some rules. @internal */
export interface RenderedPacks {
  /** Templates; more than one when the quotas of AWS Config make it necessary. */
  templates: string[];
  /** Identifiers of the rules in them. */
  rules: string[];
  /** Rules that could not be taken in, with the required parameters that were not given. */
  skipped: Array<{ identifier: string; parameters: string[] }>;
}

/**
 * Renders templates of conformance packs. The same rules and parameters give the same bytes.
 * @throws InputError when the parameters of a rule are longer than AWS Config takes
 * @internal
 */
export function renderPacks(
  selected: readonly SelectedRule[],
  given: RuleParameters,
): RenderedPacks {
  const skipped: RenderedPacks['skipped'] = [];
  const resources: Array<[string, object]> = [];
  const rules: string[] = [];
  for (const rule of selected) {
    const result = parametersOf(rule.identifier, given);
    if (result.kind === 'missing') {
      skipped.push({ identifier: rule.identifier, parameters: result.names });
    } else {
      requireShort(rule.identifier, result.parameters);
      rules.push(rule.identifier);
      resources.push([
        logicalIdOf(rule.identifier),
        resourceOf(rule, result.parameters),
      ]);
    }
  }
  return { templates: cut(resources), rules, skipped };
}

function requireShort(
  identifier: string,
  parameters: Record<string, string>,
): void {
  const { length } = JSON.stringify(parameters);
  if (length > MAX_PARAMETERS) {
    throw new InputError(
      `The parameters of ${identifier} in the input 'parameters' have ${length} characters as JSON; AWS Config takes ${MAX_PARAMETERS}, so shorten them`,
    );
  }
}

function resourceOf(
  { identifier, controls }: SelectedRule,
  parameters: Record<string, string>,
): object {
  return {
    Type: 'AWS::Config::ConfigRule',
    Properties: {
      // Names of rules have at most 128 characters; the longest identifier has 86.
      ConfigRuleName: identifier.toLowerCase().replaceAll('_', '-'),
      Description: descriptionOf(controls),
      ...(Object.keys(parameters).length > 0
        ? { InputParameters: parameters }
        : {}),
      Source: { Owner: 'AWS', SourceIdentifier: identifier },
    },
  };
}

// Descriptions of rules have at most 256 characters.
function descriptionOf(controls: SelectedRule['controls']): string {
  const ids = controls.map(({ id }) => id).join(', ');
  return `${ids}: ${controls[0].title}`.slice(0, 256);
}

/** Cuts in order, each part as large as the quotas permit. */
function cut(resources: ReadonlyArray<[string, object]>): string[] {
  const templates: string[] = [];
  let text = HEAD;
  let rules = 0;
  for (const [logicalId, resource] of resources) {
    const block = blockOf(logicalId, resource);
    if (
      rules >= MAX_RULES ||
      (rules > 0 && Buffer.byteLength(text + block) > MAX_BYTES)
    ) {
      templates.push(text);
      text = HEAD;
      rules = 0;
    }
    text += block;
    rules += 1;
  }
  return rules > 0 ? [...templates, text] : templates;
}

/** One resource as a part of the map, so that a template is the sum of its parts. */
function blockOf(logicalId: string, resource: object): string {
  return stringify(
    { Resources: { [logicalId]: resource } },
    { lineWidth: 0 },
  ).slice(HEAD.length);
}

// Logical ids have only letters and digits.
function logicalIdOf(identifier: string): string {
  return identifier
    .toLowerCase()
    .split('_')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
