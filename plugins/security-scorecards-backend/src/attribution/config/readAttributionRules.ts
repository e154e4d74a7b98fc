import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { ConfiguredRule } from './ConfiguredRule';
import {
  createConfiguredRule,
  type RuleDefinition,
} from './createConfiguredRule';
import { EntityTemplate } from './EntityTemplate';

const PATH = 'securityScorecards.attribution.rules';

const pattern = z
  .string()
  .min(1)
  .max(200)
  .refine(text => /[^*]/.test(text), {
    error: '* alone would claim everything; name a part of the text',
  })
  .refine(text => (text.match(/\*/g) ?? []).length <= 3, {
    error: 'a pattern has at most three *',
  });

const ruleSchema = z
  .strictObject({
    tag: z.string().min(1).max(128).optional(),
    application: z
      .literal(true, { error: 'write true, or leave it out' })
      .optional(),
    stack: pattern.optional(),
    accountName: pattern.optional(),
    ouPath: pattern.optional(),
    account: z
      .string({ error: 'write the account id in quotes' })
      .regex(/^\d{12}$/, 'an account id has twelve digits')
      .optional(),
    entity: z.string().min(1),
  })
  .refine(rule => Object.keys(rule).some(key => key !== 'entity'), {
    error:
      'a rule needs a tag, an account, or one of accountName, ouPath, stack and application',
  })
  .refine(
    rule => givesValue(rule) || !EntityTemplate.hasPlaceholder(rule.entity),
    {
      path: ['entity'],
      error:
        '{{ value }} is the value of a tag or what * stands for in a pattern, and the rule has no tag and no pattern with *',
    },
  );

/**
 * Reads `securityScorecards.attribution.rules`. Throws `InputError` that names the path, the value and the mend.
 *
 * @internal
 */
export function readAttributionRules(config: Config): ConfiguredRule[] {
  const values = config.getOptional<unknown>(PATH) ?? [];
  if (!Array.isArray(values)) {
    throw new InputError(
      `${PATH} is ${JSON.stringify(
        values,
      )}; write a list of rules, each with a condition such as tag or account, and an entity`,
    );
  }
  return values.map((value, index) => readRule(value, `${PATH}[${index}]`));
}

function readRule(value: unknown, path: string): ConfiguredRule {
  const parsed = ruleSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = [path, ...issue.path.map(String)].join('.');
    throw new InputError(
      `${place} is not usable: ${issue.message}; the rule is ${JSON.stringify(
        value,
      )}, write { tag: 'service', entity: 'component:default/{{ value }}' } or { account: '111122223333', entity: 'component:default/name' }`,
    );
  }
  return createConfiguredRule(parsed.data, {
    template: EntityTemplate.parse(parsed.data.entity, `${path}.entity`),
    onlyUnannotated: false,
  });
}

function givesValue(rule: RuleDefinition): boolean {
  return (
    rule.tag !== undefined ||
    rule.application === true ||
    [rule.stack, rule.accountName, rule.ouPath].some(text =>
      text?.includes('*'),
    )
  );
}
