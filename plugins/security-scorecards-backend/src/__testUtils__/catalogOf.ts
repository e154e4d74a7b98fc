import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog whose entities the test changes as it goes. */
export interface ChangeableCatalog {
  service: ReturnType<typeof catalogServiceMock>;
  set(...entities: Entity[]): void;
  remove(entityRef: string): void;
}

/** A catalog with these entities to begin with. */
export function catalogOf(...entities: Entity[]): ChangeableCatalog {
  const current = new Map<string, Entity>();
  const set = (...changed: Entity[]) =>
    changed.forEach(item => current.set(stringifyEntityRef(item), item));
  set(...entities);
  const now = () => catalogServiceMock({ entities: [...current.values()] });
  return {
    service: catalogServiceMock.mock({
      streamEntities: (request, options) =>
        now().streamEntities(request, options),
      getEntitiesByRefs: (request, options) =>
        now().getEntitiesByRefs(request, options),
    }),
    set,
    remove: entityRef => current.delete(entityRef),
  };
}

/** An entity for tests. */
export function entityOf(
  kind: string,
  name: string,
  options: {
    annotations?: Record<string, string>;
    spec?: Entity['spec'];
    title?: string;
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, title: options.title, annotations: options.annotations },
    spec: { type: 'service', owner: 'team-a', ...options.spec },
  };
}
