import type {
  CatalogueControl,
  CatalogueDomain,
  CataloguePractice,
  ControlResult,
  DomainId,
  DomainResult,
  PracticeResult,
  Scorecard,
  SourceState,
} from '../api/types';
import { Catalogue } from '../catalogue';
import {
  ACCOUNT_RESOURCE_TYPE,
  accountResourceId,
  DOMAIN_IDS,
  type EvidenceRecord,
  type ResourceRecord,
} from '../model';
import { DEFAULT_SCORING_SETTINGS } from '../scoring';
import { evaluateScorecard } from './evaluateScorecard';
import type { EvaluationInput } from './EvaluationInput';

/** Time of evaluation in tests. @internal */
export const NOW = '2026-09-01T12:00:00.000Z';

/** Account and region of test evidence. @internal */
export const ACCOUNT = '111122223333';
export const REGION = 'eu-west-1';

const BUCKET = 'AWS::S3::Bucket';

/** A time some hours before {@link NOW}. @internal */
export function hoursAgo(hours: number): string {
  return new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();
}

/** A control of the test catalogue. @internal */
export function testControl(
  id: string,
  options: Partial<CatalogueControl> = {},
): CatalogueControl {
  return {
    id,
    source: 'security-hub',
    practice: 'encryption-at-rest',
    title: `Title of ${id}`,
    severity: 'medium',
    resourceTypes: [BUCKET],
    accountLevel: false,
    configRules: [],
    standards: ['fsbp'],
    ...options,
  };
}

function testPractice(
  id: string,
  domain: DomainId,
  mode: CataloguePractice['mode'],
): Omit<CataloguePractice, 'controls' | 'configRules' | 'patchChecks'> {
  return {
    id,
    domain,
    title: `Title of ${id}`,
    summary: '',
    why: '',
    fixes: [],
    mode,
    references: [],
    seedBullets: [],
    wellArchitected: [],
  };
}

/** Controls of the test catalogue: every severity, source and level. @internal */
export const TEST_CONTROLS: readonly CatalogueControl[] = [
  testControl('S3.8', {
    severity: 'critical',
    practice: 'public-exposure',
    configRules: ['S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED'],
  }),
  testControl('S3.2', { severity: 'critical', practice: 'public-exposure' }),
  testControl('S3.5', {
    severity: 'high',
    configRules: ['S3_BUCKET_SSL_REQUESTS_ONLY'],
  }),
  testControl('S3.14', { severity: 'low', standards: ['cis-3.0.0'] }),
  testControl('S3.17'),
  testControl('EC2.14', {
    severity: 'high',
    practice: 'security-groups',
    resourceTypes: ['AWS::EC2::SecurityGroup'],
    configRules: ['RESTRICTED_INCOMING_TRAFFIC'],
  }),
  testControl('EC2.19', {
    severity: 'critical',
    practice: 'security-groups',
    resourceTypes: ['AWS::EC2::SecurityGroup'],
    configRules: ['RESTRICTED_INCOMING_TRAFFIC'],
  }),
  testControl('IAM.3', {
    practice: 'least-privilege',
    resourceTypes: ['AWS::IAM::User'],
  }),
  testControl('IAM.6', {
    severity: 'critical',
    practice: 'least-privilege',
    resourceTypes: [ACCOUNT_RESOURCE_TYPE],
    accountLevel: true,
  }),
  testControl('S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED', {
    source: 'config',
    practice: 'least-privilege',
    standards: [],
  }),
  testControl('patch-missing-critical', {
    source: 'patch-manager',
    severity: 'high',
    practice: 'os-patching',
    resourceTypes: ['AWS::EC2::Instance'],
    standards: [],
  }),
  testControl('EC2.999', {
    practice: 'recovery-testing',
    resourceTypes: ['AWS::EC2::Instance'],
  }),
];

/** A catalogue of that content, in the ten domains. @internal */
export function testCatalogue(
  controls: readonly CatalogueControl[] = TEST_CONTROLS,
): Catalogue {
  const practices = [
    testPractice('least-privilege', 'identity-access', 'automated'),
    testPractice('public-exposure', 'network-protection', 'automated'),
    testPractice('security-groups', 'network-protection', 'automated'),
    testPractice('encryption-at-rest', 'data-protection', 'automated'),
    testPractice('os-patching', 'vulnerability-patch', 'automated'),
    testPractice('recovery-testing', 'resilience-recovery', 'mixed'),
    testPractice('incident-simulation', 'incident-response', 'attested'),
  ];
  return new Catalogue({
    version: 'test',
    domains: DOMAIN_IDS.map(
      (id): CatalogueDomain => ({
        id,
        title: `Title of ${id}`,
        question: '',
        wellArchitected: [],
      }),
    ),
    practices: practices.map(practice => ({
      ...practice,
      controls: [],
      configRules: [],
      patchChecks: [],
    })),
    controls,
  });
}

/** ARN of a test bucket. @internal */
export function bucketArn(name: string): string {
  return `arn:aws:s3:::${name}`;
}

/** Fresh evidence of S3.8 on a bucket, unless told otherwise. @internal */
export function evidenceRow(
  options: Partial<EvidenceRecord> = {},
): EvidenceRecord {
  return {
    controlId: 'S3.8',
    source: 'security-hub',
    resourceId: bucketArn('orders'),
    resourceType: BUCKET,
    accountId: ACCOUNT,
    region: REGION,
    status: 'pass',
    suppressed: false,
    observedAt: hoursAgo(1),
    ...options,
  };
}

/** Evidence on the account itself. @internal */
export function accountRow(
  options: Partial<EvidenceRecord> = {},
): EvidenceRecord {
  return evidenceRow({
    controlId: 'IAM.6',
    resourceId: accountResourceId(ACCOUNT),
    resourceType: ACCOUNT_RESOURCE_TYPE,
    ...options,
  });
}

/** A resource in scope: a bucket unless told otherwise. @internal */
export function resourceRow(
  options: Partial<ResourceRecord> = {},
): ResourceRecord {
  return {
    resourceId: bucketArn('orders'),
    resourceType: BUCKET,
    accountId: ACCOUNT,
    region: REGION,
    ...options,
  };
}

/** A source that saw everything an hour ago, unless told otherwise. @internal */
export function sourceState(options: Partial<SourceState> = {}): SourceState {
  return {
    source: 'security-hub',
    account: ACCOUNT,
    region: REGION,
    status: 'succeeded',
    observedAt: hoursAgo(1),
    ...options,
  };
}

/** An input for the test catalogue: a service with one source and nothing else. @internal */
export function evaluationInput(
  options: Partial<EvaluationInput> = {},
): EvaluationInput {
  return {
    entity: {
      entityRef: 'component:default/orders',
      title: 'Orders',
      kind: 'Component',
      criticality: 'medium',
    },
    own: [],
    inherited: [],
    resources: [],
    sources: [sourceState()],
    waivers: [],
    attestations: [],
    scope: { accounts: [ACCOUNT], regions: [REGION], rules: [], resources: 0 },
    problems: [],
    catalogue: testCatalogue(),
    settings: DEFAULT_SCORING_SETTINGS,
    inputHash: 'hash',
    now: NOW,
    ...options,
  };
}

/** Evaluates {@link evaluationInput}. @internal */
export function evaluate(options: Partial<EvaluationInput> = {}): Scorecard {
  return evaluateScorecard(evaluationInput(options));
}

/** A domain of a scorecard; throws when there is none. @internal */
export function domainOf(scorecard: Scorecard, id: DomainId): DomainResult {
  const domain = scorecard.domains.find(item => item.id === id);
  if (!domain) {
    throw new Error(`no domain ${id}`);
  }
  return domain;
}

/** A practice of a scorecard; throws when there is none. @internal */
export function practiceOf(scorecard: Scorecard, id: string): PracticeResult {
  for (const { practices } of scorecard.domains) {
    const practice = practices.find(item => item.id === id);
    if (practice) {
      return practice;
    }
  }
  throw new Error(`no practice ${id}`);
}

/** Results of a control: own, inherited or both. @internal */
export function controlsOf(scorecard: Scorecard, id: string): ControlResult[] {
  return scorecard.domains
    .flatMap(domain => domain.practices)
    .flatMap(practice => practice.controls)
    .filter(control => control.id === id);
}
