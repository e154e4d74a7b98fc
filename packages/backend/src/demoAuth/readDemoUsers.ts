import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { DemoUser } from './DemoUser';

const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads `portal.demoUsers`. There are none unless `auth.environment` is
 * `development`: nobody should be able to sign in without a password anywhere
 * else, whatever the rest of the configuration says.
 *
 * @throws InputError when an id is malformed or used twice, or an entity reference is not that of a user.
 * @internal
 */
export function readDemoUsers(config: RootConfigService): DemoUser[] {
  if (config.getOptionalString('auth.environment') !== 'development') {
    return [];
  }
  const seen = new Set<string>();
  const users = config.getOptionalConfigArray('portal.demoUsers') ?? [];
  return users.map((entry, index) => {
    const at = `portal.demoUsers[${index}]`;
    const id = entry.getString('id');
    if (!ID_PATTERN.test(id)) {
      throw new InputError(
        `${at}.id is '${id}'; use lower case letters, digits and single dashes`,
      );
    }
    if (seen.has(id)) {
      throw new InputError(`${at}.id '${id}' is used twice; ids are unique`);
    }
    seen.add(id);
    const ref = parseEntityRef(entry.getString('entityRef'), {
      defaultKind: 'user',
    });
    if (ref.kind.toLocaleLowerCase('en-US') !== 'user') {
      throw new InputError(
        `${at}.entityRef names a ${ref.kind}; only users can sign in`,
      );
    }
    return {
      id,
      entityRef: stringifyEntityRef(ref),
      restricted: entry.getOptionalBoolean('restricted') ?? false,
    };
  });
}
