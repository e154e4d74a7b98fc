import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { ConfiguredRule } from './ConfiguredRule';
import { createConfiguredRule } from './createConfiguredRule';
import { EntityTemplate } from './EntityTemplate';

const PATH = 'securityScorecards.attribution.defaultTagKeys';

/** Keys under which estates commonly name the service of a resource. @internal */
export const DEFAULT_TAG_KEYS: readonly string[] = [
  'service',
  'app',
  'application',
  'component',
];

const schema = z.array(z.string().min(1).max(128)).max(20);

/**
 * Rules by which a tag whose value is the name of a Component of the default namespace gives it the resource, as long as the
 * Component has no annotation of scope. Reads `securityScorecards.attribution.defaultTagKeys`; an empty list gives no rule.
 * Throws `InputError` that names the path, the value and the mend.
 *
 * @internal
 */
export function readDefaultTagRules(config: Config): ConfiguredRule[] {
  const value = config.getOptional<unknown>(PATH) ?? DEFAULT_TAG_KEYS;
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new InputError(
      `${PATH} is ${JSON.stringify(
        value,
      )}; write a list of at most 20 keys of tags, such as [service, app], or [] for none`,
    );
  }
  const entity = 'component:default/{{ value }}';
  const template = EntityTemplate.parse(entity, PATH);
  return [...new Set(parsed.data)].map(tag =>
    createConfiguredRule({ tag, entity }, { template, onlyUnannotated: true }),
  );
}
