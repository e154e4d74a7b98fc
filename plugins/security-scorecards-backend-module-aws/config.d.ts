import { HumanDuration } from '@backstage/types';

export interface Config {
  securityScorecards?: {
    /**
     * Where evidence is read in AWS. Credentials are not set here: they are those of Backstage's own `aws` section
     * (`aws.mainAccount`, `aws.accountDefaults`, `aws.accounts`), looked up by account id.
     * A source (`securityHub`, `config`, `patchManager`) is on when its section is present.
     */
    aws?: {
      /** Partition of all accounts; one installation reads one partition. Default `aws`. */
      partition?: string;
      /** Region of the Security Hub and Config aggregators, such as `eu-west-1`. */
      homeRegion: string;
      /** Regions that are read in each account. Default: the home region alone. */
      regions?: string[];

      /** Which accounts there are. */
      accounts?: {
        /**
         * `config` takes `list`, `organizations` asks AWS Organizations, `catalog` takes the catalog's Resources of
         * type `cloud-account` with the annotation `amazonaws.com/account-id`. Default `config`.
         */
        source?: 'config' | 'organizations' | 'catalog';
        /**
         * For `organizations`: the account whose credentials list the organisation's accounts, the management account
         * or one that it delegated this to.
         */
        managementAccount?: string;
        /** For `organizations`: a role in that account other than the one of the `aws` section. */
        role?: {
          name: string;
          externalId?: string;
        };
        /** For `organizations`: read the tags of each account too; one call for each account. Default false. */
        readTags?: boolean;
        /** For `config`: the accounts. For the other sources: names and regions that replace what they tell. */
        list?: Array<{
          /** Twelve digits, in quotes. */
          id: string;
          name?: string;
          /** Path of organisational units, such as `Workloads/Production`. */
          ouPath?: string;
          /** Regions that are read in this account in place of `regions`. */
          regions?: string[];
        }>;
        /** Ids of accounts that are left out. */
        exclude?: string[];
      };

      /** Findings of Security Hub CSPM controls. */
      securityHub?: {
        /** Default true. */
        enabled?: boolean;
        /**
         * `aggregated` reads all accounts and linked regions in the home region of the delegated administrator,
         * `regional` reads all accounts as the delegated administrator in each of `regions`,
         * `member` reads each account in each of its regions with that account's own role. Default `aggregated`.
         */
        mode?: 'aggregated' | 'regional' | 'member';
        /** Delegated administrator account; needed unless the mode is `member`. */
        account?: string;
        /** Home region of finding aggregation. Default `homeRegion`. */
        region?: string;
        /** A role other than the one of the `aws` section. */
        role?: {
          name: string;
          externalId?: string;
        };
        /** How many queries run side by side, 1 to 8. The quota holds for all of them together. Default 4. */
        concurrency?: number;
        /** The ways of reading, each with its own schedule; at least a minute each. */
        passes?: {
          /** Reads everything and retires what it no longer finds. */
          full?: {
            /** Time in which everything has been read once more. Default 24 hours. */
            every?: HumanDuration | string;
            /**
             * After the first complete pass, each visit reads one of so many slices of the accounts, every
             * `every / slices`. 1 to 96; 1 reads all accounts each time. Default 24; always 1 in the mode `member`.
             */
            slices?: number;
          };
          /** Findings whose status changed, new ones, and changed findings of other products. */
          changes?: {
            /** Default true. */
            enabled?: boolean;
            /** Default 15 minutes. */
            every?: HumanDuration | string;
          };
          /** Findings that were archived, and those that were checked again, up to half of the permitted requests. */
          updates?: {
            /** Default true. */
            enabled?: boolean;
            /** Default 1 hour. */
            every?: HumanDuration | string;
          };
          /** Findings that are suppressed; suppression does not count as an update in AWS. */
          suppressed?: {
            /** Default true. */
            enabled?: boolean;
            /** Default 1 hour. */
            every?: HumanDuration | string;
          };
        };
        /** Findings of GuardDuty, Inspector, Macie, IAM Access Analyzer and partners. They are shown and not scored. */
        signals?: {
          /** Default true. */
          enabled?: boolean;
          /** Findings below it are not read. Default `medium`. */
          minimumSeverity?: 'critical' | 'high' | 'medium' | 'low';
          /** Names of products as findings write them (`ProductName`), such as `GuardDuty`; at most 20. Default: all. */
          products?: string[];
        };
      };

      /** Compliance of AWS Config rules. */
      config?: {
        /** Default true. */
        enabled?: boolean;
        /** `aggregated` reads an aggregator, `member` each account in each region. Default `aggregated`. */
        mode?: 'aggregated' | 'member';
        /** Account of the aggregator; needed unless the mode is `member`. */
        account?: string;
        /** Region of the aggregator. Default `homeRegion`. */
        region?: string;
        /** Name of the aggregator. Default: the organisation's one, or the only one. */
        aggregator?: string;
        /** A role other than the one of the `aws` section. */
        role?: {
          name: string;
          externalId?: string;
        };
        /**
         * At most so many rules are read resource by resource where the aggregator does not hold resource compliance;
         * one rule in one account and region counts as one. Places share it equally, broken rules come first. Default 2000.
         */
        detailLimit?: number;
        /**
         * At most so many accounts and regions that the aggregator does not hold or could not copy are read in the account
         * itself, with the role that Patch Manager uses there. 0 switches it off. Default 100.
         */
        memberLimit?: number;
      };

      /** Patch state of managed instances, read in each account and region. */
      patchManager?: {
        /** Default true. */
        enabled?: boolean;
        /** A role other than the one of the `aws` section. */
        role?: {
          name: string;
          externalId?: string;
        };
        /** A scan older than this tells nothing about today. Default 7 days. */
        scanMaxAge?: HumanDuration | string;
        /** Read the tags of all resources by the Resource Groups Tagging API in the same visit. Default true. */
        readTags?: boolean;
        /**
         * Of so many nodes with open patches, the worst first, a visit reads which patches they are, at one call each. 0 switches
         * it off. Default 200.
         */
        patchDetailNodes?: number;
        /** At most so many open patches of a node are kept, the worst first. Default 100. */
        patchesPerNode?: number;
      };

      /**
       * Queues to which EventBridge sends what Security Hub and Config tell, so that changes arrive within seconds. The visits go on
       * as they are and remain the truth. See docs/aws/event-feed.yaml.
       */
      eventFeed?: {
        /** Default true. */
        enabled?: boolean;
        /** A role other than the one of the `aws` section, in the accounts of the queues. */
        role?: {
          name: string;
          externalId?: string;
        };
        queues: Array<{
          /** Of a standard queue, such as `https://sqs.eu-west-1.amazonaws.com/111122223333/security-scorecards-events`. */
          url: string;
          /** Where the URL does not tell it. Default: of the URL, else `homeRegion`. */
          region?: string;
          /** Receives under way at the same time on each instance of the backend, 1 to 10. Default 2. */
          receivers?: number;
        }>;
      };

      /** How long one request may take. Default 60 seconds. */
      requestTimeout?: HumanDuration | string;

      /**
       * Request quotas that differ from AWS's published ones, by `service:Operation` or `service:*`, such as
       * `securityhub:GetFindings`. They hold for one account and region. Services: `securityhub`, `config`, `ssm`,
       * `organizations`, `tagging`.
       */
      quotas?: {
        [operation: string]: {
          /** Calls a second. */
          rate: number;
          /** Calls at once. */
          burst: number;
        };
      };
    };
  };
}
