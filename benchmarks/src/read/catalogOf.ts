import { serviceEntity } from '../attribution/serviceEntity';
import { VIEWERS } from './portalConfiguration';

const API_VERSION = 'backstage.io/v1alpha1';
const TEAMS = 40;
const SYSTEMS = 100;

/** How many entities of such a catalog have scorecards. */
export function scoredEntities(services: number): number {
  return services + Math.min(TEAMS, services) + Math.min(SYSTEMS, services);
}

/** A catalog file of services with their teams and systems, and of who looks. YAML documents that are JSON. */
export function catalogOf(services: number): string {
  const entities: object[] = [
    ...VIEWERS.map(name => ({
      apiVersion: API_VERSION,
      kind: 'User',
      metadata: { name },
      spec: { profile: {}, memberOf: ['team-0'] },
    })),
    ...Array.from({ length: Math.min(TEAMS, services) }, (_, index) => ({
      apiVersion: API_VERSION,
      kind: 'Group',
      metadata: { name: `team-${index}` },
      spec: { type: 'team', children: [] },
    })),
    ...Array.from({ length: Math.min(SYSTEMS, services) }, (_, index) => ({
      apiVersion: API_VERSION,
      kind: 'System',
      metadata: { name: `system-${index}` },
      spec: { owner: `team-${index % TEAMS}` },
    })),
    ...Array.from({ length: services }, (_, index) => serviceEntity(index)),
  ];
  return entities.map(entity => JSON.stringify(entity)).join('\n---\n');
}
