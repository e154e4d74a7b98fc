import {
  ListAccountsCommand,
  type ListAccountsCommandOutput,
  ListOrganizationalUnitsForParentCommand,
  type ListOrganizationalUnitsForParentCommandOutput,
  ListTagsForResourceCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  CollectionError,
  type AwsAccount,
  type CollectionProblem,
} from 'backstage-plugin-security-scorecards-node';
import { z } from 'zod';
import type { AwsCaller } from '../clients/AwsCaller';
import type { AwsConnector } from '../clients/AwsConnector';
import { paginate } from '../clients/paginate';
import { problemOf } from '../problemOf';
import type { AccountDirectory, AccountListing } from './AccountDirectory';

// `Status` was retired in September 2026; older endpoints still send it alone.
const accountSchema = z.object({
  Id: z.string().regex(/^\d{12}$/),
  Name: z.string().optional().catch(undefined),
  State: z.string().optional().catch(undefined),
  Status: z.string().optional().catch(undefined),
  Paths: z.array(z.string()).optional().catch(undefined),
});

const ROOT_ID = /^r-[0-9a-z]+$/;
const UNIT_ID = /^ou-[0-9a-z]+-[0-9a-z]+$/;

/** The accounts of an organisation, with their organisational units by name. @internal */
export class OrganizationsAccountDirectory implements AccountDirectory {
  readonly #options: {
    connector: AwsConnector;
    managementAccount: string;
    region: string;
    readTags: boolean;
  };

  constructor(options: {
    connector: AwsConnector;
    managementAccount: string;
    /** Where the partition's Organizations endpoint is. */
    region: string;
    readTags: boolean;
  }) {
    this.#options = options;
  }

  async list(options: { signal: AbortSignal }): Promise<AccountListing> {
    const { connector, managementAccount, region, readTags } = this.#options;
    const caller = await connector.connect('organizations', {
      accountId: managementAccount,
      region,
      job: 'accounts',
      signal: options.signal,
    });
    try {
      const problems: CollectionProblem[] = [];
      const found = await this.#accounts(caller);
      const names = await this.#unitNames(caller, found, problems);
      const accounts: AwsAccount[] = [];
      for (const { Id, Name, State, Status, Paths } of found) {
        const state = State ?? Status;
        const ouPath = pathOf(Paths?.[0], names);
        const tags = readTags
          ? await this.#tags(caller, Id, problems)
          : undefined;
        accounts.push({
          id: Id,
          ...(Name ? { name: Name } : {}),
          ...(state ? { state } : {}),
          ...(ouPath ? { ouPath } : {}),
          ...(tags ? { tags } : {}),
        });
      }
      return { accounts, problems };
    } finally {
      caller.close();
    }
  }

  async #accounts(caller: AwsCaller<OrganizationsClient>) {
    const accounts: z.infer<typeof accountSchema>[] = [];
    const pages = paginate(
      {
        place: 'organizations:ListAccounts',
        tokenOf: (page: ListAccountsCommandOutput) => page.NextToken,
      },
      token =>
        caller.call('ListAccounts', (client, options) =>
          client.send(new ListAccountsCommand({ NextToken: token }), options),
        ),
    );
    for await (const page of pages) {
      for (const raw of page.Accounts ?? []) {
        const account = accountSchema.safeParse(raw);
        if (account.success) {
          accounts.push(account.data);
        }
      }
    }
    return accounts;
  }

  // Paths hold ids; the names are asked for one level at a time, only below units that hold accounts.
  async #unitNames(
    caller: AwsCaller<OrganizationsClient>,
    accounts: ReadonlyArray<{ Paths?: string[] }>,
    problems: CollectionProblem[],
  ): Promise<Map<string, string>> {
    const parents = new Set(
      accounts.flatMap(({ Paths }) => {
        const steps = unitsOf(Paths?.[0]);
        const root = rootOf(Paths?.[0]);
        return steps.length > 0 && root ? [root, ...steps.slice(0, -1)] : [];
      }),
    );
    const names = new Map<string, string>();
    try {
      for (const parent of parents) {
        const pages = paginate(
          {
            place: 'organizations:ListOrganizationalUnitsForParent',
            tokenOf: (page: ListOrganizationalUnitsForParentCommandOutput) =>
              page.NextToken,
          },
          token =>
            caller.call('ListOrganizationalUnitsForParent', (client, options) =>
              client.send(
                new ListOrganizationalUnitsForParentCommand({
                  ParentId: parent,
                  NextToken: token,
                }),
                options,
              ),
            ),
        );
        for await (const page of pages) {
          for (const { Id, Name } of page.OrganizationalUnits ?? []) {
            if (Id && Name) {
              names.set(Id, Name);
            }
          }
        }
      }
    } catch (error) {
      // Ids stand in for the names; the accounts themselves are known. Who does not grant the names does not want them.
      if (!(error instanceof CollectionError)) {
        throw error;
      }
      if (error.status !== 'denied') {
        problems.push({
          place: 'Names of organisational units',
          message: error.message,
          mend: error.mend,
        });
      }
    }
    return names;
  }

  async #tags(
    caller: AwsCaller<OrganizationsClient>,
    accountId: string,
    problems: CollectionProblem[],
  ): Promise<Record<string, string> | undefined> {
    try {
      const { Tags: tags } = await caller.call(
        'ListTagsForResource',
        (client, options) =>
          client.send(
            new ListTagsForResourceCommand({ ResourceId: accountId }),
            options,
          ),
      );
      return Object.fromEntries(
        (tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? '']),
      );
    } catch (error) {
      const problem = problemOf(error, 'Tags of accounts');
      if (!problems.some(({ place }) => place === problem.place)) {
        problems.push(problem);
      }
      return undefined;
    }
  }
}

// A path reads o-…/r-…/ou-…/ou-…/account/.
function unitsOf(path: string | undefined): string[] {
  return (path ?? '').split('/').filter(step => UNIT_ID.test(step));
}

function rootOf(path: string | undefined): string | undefined {
  return (path ?? '').split('/').find(step => ROOT_ID.test(step));
}

function pathOf(
  path: string | undefined,
  names: ReadonlyMap<string, string>,
): string {
  return unitsOf(path)
    .map(id => names.get(id) ?? id)
    .join('/');
}
