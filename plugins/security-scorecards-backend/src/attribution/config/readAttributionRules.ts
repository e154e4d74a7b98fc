import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

const PATH = 'securityScorecards.attribution.rules';
const PLACEHOLDER = /\{\{\s*value\s*\}\}/g;

/** A rule of app-config that gives resources to an entity. @internal */
export interface ConfiguredRule {
  /** Key of the tag whose value names the entity. */
  tag?: string;
  /** Account of the resources, twelve digits. */
  account?: string;
  /** Entity of a value, in lower case as the catalog compares refs. */
  entityRefOf(value: string): string;
  /** The value that leads to an entity, in lower case; undefined when none does. */
  valueOf(entityRef: string): string | undefined;
  /** For people. */
  describe(value: string): string;
}

const ruleSchema = z
  .strictObject({
    tag: z.string().min(1).optional(),
    account: z
      .string({ error: 'write the account id in quotes' })
      .regex(/^\d{12}$/, 'an account id has twelve digits')
      .optional(),
    entity: z.string().min(1),
  })
  .refine(rule => rule.tag !== undefined || rule.account !== undefined, {
    error: 'a rule needs a tag or an account',
  })
  .refine(rule => rule.tag !== undefined || !rule.entity.match(PLACEHOLDER), {
    path: ['entity'],
    error: '{{ value }} is the value of a tag, and the rule has no tag',
  });

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
      )}; write a list of rules, each with a tag or an account, and an entity`,
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
  const { tag, account, entity } = parsed.data;
  requireEntityRef(entity, `${path}.entity`);
  const template = normalizeRef(entity.replace(PLACEHOLDER, '\n'));
  const [head, tail] = template.split('\n');
  return {
    tag,
    account,
    entityRefOf: text => template.replaceAll('\n', lower(text)),
    valueOf: entityRef => {
      if (tail === undefined) {
        return undefined;
      }
      return entityRef.startsWith(head) &&
        entityRef.endsWith(tail) &&
        entityRef.length > head.length + tail.length
        ? entityRef.slice(head.length, entityRef.length - tail.length)
        : undefined;
    },
    describe: text =>
      [tag && `${tag}=${text}`, account && `account ${account}`]
        .filter(Boolean)
        .join(', '),
  };
}

function requireEntityRef(entity: string, path: string) {
  const mend =
    "write kind:namespace/name, such as 'component:default/{{ value }}'";
  if (entity.replace(PLACEHOLDER, '').match(/[{}]/)) {
    throw new InputError(
      `${path} is '${entity}'; the only placeholder is {{ value }}: ${mend}`,
    );
  }
  if ((entity.match(PLACEHOLDER) ?? []).length > 1) {
    throw new InputError(`${path} is '${entity}'; {{ value }} may stand once`);
  }
  try {
    parseEntityRef(entity.replace(PLACEHOLDER, 'value'));
  } catch {
    throw new InputError(`${path} is '${entity}'; ${mend}`);
  }
}

/** Lower case with namespace, whatever stands in the place of the value. */
function normalizeRef(template: string): string {
  const ref = parseEntityRef(template.replace('\n', 'placeholder-of-value'), {
    defaultNamespace: 'default',
  });
  return lower(stringifyEntityRef(ref)).replace('placeholder-of-value', '\n');
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
