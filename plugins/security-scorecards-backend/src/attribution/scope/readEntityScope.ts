import type { Entity } from '@backstage/catalog-model';
import {
  FOREIGN_SCOPE_ANNOTATIONS,
  SCOPE_ANNOTATIONS,
  type AttributionProblem,
} from 'backstage-plugin-security-scorecards-common';
import type { EntityScope } from './EntityScope';
import { parseAccounts } from './parseAccounts';
import { parseArnPatterns } from './parseArnPatterns';
import { parseRegions } from './parseRegions';
import { parseTagSelectors } from './parseTagSelectors';
import { ScopeSyntaxError } from './ScopeSyntaxError';

/** What the annotations of an entity say. @internal */
export interface ReadScope {
  scope: EntityScope;
  problems: AttributionProblem[];
  /** Whether the entity has any annotation of scope, readable or not. */
  annotated: boolean;
}

interface ReadAnnotations<T> {
  items: T[];
  given: boolean;
  malformed: boolean;
  /** Whether the annotation is ours. */
  ours: boolean;
}

class AnnotationReader {
  readonly problems: AttributionProblem[] = [];
  readonly #annotations: Record<string, string>;

  constructor(annotations: Record<string, string>) {
    this.#annotations = annotations;
  }

  read<T>(
    own: readonly string[],
    foreign: readonly string[],
    parse: (value: string) => T[],
  ): ReadAnnotations<T> {
    const ours = own.some(name => this.#annotations[name] !== undefined);
    const items: T[] = [];
    let given = false;
    let malformed = false;
    for (const annotation of ours ? own : foreign) {
      const value: unknown = this.#annotations[annotation];
      if (value === undefined) {
        continue;
      }
      given = true;
      try {
        items.push(...parse(String(value)));
      } catch (error) {
        if (!(error instanceof ScopeSyntaxError)) {
          throw error;
        }
        malformed = true;
        this.problems.push({
          annotation,
          value: String(value),
          position: error.position,
          message: error.message,
          mend: error.mend,
        });
      }
    }
    return { items: distinct(items), given, malformed, ours };
  }
}

function distinct<T>(items: T[]): T[] {
  const seen = new Map(items.map(item => [JSON.stringify(item), item]));
  return [...seen.values()];
}

/**
 * Reads the scope of an entity from its annotations. An annotation of ours replaces those of other plugins of the same sort.
 *
 * A malformed annotation claims nothing. It also never widens what the others claim: without readable accounts or regions the
 * tags and ARNs that they restrict claim nothing, and without readable tags or ARNs the accounts are not claimed whole.
 *
 * @param options - `allowBroadArns`: whether an ARN pattern may claim a service of the whole organisation, or everything
 * @internal
 */
export function readEntityScope(
  entity: Entity,
  options: { allowBroadArns?: boolean } = {},
): ReadScope {
  const reader = new AnnotationReader(entity.metadata.annotations ?? {});
  const accounts = reader.read(
    [SCOPE_ANNOTATIONS.accounts],
    FOREIGN_SCOPE_ANNOTATIONS.accounts,
    parseAccounts,
  );
  const regions = reader.read([SCOPE_ANNOTATIONS.regions], [], parseRegions);
  const restricted = accounts.items.length > 0;
  const tags = reader.read(
    [SCOPE_ANNOTATIONS.tags],
    FOREIGN_SCOPE_ANNOTATIONS.tags,
    parseTagSelectors,
  );
  const arns = reader.read(
    [SCOPE_ANNOTATIONS.arns],
    FOREIGN_SCOPE_ANNOTATIONS.arns,
    value =>
      parseArnPatterns(value, {
        restrictedToAccounts: restricted,
        allowBroad: options.allowBroadArns,
      }),
  );

  const restrictionsRead = !accounts.malformed && !regions.malformed;
  const isAccount = isCloudAccount(entity);
  if (regions.given && !accounts.given && !tags.given && !arns.given) {
    reader.problems.push({
      annotation: SCOPE_ANNOTATIONS.regions,
      value: entity.metadata.annotations?.[SCOPE_ANNOTATIONS.regions],
      message: 'Regions alone claim nothing',
      mend: `Add ${SCOPE_ANNOTATIONS.accounts}, ${SCOPE_ANNOTATIONS.tags} or ${SCOPE_ANNOTATIONS.arns}`,
    });
  }
  return {
    scope: {
      accounts: accounts.items,
      regions: regions.items,
      tags: restrictionsRead ? tags.items : [],
      arns: restrictionsRead ? arns.items : [],
      wholeAccounts:
        restrictionsRead &&
        restricted &&
        !tags.given &&
        !arns.given &&
        // What other plugins write on an account's entity tells which account it is, not that all in it is its own.
        (!isAccount || accounts.ours),
      ownsAccounts: isAccount && restricted,
    },
    problems: reader.problems,
    annotated: accounts.given || regions.given || tags.given || arns.given,
  };
}

/** Whether the entity stands for an AWS account. */
function isCloudAccount(entity: Entity): boolean {
  const type = entity.spec?.type;
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    typeof type === 'string' &&
    type.toLocaleLowerCase('en-US') === 'cloud-account'
  );
}
