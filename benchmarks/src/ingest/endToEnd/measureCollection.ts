import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { applyDatabaseMigrations } from 'backstage-plugin-security-scorecards-backend/src/database/applyDatabaseMigrations';
import { SystemTimer } from 'backstage-plugin-security-scorecards-backend-module-aws/src/clients/SystemTimer';
import { readAwsSettings } from 'backstage-plugin-security-scorecards-backend-module-aws/src/config/readAwsSettings';
import { createAwsCollection } from 'backstage-plugin-security-scorecards-backend-module-aws/src/createAwsCollection';
import { DefaultAwsCredentials } from 'backstage-plugin-security-scorecards-backend-module-aws/src/credentials/DefaultAwsCredentials';
import { defaultCatalogue } from 'backstage-plugin-security-scorecards-common';
import { collectionConfiguration } from '../../estate/collectionConfiguration';
import { openDatabase } from '../databases/openDatabase';
import type { DatabaseLocation } from '../measurement/Job';
import { measure } from '../measurement/measure';
import type { Measurement } from '../measurement/Measurement';
import { visitTarget } from '../product/visitTarget';
import { LimitedCollector } from './LimitedCollector';

const NO_QUOTA = { rate: 100_000, burst: 100_000 };
const UNLIMITED = { 'securityhub:*': NO_QUOTA, 'organizations:*': NO_QUOTA };

/** The whole way: Security Hub collector of the AWS module, over the network, into the product's store. */
export async function measureCollection(options: {
  database: DatabaseLocation;
  limit: number;
  throttle: boolean;
}): Promise<Measurement> {
  const database = openDatabase(options.database);
  try {
    await applyDatabaseMigrations(database);
    const { collectors, targetProvider } = createCollection(options.throttle);
    const inner = collectors.find(({ source }) => source === 'security-hub');
    const { targets } = await targetProvider.listTargets({
      signal: new AbortController().signal,
    });
    const target = targets.find(({ source }) => source === 'security-hub');
    if (!inner || !target) {
      throw new Error('The AWS module has no Security Hub target');
    }
    const collector = new LimitedCollector(inner, options.limit);
    return await measure(async () => {
      const { written } = await visitTarget({ database, collector, target });
      return { rows: collector.findings, written };
    }, options.database);
  } finally {
    await database.destroy();
  }
}

function createCollection(throttle: boolean) {
  const { mainAccount, aws } = collectionConfiguration();
  const config = new ConfigReader({
    aws: { mainAccount },
    securityScorecards: {
      aws: { ...aws, ...(!throttle && { quotas: UNLIMITED }) },
    },
  });
  const settings = readAwsSettings(config);
  if (!settings) {
    throw new Error('The AWS settings are missing');
  }
  return createAwsCollection({
    settings,
    credentials: DefaultAwsCredentials.fromConfig(config, settings),
    catalogue: defaultCatalogue(),
    catalog: catalogServiceMock({ entities: [] }),
    auth: mockServices.auth(),
    timer: new SystemTimer(),
    random: Math.random,
  });
}
