import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import {
  createSimulator,
  demoOrganization,
  type Simulator,
} from 'aws-simulator';
import { defaultCatalogue } from 'backstage-plugin-security-scorecards-common';
import type {
  CollectionTarget,
  CollectOptions,
  EvidenceCollector,
  TargetProvider,
} from 'backstage-plugin-security-scorecards-node';
import type { Timer } from '../clients/Timer';
import { readAwsSettings } from '../config/readAwsSettings';
import { createAwsCollection } from '../createAwsCollection';
import { DefaultAwsCredentials } from '../credentials/DefaultAwsCredentials';
import { drain, type Visit } from './drain';
import { VirtualTimer } from './VirtualTimer';

/** Simulated instant of the tests. @internal */
export const NOW = '2026-11-20T12:00:00.000Z';

const role = {
  name: demoOrganization.centralRoleName,
  externalId: demoOrganization.externalId,
};

/** `securityScorecards.aws` of the simulator's organisation, as the demo sets it. @internal */
export const demoSettings: JsonObject = {
  homeRegion: demoOrganization.homeRegion,
  regions: [demoOrganization.homeRegion, ...demoOrganization.linkedRegions],
  accounts: {
    source: 'organizations',
    managementAccount: demoOrganization.administratorAccountId,
    role,
  },
  securityHub: { account: demoOrganization.administratorAccountId, role },
  config: { account: demoOrganization.administratorAccountId, role },
  patchManager: {},
};

/** The `aws` section that goes with it. @internal */
export const demoCredentials: JsonObject = {
  mainAccount: { ...demoOrganization.portalCredentials },
  accountDefaults: {
    roleName: demoOrganization.memberRoleName,
    externalId: demoOrganization.externalId,
  },
};

/** The module's parts against a simulator of their own. @internal */
export interface TestBench {
  simulator: Simulator;
  targetProvider: TargetProvider;
  timer: VirtualTimer;
  collector(source: EvidenceCollector['source']): EvidenceCollector;
  /** The target of that id prefix; fails when there is none. */
  target(idPrefix: string): Promise<CollectionTarget>;
  visit(idPrefix: string, options?: Partial<CollectOptions>): Promise<Visit>;
  close(): Promise<void>;
}

/** Starts a simulator of the demo organisation and the module's parts on it. @internal */
export async function startTestBench(
  options: {
    settings?: JsonObject;
    credentials?: JsonObject;
    quotas?: 'on' | 'off';
    /** That of the collectors; their waits pass at once without it. */
    collectorTimer?: Timer;
    /** What the catalog holds. */
    entities?: Entity[];
  } = {},
): Promise<TestBench> {
  const simulator = await createSimulator({
    size: 'demo',
    seed: 7,
    port: 0,
    quotas: options.quotas ?? 'off',
    clock: NOW,
  });
  const before = process.env.AWS_ENDPOINT_URL;
  process.env.AWS_ENDPOINT_URL = simulator.url;
  const config = new ConfigReader({
    aws: options.credentials ?? demoCredentials,
    securityScorecards: { aws: { ...demoSettings, ...options.settings } },
  });
  const settings = readAwsSettings(config);
  if (!settings) {
    throw new Error('The test has no settings');
  }
  const timer = new VirtualTimer(Date.parse(NOW));
  const { collectors, targetProvider } = createAwsCollection({
    settings,
    credentials: DefaultAwsCredentials.fromConfig(config, settings),
    catalogue: defaultCatalogue(),
    catalog: catalogServiceMock({ entities: options.entities ?? [] }),
    auth: mockServices.auth(),
    timer: options.collectorTimer ?? timer,
    random: () => 0.5,
  });
  const logger = mockServices.logger.mock();
  const bench: TestBench = {
    simulator,
    targetProvider,
    timer,
    collector(source) {
      const found = collectors.find(item => item.source === source);
      if (!found) {
        throw new Error(`No collector of ${source}`);
      }
      return found;
    },
    async target(idPrefix) {
      const { targets } = await targetProvider.listTargets({
        signal: new AbortController().signal,
      });
      const found = targets.find(({ id }) => id.startsWith(idPrefix));
      if (!found) {
        throw new Error(`No target ${idPrefix}`);
      }
      return found;
    },
    async visit(idPrefix, visitOptions = {}) {
      const target = await bench.target(idPrefix);
      return drain(
        bench.collector(target.source).collect(target, {
          pass: 'full',
          passId: visitOptions.pass ?? 'full',
          signal: new AbortController().signal,
          logger,
          ...visitOptions,
        }),
      );
    },
    async close() {
      if (before === undefined) {
        delete process.env.AWS_ENDPOINT_URL;
      } else {
        process.env.AWS_ENDPOINT_URL = before;
      }
      await simulator.close();
    },
  };
  return bench;
}
