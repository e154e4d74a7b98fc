import { groupsOf, infrastructureGroups, type Archetype } from './archetypes';
import { mix, unit } from './hash';
import type {
  Account,
  Deployment,
  EstatePlan,
  OrganizationalUnit,
  Service,
} from './model';

/** Sizes of an estate beyond the demo. @internal */
export type ScaledSize = 'medium' | 'large' | 'huge';

interface Scale {
  readonly accounts: number;
  readonly servicesPerAccount: number;
}

// Chosen so that large has about 1 M findings and huge about 5 M; measured by
// scaledPlan.test.ts.
const SCALES: Record<ScaledSize, Scale> = {
  medium: { accounts: 60, servicesPerAccount: 8 },
  large: { accounts: 400, servicesPerAccount: 34 },
  huge: { accounts: 1000, servicesPerAccount: 70 },
};

const BUILDS: Archetype[][] = [
  ['container-service', 'relational'],
  ['serverless-api', 'messaging'],
  ['static-site'],
  ['vm-fleet', 'files'],
  ['streaming', 'search'],
  ['kubernetes', 'aurora'],
  ['container-service', 'cache'],
  ['analytics'],
];

const HOME_REGION = 'eu-west-1';
const EDGE_REGION = 'us-east-1';
// The accounts that clients are configured with are the same in every size.
const FIXED_IDS = ['111122223333', '222233334444', '444455556666'];
const UNITS = ['Security', 'Infrastructure', 'Production', 'Staging'];

/**
 * A large organisation made by rule: accounts, services and where they run.
 * Only the plan is held in memory; resources and findings are computed.
 *
 * @internal
 */
export function scaledPlan(size: ScaledSize, seed: number): EstatePlan {
  const scale = SCALES[size];
  const rootId = 'r-scal';
  const units: OrganizationalUnit[] = UNITS.map((name, index) => ({
    id: `ou-scal-unit000${index + 1}`,
    name,
    parentId: rootId,
  }));
  const accounts = Array.from({ length: scale.accounts }, (_, index) =>
    accountAt(index, seed, rootId, units),
  );
  const services: Service[] = [];
  const deployments: Deployment[] = accounts.flatMap(infrastructureOf);
  accounts.slice(3).forEach((account, index) => {
    for (let slot = 0; slot < scale.servicesPerAccount; slot += 1) {
      const number = index * scale.servicesPerAccount + slot;
      const service = serviceAt(number, seed);
      services.push(service);
      deployments.push(
        ...deploymentsOf(
          service,
          account,
          BUILDS[mix(seed, number, 1) % BUILDS.length],
        ),
      );
    }
  });
  return {
    organizationId: `o-${size}00001`,
    rootId,
    managementAccountId: accounts[0].id,
    administratorAccountId: accounts[1].id,
    portalAccountId: accounts[2].id,
    homeRegion: HOME_REGION,
    linkedRegions: [EDGE_REGION],
    units,
    accounts,
    services,
    deployments,
    threats: [],
    absentControls: 12,
  };
}

function accountAt(
  index: number,
  seed: number,
  rootId: string,
  units: readonly OrganizationalUnit[],
): Account {
  const key = mix(seed, index, 7);
  const fixed = ['management', 'security', 'shared-services'][index];
  const production = unit(mix(key, 1)) < 0.6;
  const unitOfWorkload = production ? units[2].id : units[3].id;
  const common = index < 3;
  return {
    id:
      FIXED_IDS[index] ??
      String(600_000_000_000 + index * 7_013_009 + (seed % 1000)),
    name: fixed ?? `workload-${String(index).padStart(4, '0')}`,
    unitId: [rootId, units[0].id, units[1].id][index] ?? unitOfWorkload,
    environment: common || production ? 'production' : 'staging',
    state: !common && unit(mix(key, 2)) < 0.01 ? 'SUSPENDED' : 'ACTIVE',
    joinedAt: '2024-01-10T09:00:00.000Z',
    tags: { 'cost-centre': String(1000 + (key % 40)) },
    securityHub: common || unit(mix(key, 3)) >= 0.01,
    recorder: common || unit(mix(key, 4)) >= 0.02,
    readerRole: common || unit(mix(key, 5)) >= 0.02,
    consolidated: common || unit(mix(key, 6)) >= 0.02,
    standards: ['fsbp', 'cis-5.0.0'],
    disabledControls: [],
  };
}

function serviceAt(number: number, seed: number): Service {
  const key = mix(seed, number, 8);
  return {
    name: `service-${String(number).padStart(5, '0')}`,
    team: `team-${String(key % 200).padStart(3, '0')}`,
    system: `system-${String(key % 60).padStart(2, '0')}`,
    quality: 0.4 + 0.59 * Math.sqrt(unit(mix(key, 1))),
    classification: 'internal',
    tagging: unit(mix(key, 2)) < 0.9 ? 'good' : 'stack-only',
  };
}

function infrastructureOf(account: Account): Deployment[] {
  return [HOME_REGION, EDGE_REGION].map(region => ({
    name: account.name,
    service: undefined,
    environment: account.environment,
    account,
    region,
    groups: infrastructureGroups(region === HOME_REGION),
  }));
}

function deploymentsOf(
  service: Service,
  account: Account,
  build: readonly Archetype[],
): Deployment[] {
  const { regional, edge } = groupsOf(build);
  const base = {
    name: service.name,
    service,
    environment: account.environment,
    account,
  };
  return [
    { ...base, region: HOME_REGION, groups: regional },
    ...(edge.length > 0
      ? [{ ...base, region: EDGE_REGION, groups: edge }]
      : []),
  ];
}
