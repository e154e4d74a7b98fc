import {
  ListAccountsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  GetFindingsCommand,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { demoOrganization } from 'aws-simulator';
import { accountPartitions } from 'backstage-plugin-security-scorecards-backend-module-aws/src/collectors/securityhub/accountPartitions';
import { filtersOf } from 'backstage-plugin-security-scorecards-backend-module-aws/src/collectors/securityhub/filtersOf';
import type { Partition } from 'backstage-plugin-security-scorecards-backend-module-aws/src/collectors/securityhub/Partition';
import { measure } from '../measurement/measure';
import type { Measurement } from '../measurement/Measurement';

// The default of securityHub.concurrency.
const CONCURRENCY = 4;

const client = {
  region: demoOrganization.homeRegion,
  credentials: demoOrganization.administratorCredentials,
};

/** The floor of reading: GetFindings by the SDK with the collector's own filters, of which nothing is kept. */
export async function measureSdk(options: {
  limit: number;
}): Promise<Measurement> {
  const hub = new SecurityHubClient(client);
  const partitions = accountPartitions({
    accountIds: await accountIds(),
    regions: [demoOrganization.homeRegion, ...demoOrganization.linkedRegions],
    openRegions: true,
    concurrency: CONCURRENCY,
  });
  return measure(async () => {
    let rows = 0;
    const drain = async () => {
      for (;;) {
        const next = partitions.shift();
        if (!next) {
          return;
        }
        for await (const count of pagesOf(hub, next)) {
          rows += count;
          if (rows >= options.limit) {
            return;
          }
        }
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, drain));
    return { rows };
  });
}

async function* pagesOf(
  hub: SecurityHubClient,
  part: Partition,
): AsyncGenerator<number> {
  let token: string | undefined;
  do {
    const page = await hub.send(
      new GetFindingsCommand({
        Filters: filtersOf(part, {}),
        SortCriteria: [{ Field: 'CreatedAt', SortOrder: 'asc' }],
        MaxResults: 100,
        NextToken: token,
      }),
    );
    yield page.Findings?.length ?? 0;
    token = page.NextToken;
  } while (token);
}

async function accountIds(): Promise<string[]> {
  const organizations = new OrganizationsClient(client);
  const ids: string[] = [];
  let token: string | undefined;
  do {
    const page = await organizations.send(
      new ListAccountsCommand({ NextToken: token }),
    );
    ids.push(...(page.Accounts ?? []).map(account => account.Id ?? ''));
    token = page.NextToken;
  } while (token);
  return ids;
}
