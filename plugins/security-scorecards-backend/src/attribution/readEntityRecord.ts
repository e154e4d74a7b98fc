import { createHash } from 'node:crypto';
import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { EntityRecord } from '../database/entities/EntityRecord';
import type { AnnotatedWaivers } from '../waivers/declared/readAnnotatedWaivers';
import { readCriticality } from './scope/readCriticality';
import { readEntityScope } from './scope/readEntityScope';
import { readTemplate } from './readTemplate';

/**
 * What attribution and evaluation need to know of a catalog entity.
 *
 * @param options - `readWaivers` reads the waivers that stand on it; unless given, they are left aside. `allowBroadArns` as
 * {@link readEntityScope} takes it
 * @internal
 */
export function readEntityRecord(
  entity: Entity,
  options: {
    readWaivers?: (entity: Entity) => AnnotatedWaivers;
    allowBroadArns?: boolean;
  } = {},
): EntityRecord {
  const { scope, problems, annotated } = readEntityScope(entity, options);
  const { criticality, problem } = readCriticality(entity);
  const { template, problems: templateProblems } = readTemplate(entity);
  const declared = options.readWaivers?.(entity);
  const record = {
    entityRef: stringifyEntityRef(entity),
    kind: entity.kind,
    namespace: (
      entity.metadata.namespace ?? DEFAULT_NAMESPACE
    ).toLocaleLowerCase('en-US'),
    name: entity.metadata.name.toLocaleLowerCase('en-US'),
    title: entity.metadata.title ?? entity.metadata.name,
    owner:
      relationTarget(entity, 'ownedBy') ?? specRef(entity, 'owner', 'group'),
    system:
      relationTarget(entity, 'partOf', 'system') ??
      specRef(entity, 'system', 'system'),
    lifecycle: text(entity.spec?.lifecycle),
    criticality,
    annotated,
    scope,
    problems: [
      ...problems,
      ...(problem ? [problem] : []),
      ...templateProblems,
      ...(declared?.problems ?? []),
    ],
    template,
    waivers: declared?.waivers.length ? declared.waivers : undefined,
  };
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(record))
    .digest('base64');
  return { ...record, fingerprint };
}

function relationTarget(
  entity: Entity,
  type: string,
  kind?: string,
): string | undefined {
  const targets = (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'))
    .filter(ref => !kind || ref.startsWith(`${kind}:`));
  return targets.sort()[0];
}

/** Ref that a field of the spec holds, for entities that the catalog has not related yet. */
function specRef(
  entity: Entity,
  field: string,
  defaultKind: string,
): string | undefined {
  const value = text(entity.spec?.[field]);
  if (value === undefined) {
    return undefined;
  }
  try {
    const ref = parseEntityRef(value, {
      defaultKind,
      defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
    });
    return stringifyEntityRef(ref);
  } catch {
    return undefined;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
