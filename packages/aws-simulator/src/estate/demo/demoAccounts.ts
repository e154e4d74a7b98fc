import type { Account, OrganizationalUnit } from '../model';

/** Id of the demo organisation's root. @internal */
export const demoRootId = 'r-fern';

function unitOf(
  id: string,
  name: string,
  parentId: string = demoRootId,
): OrganizationalUnit {
  return { id: `ou-fern-${id}`, name, parentId };
}

/** Organizational units of the demo. @internal */
export const demoUnits: readonly OrganizationalUnit[] = [
  unitOf('secu0001', 'Security'),
  unitOf('infr0002', 'Infrastructure'),
  unitOf('work0003', 'Workloads'),
  unitOf('prod0004', 'Production', 'ou-fern-work0003'),
  unitOf('stag0005', 'Staging', 'ou-fern-work0003'),
  unitOf('sand0006', 'Sandbox'),
];

const FSBP_AND_CIS = ['fsbp', 'cis-5.0.0'];
const WITH_TAGGING = [...FSBP_AND_CIS, 'resource-tagging'];

function account(
  id: string,
  name: string,
  unitId: string,
  overrides: Partial<Account>,
): Account {
  return {
    id,
    name,
    unitId,
    environment: 'production',
    state: 'ACTIVE',
    joinedAt: '2023-09-04T08:30:00.000Z',
    tags: {},
    securityHub: true,
    recorder: true,
    readerRole: true,
    consolidated: true,
    standards: FSBP_AND_CIS,
    disabledControls: [],
    ...overrides,
  };
}

/**
 * The twelve accounts of the demo. Ids are fictitious.
 *
 * @internal
 */
export const demoAccounts: readonly Account[] = [
  account('111122223333', 'fernhill-management', demoRootId, {
    tags: { owner: 'platform', purpose: 'billing' },
  }),
  account('222233334444', 'fernhill-security', 'ou-fern-secu0001', {
    tags: { owner: 'security', purpose: 'security-tooling' },
  }),
  account('333344445555', 'fernhill-log-archive', 'ou-fern-secu0001', {
    tags: { owner: 'security', purpose: 'log-archive' },
  }),
  account('444455556666', 'fernhill-shared-services', 'ou-fern-infr0002', {
    tags: { owner: 'platform', purpose: 'shared-services' },
  }),
  account('555566667777', 'commerce-production', 'ou-fern-prod0004', {
    tags: { owner: 'commerce-engineering', environment: 'production' },
    standards: WITH_TAGGING,
  }),
  account('666677778888', 'commerce-staging', 'ou-fern-stag0005', {
    environment: 'staging',
    tags: { owner: 'commerce-engineering', environment: 'staging' },
    disabledControls: ['Lambda.5', 'EC2.6'],
    securityHubV2: true,
  }),
  account('777788889999', 'payments-production', 'ou-fern-prod0004', {
    tags: { owner: 'payments', environment: 'production' },
    standards: WITH_TAGGING,
  }),
  // Kept its findings per standard when the others were consolidated.
  account('888899990000', 'payments-staging', 'ou-fern-stag0005', {
    environment: 'staging',
    tags: { owner: 'payments', environment: 'staging' },
    consolidated: false,
  }),
  account('999900001111', 'logistics-production', 'ou-fern-prod0004', {
    tags: { owner: 'logistics-engineering', environment: 'production' },
  }),
  account('121212121212', 'logistics-staging', 'ou-fern-stag0005', {
    environment: 'staging',
    tags: { owner: 'logistics-engineering', environment: 'staging' },
    recorder: false,
  }),
  account('131313131313', 'insights-production', 'ou-fern-prod0004', {
    tags: { environment: 'production' },
    readerRole: false,
  }),
  account('141414141414', 'engineering-sandbox', 'ou-fern-sand0006', {
    environment: 'staging',
    joinedAt: '2025-03-18T14:05:00.000Z',
    securityHub: false,
  }),
];
