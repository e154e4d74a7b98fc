import { HumanDuration } from '@backstage/types';

export interface Config {
  securityScorecards?: {
    /** Whose an AWS resource is. Most is said by annotations of catalog entities; this is for estates without them. */
    attribution?: {
      /**
       * Rules that are tried in this order for resources that no entity claims by ARN or tags; the first rule that
       * names an entity of the catalog decides. A rule has at least one condition; all that it has must hold. In
       * patterns `*` stands for any text, and case counts.
       */
      rules?: Array<{
        /** Key of a tag that the resource must have; its value can name the entity. */
        tag?: string;
        /** `true` for resources of an application of myApplications, by the tag `awsApplication`; its name can name the entity. */
        application?: boolean;
        /** Pattern of the name of the resource's CloudFormation stack, such as `*-prod`. */
        stack?: string;
        /** Pattern of the name of the resource's account, such as `shop-*`. */
        accountName?: string;
        /** Pattern of the path of organisational units of the account, such as `Workloads/Shop/*`. */
        ouPath?: string;
        /** Account of the resource: twelve digits, in quotes. */
        account?: string;
        /**
         * Ref of the entity, such as `component:default/{{ value }}`, where `{{ value }}` is the value of the tag, the
         * name of the application, or what the first `*` of the pattern stands for.
         */
        entity: string;
      }>;
      /**
       * Keys of tags whose value is the name of a Component of the namespace `default`. They are tried after `rules`,
       * for Components without annotations of scope. Default: service, app, application, component; `[]` for none.
       */
      defaultTagKeys?: string[];
      /**
       * Whether the annotation `security-scorecards/aws-arns` may have patterns that claim a service of the whole organisation,
       * such as `arn:aws:s3:::*`, or everything. Default: false.
       */
      allowBroadArns?: boolean;
    };

    /** What is added to the practice catalogue, changed in it, or switched off. */
    catalogue?: {
      /** Short names of standards, such as `fsbp`. Security Hub controls of other standards don't count. Default: all. */
      standards?: string[];
      /** Other texts for a domain, or `enabled: false`. */
      domains?: Array<{
        id: string;
        enabled?: boolean;
        title?: string;
        question?: string;
      }>;
      /** An entry with `domain` adds a practice; one without changes the practice of that id. */
      practices?: Array<{
        id: string;
        enabled?: boolean;
        domain?: string;
        title?: string;
        /** One paragraph. */
        summary?: string;
        why?: string;
        howToFix?: string;
        /** Ways to mend. */
        fixes?: Array<{
          kind:
            | 'console'
            | 'cli'
            | 'cdk'
            | 'cloudformation'
            | 'terraform'
            | 'policy';
          text: string;
        }>;
        /** Links to read on. */
        references?: Array<{ title: string; url: string }>;
        /** Well-Architected questions or best practices, such as `SEC02`. */
        wellArchitected?: string[];
        /** What a person attests. */
        attestation?: {
          question?: string;
          /** Days that an attestation stays valid. */
          periodDays?: number;
          /** Whether one statement usually serves every service. */
          level?: 'service' | 'organization';
        };
      }>;
      /** An entry with `practice` adds a control; one without changes the control of that id. */
      controls?: Array<{
        id: string;
        enabled?: boolean;
        practice?: string;
        title?: string;
        severity?: 'critical' | 'high' | 'medium' | 'low';
        /** Weight in the score instead of that of the severity. */
        weight?: number;
        /** Says of a new control that its id is the name of a Config rule of your own, or the identifier of a managed one. */
        source?: 'config';
        /** Beginning of the `GeneratorId` of another product's findings in Security Hub that count. */
        generatorId?: string;
        /** CloudFormation names, such as `AWS::S3::Bucket`. */
        resourceTypes?: string[];
        /** Whether it speaks of the account by design, not of a resource in it. */
        accountLevel?: boolean;
        guidanceUrl?: string;
      }>;
    };

    /** What is kept of the past. */
    history?: {
      /** How long scores and what they were made of are kept. At least 31 days, default 400 days. */
      retention?: HumanDuration | string;
    };

    /** How scores, grades and risk come about. What is not set keeps its default. */
    scoring?: {
      /** Weight of a control by severity. Default 40, 15, 5, 1. */
      severityWeights?: {
        critical?: number;
        high?: number;
        medium?: number;
        low?: number;
      };
      /** Days within which a failure is to be fixed. Default 7, 30, 90, 180. */
      timeToFixDays?: {
        critical?: number;
        high?: number;
        medium?: number;
        low?: number;
      };
      /** Lowest score of each grade. Default 90, 80, 65, 50; below D's it is E. */
      gradeBounds?: { A?: number; B?: number; C?: number; D?: number };
      /** Best grade while a control of that severity fails. Default D for critical, B for high; A releases. */
      gradeCaps?: {
        critical?: 'A' | 'B' | 'C' | 'D' | 'E';
        high?: 'A' | 'B' | 'C' | 'D' | 'E';
        medium?: 'A' | 'B' | 'C' | 'D' | 'E';
        low?: 'A' | 'B' | 'C' | 'D' | 'E';
      };
      /** Coverage, from 0 to 1, below which there is no grade. Default 0.5. */
      minimumCoverage?: number;
      /** Hours after which evidence counts as stale. Default 72, 72, 168. */
      staleAfterHours?: {
        'security-hub'?: number;
        config?: number;
        'patch-manager'?: number;
      };
      /** Factor of the risk by criticality of the entity. Default 2, 1.5, 1, 0.75. */
      criticalityFactors?: {
        critical?: number;
        high?: number;
        medium?: number;
        low?: number;
      };
      /** Further factor of the risk while something is exposed to the public. At least 1, default 1.5. */
      exposureFactor?: number;
      /** What a failure at twice its time to fix adds to the risk, as a share of its own. Default 1. */
      overdueFactor?: number;
      risk?: {
        /** What findings of threat and vulnerability services add to the risk, by severity. Default 0: they add nothing. */
        signals?: {
          critical?: number;
          high?: number;
          medium?: number;
          low?: number;
        };
      };
      /** Short names of the standards that are expected and scored. Default: all are scored, `fsbp` is expected. */
      standards?: string[];
      /** Weight of the process figure in the score, from 0 to 1. Default 0. */
      processWeight?: number;
    };

    /** Waivers, attestations, and who is told of them. */
    governance?: {
      /** Days that a waiver may last, by severity of what is waived. Default 30, 90, 180, 365. */
      maximumDays?: {
        critical?: number;
        high?: number;
        medium?: number;
        low?: number;
      };
      /** Persons who have to approve a waiver, 1 or 2, by severity of what is waived. Default 1. */
      approvals?: {
        critical?: number;
        high?: number;
        medium?: number;
        low?: number;
      };
      /** Waivers that are reviewed with this file. They count while they stand here. */
      waivers?: Array<{
        /** Name of your own, once in the list. */
        id: string;
        /** Ref of the entity. */
        entity: string;
        /** Id of a control; either this or `practice`. */
        control?: string;
        /** Id of a practice, for all its controls. */
        practice?: string;
        /** ARNs that it is limited to. */
        resources?: string[];
        /** Tag selector that it is limited to, as in the annotation `security-scorecards/aws-tags`. */
        tags?: string;
        category:
          | 'accepted-risk'
          | 'false-positive'
          | 'compensating-control'
          | 'planned-fix'
          | 'not-applicable-here';
        reason: string;
        /** Link to a ticket. */
        ticket?: string;
        /** Ref of who answers for the risk. */
        owner: string;
        /** Ref of who approved it. */
        approvedBy: string;
        /** Date. */
        approvedOn: string;
        /** Date up to whose end it counts, within `maximumDays` of `approvedOn`. */
        expires: string;
      }>;
      /** Attestations that are reviewed with this file. They count while they stand here. */
      attestations?: Array<{
        /** Name of your own, once in the list. */
        id: string;
        /** Id of a practice. */
        practice: string;
        /** Refs of entities; either these or `organization`. */
        entities?: string[];
        /** For the whole organisation. */
        organization?: boolean;
        /** Whether the practice is done. Default yes. */
        answer?: 'yes' | 'no';
        /** Link to a proof; this, `statement`, or both. */
        proof?: string;
        /** What was done, and how one can tell. */
        statement?: string;
        /** Ref of who attests. */
        attestedBy: string;
        /** Date. */
        attestedOn: string;
        /** Date up to whose end it counts; the end of the practice's period unless told, and never later. */
        expires?: string;
      }>;
      notifications?: {
        /** Default: whether this backend has the notifications plugin. */
        enabled?: boolean;
        /** Refs of users and groups that are told of requested waivers. */
        approvers?: string[];
      };
    };

    /** When evidence is collected and how long it is kept. */
    collection?: {
      schedule?: {
        /** Time between two visits to a target. Default 1 hour. */
        frequency?: HumanDuration | string;
        /** Longest time of one visit; it is resumed later. Also how long the task of a replica that died is locked. Default 5 minutes. */
        timeout?: HumanDuration | string;
        /** Time from the start of the backend to the first visit. Default 10 seconds. */
        initialDelay?: HumanDuration | string;
      };
      /** Time between two visits that read everything, not only what changed. Default 24 hours. */
      fullPassFrequency?: HumanDuration | string;
      /** Time without a sign of life after which the visit of a replica that died is taken over. Default 2 minutes. */
      takeOverAfter?: HumanDuration | string;
      /** Targets that are visited at once, over all replicas. 1 to 32, default 4. */
      concurrency?: number;
      /** Time after which a target that was not read counts as stale. Default 3 days. */
      staleness?: HumanDuration | string;
      /** How long what is over is kept. */
      retention?: {
        /** Visits. Default 30 days. */
        runs?: HumanDuration | string;
        /** Changes of status. Default 400 days. */
        transitions?: HumanDuration | string;
        /** Removed resources. Default 90 days. */
        evidence?: HumanDuration | string;
        /** Archived signals. Default 90 days. */
        signals?: HumanDuration | string;
      };
    };
  };
}
