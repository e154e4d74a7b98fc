// Generated from plugins/security-scorecards-backend/src/schema/openapi.yaml by `yarn generate`. Do not edit.
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

/** The API description. */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'security-scorecards',
    version: '1',
    description:
      'Security scorecards of catalog entities, the evidence behind them and the state of collection. Every route needs the credentials of a user or a service; what a caller may not read in the catalog is answered as if it did not exist.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
    contact: {},
  },
  servers: [{ url: '/' }],
  security: [{ JWT: [] }],
  paths: {
    '/v1/catalogue': {
      get: {
        operationId: 'getCatalogue',
        description:
          'The active practice catalogue, with what app-config adds, overrides or switches off.',
        responses: {
          '200': {
            description: 'Domains, practices and controls.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CatalogueResponse' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/scorecards': {
      get: {
        operationId: 'listScorecards',
        description:
          'The fleet, ranked. Holds only the entities that the caller may read; totalItems counts just those.',
        parameters: [
          {
            name: 'filter',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'Conditions `key=value`, joined by `,`. Conditions of one key are alternatives, different keys must all hold; the parameter may be repeated, each repetition is an alternative. Keys are kind, namespace, owner, system, domain (a practice domain with a failing control), grade (A to E or none), account, lifecycle, criticality, text. A `,` inside a value is written `\\,`.',
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 2000 },
              maxItems: 20,
            },
          },
          {
            name: 'orderField',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'Field and direction, `risk,desc` by default. Fields are risk, score, coverage, title, kind, owner, oldestEvidenceAt, failing.',
            schema: { type: 'string', maxLength: 60 },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of the ranking.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScorecardList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/scorecards/by-name/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'getScorecard',
        description:
          'The scorecard of one entity. 404 when it does not exist, when the caller may not read it, or when it has none.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The scorecard.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Scorecard' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/scorecards/by-name/{kind}/{namespace}/{name}/evidence': {
      get: {
        operationId: 'listEvidence',
        description: 'The evidence behind a scorecard, worst first.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'practice',
            in: 'query',
            required: false,
            allowReserved: true,
            schema: { type: 'string', maxLength: 100 },
          },
          {
            name: 'control',
            in: 'query',
            required: false,
            allowReserved: true,
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'status',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'One status or several, repeated.',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/Status' },
              maxItems: 5,
            },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of evidence.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EvidenceList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/collection': {
      get: {
        operationId: 'getCollection',
        description:
          'What is collected from where, how it went last time, and what to mend.',
        responses: {
          '200': {
            description: "Targets, accounts' coverage and problems.",
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CollectionState' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/collection/refresh': {
      post: {
        operationId: 'refreshCollection',
        description:
          'Asks for a run of one target, of one source or of all. Answers before the run starts.',
        requestBody: {
          required: false,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  targetId: { type: 'string', maxLength: 300 },
                  source: { $ref: '#/components/schemas/EvidenceSource' },
                },
              },
            },
          },
        },
        responses: {
          '202': {
            description: 'The targets that are due now.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['requested'],
                  properties: {
                    requested: { type: 'array', items: { type: 'string' } },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    responses: {
      Error: {
        description: 'An error in the shape of @backstage/errors.',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/ErrorResponse' },
          },
        },
      },
    },
    parameters: {
      kind: {
        name: 'kind',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 63 },
      },
      namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 63 },
      },
      name: {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 63 },
      },
      limit: {
        name: 'limit',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Rows a page, 20 unless told.',
        schema: { type: 'integer', minimum: 1, maximum: 500 },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'The nextCursor of the page before',
        schema: { type: 'string', maxLength: 4000 },
      },
    },
    schemas: {
      ErrorResponse: {
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
          request: {
            type: 'object',
            properties: { method: { type: 'string' }, url: { type: 'string' } },
          },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'integer' } },
          },
        },
      },
      DomainId: {
        type: 'string',
        enum: [
          'identity-access',
          'network-protection',
          'data-protection',
          'logging-detection',
          'vulnerability-patch',
          'workload-security',
          'resilience-recovery',
          'incident-response',
          'governance-guardrails',
          'compliance-assurance',
        ],
      },
      Severity: { type: 'string', enum: ['critical', 'high', 'medium', 'low'] },
      Status: {
        type: 'string',
        description:
          '`waived` is a failure that was accepted for a time, or that is suppressed in AWS; it is never a pass.',
        enum: ['fail', 'unknown', 'waived', 'pass', 'not-applicable'],
      },
      UnknownReason: {
        type: 'string',
        description: 'Why a status is unknown.',
        enum: [
          'not-recorded',
          'not-managed',
          'not-scanned',
          'not-enabled',
          'access-denied',
          'control-disabled',
          'no-evidence',
          'never-collected',
          'stale',
          'error',
          'not-attested',
          'attestation-expired',
        ],
      },
      EvidenceSource: {
        type: 'string',
        enum: ['security-hub', 'config', 'patch-manager'],
      },
      Grade: { type: 'string', enum: ['A', 'B', 'C', 'D', 'E'] },
      PracticeMode: {
        type: 'string',
        enum: ['automated', 'mixed', 'attested'],
      },
      Criticality: {
        type: 'string',
        enum: ['critical', 'high', 'medium', 'low'],
      },
      PageInfo: {
        type: 'object',
        properties: { nextCursor: { type: 'string' } },
      },
      Reference: {
        type: 'object',
        required: ['title', 'url'],
        properties: { title: { type: 'string' }, url: { type: 'string' } },
      },
      Fix: {
        type: 'object',
        description:
          'One way to mend, in the console, by the AWS CLI or in infrastructure code.',
        required: ['kind', 'text'],
        properties: {
          kind: {
            type: 'string',
            enum: [
              'console',
              'cli',
              'cdk',
              'cloudformation',
              'terraform',
              'policy',
            ],
          },
          text: { type: 'string' },
        },
      },
      CatalogueDomain: {
        type: 'object',
        required: ['id', 'title', 'question', 'wellArchitected'],
        properties: {
          id: { $ref: '#/components/schemas/DomainId' },
          title: { type: 'string' },
          question: {
            type: 'string',
            description: 'The question that the domain answers.',
          },
          wellArchitected: {
            type: 'array',
            items: { type: 'string' },
            description: 'Well-Architected questions, such as SEC02.',
          },
        },
      },
      AttestationRequirement: {
        type: 'object',
        required: ['question', 'periodDays', 'level'],
        properties: {
          question: { type: 'string' },
          periodDays: {
            type: 'integer',
            description: 'Days that an attestation stays valid.',
          },
          level: {
            type: 'string',
            enum: ['service', 'organization'],
            description:
              '`organization` when one statement usually serves every service.',
          },
        },
      },
      CataloguePractice: {
        type: 'object',
        required: [
          'id',
          'domain',
          'title',
          'summary',
          'why',
          'fixes',
          'mode',
          'controls',
          'configRules',
          'patchChecks',
          'references',
          'seedBullets',
          'wellArchitected',
        ],
        properties: {
          id: { type: 'string' },
          domain: { $ref: '#/components/schemas/DomainId' },
          title: { type: 'string' },
          summary: { type: 'string', description: 'One paragraph.' },
          why: { type: 'string' },
          howToFix: {
            type: 'string',
            description: 'What to do',
            'in one paragraph.': null,
          },
          fixes: { type: 'array', items: { $ref: '#/components/schemas/Fix' } },
          mode: { $ref: '#/components/schemas/PracticeMode' },
          controls: {
            type: 'array',
            items: { type: 'string' },
            description: 'Ids of Security Hub controls.',
          },
          configRules: {
            type: 'array',
            items: { type: 'string' },
            description: 'Identifiers of Config rules that no control covers.',
          },
          patchChecks: {
            type: 'array',
            items: { type: 'string' },
            description: 'Ids of patch checks.',
          },
          attestation: { $ref: '#/components/schemas/AttestationRequirement' },
          references: {
            type: 'array',
            items: { $ref: '#/components/schemas/Reference' },
          },
          seedBullets: { type: 'array', items: { type: 'string' } },
          wellArchitected: { type: 'array', items: { type: 'string' } },
        },
      },
      CatalogueControl: {
        type: 'object',
        required: [
          'id',
          'source',
          'practice',
          'title',
          'severity',
          'resourceTypes',
          'accountLevel',
          'configRules',
          'standards',
        ],
        properties: {
          id: { type: 'string' },
          source: { $ref: '#/components/schemas/EvidenceSource' },
          practice: {
            type: 'string',
            description:
              '`uncategorised` for a control that is newer than the catalogue.',
          },
          title: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          resourceTypes: {
            type: 'array',
            items: { type: 'string' },
            description: 'CloudFormation names, such as AWS::S3::Bucket.',
          },
          accountLevel: {
            type: 'boolean',
            description:
              'Speaks of the account by design, not of a resource in it.',
          },
          configRules: {
            type: 'array',
            items: { type: 'string' },
            description:
              'Identifiers of the Config rules behind a Security Hub control.',
          },
          standards: { type: 'array', items: { type: 'string' } },
          weight: {
            type: 'number',
            description:
              'Weight in the score, when app-config sets another than that of the severity.',
          },
          guidanceUrl: { type: 'string' },
        },
      },
      CatalogueResponse: {
        type: 'object',
        required: ['version', 'domains', 'practices', 'controls'],
        properties: {
          version: {
            type: 'string',
            description: 'Hash of the active catalogue.',
          },
          domains: {
            type: 'array',
            items: { $ref: '#/components/schemas/CatalogueDomain' },
          },
          practices: {
            type: 'array',
            items: { $ref: '#/components/schemas/CataloguePractice' },
          },
          controls: {
            type: 'array',
            items: { $ref: '#/components/schemas/CatalogueControl' },
          },
        },
      },
      Score: {
        type: 'object',
        description:
          'All from 0 to 100, coverage from 0 to 1. `value` is absent when nothing is known.',
        required: ['low', 'high', 'coverage'],
        properties: {
          value: { type: 'number' },
          low: { type: 'number', description: 'Unknowns counted as failing.' },
          high: { type: 'number', description: 'Unknowns counted as passing.' },
          coverage: {
            type: 'number',
            description: 'Known weight / all applicable weight.',
          },
        },
      },
      StatusCounts: {
        type: 'object',
        required: ['fail', 'unknown', 'waived', 'pass', 'notApplicable'],
        properties: {
          fail: { type: 'integer' },
          unknown: { type: 'integer' },
          waived: { type: 'integer' },
          pass: { type: 'integer' },
          notApplicable: { type: 'integer' },
        },
      },
      SeverityCounts: {
        type: 'object',
        required: ['critical', 'high', 'medium', 'low'],
        properties: {
          critical: { type: 'integer' },
          high: { type: 'integer' },
          medium: { type: 'integer' },
          low: { type: 'integer' },
        },
      },
      ScorecardCounts: {
        type: 'object',
        required: [
          'practices',
          'controls',
          'failingControls',
          'failingResources',
          'resources',
          'suppressed',
        ],
        properties: {
          practices: { $ref: '#/components/schemas/StatusCounts' },
          controls: { $ref: '#/components/schemas/StatusCounts' },
          failingControls: { $ref: '#/components/schemas/SeverityCounts' },
          failingResources: {
            type: 'integer',
            description: 'Resources with at least one failing control.',
          },
          resources: {
            type: 'integer',
            description: 'Resources attributed to the entity.',
          },
          suppressed: {
            type: 'integer',
            description: 'Failures that are suppressed in AWS.',
          },
        },
      },
      DomainSummary: {
        type: 'object',
        required: ['id', 'status', 'score', 'failingControls'],
        properties: {
          id: { $ref: '#/components/schemas/DomainId' },
          status: { $ref: '#/components/schemas/Status' },
          score: { $ref: '#/components/schemas/Score' },
          failingControls: { $ref: '#/components/schemas/SeverityCounts' },
        },
      },
      ScorecardSummary: {
        type: 'object',
        required: [
          'entityRef',
          'title',
          'kind',
          'score',
          'risk',
          'domains',
          'counts',
          'criticality',
        ],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          kind: { type: 'string' },
          owner: { type: 'string', description: 'Entity ref.' },
          system: { type: 'string', description: 'Entity ref.' },
          lifecycle: { type: 'string' },
          score: { $ref: '#/components/schemas/Score' },
          grade: { $ref: '#/components/schemas/Grade' },
          risk: { type: 'number' },
          domains: {
            type: 'array',
            items: { $ref: '#/components/schemas/DomainSummary' },
          },
          counts: { $ref: '#/components/schemas/ScorecardCounts' },
          criticality: { $ref: '#/components/schemas/Criticality' },
          oldestEvidenceAt: { type: 'string', format: 'date-time' },
          delta30d: {
            type: 'number',
            description:
              'Score now - score 30 days ago, absent without history.',
          },
          problems: {
            type: 'integer',
            description: 'Number of attribution problems.',
          },
        },
      },
      ScorecardList: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardSummary' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      ReasonCount: {
        type: 'object',
        required: ['reason', 'count'],
        properties: {
          reason: { $ref: '#/components/schemas/UnknownReason' },
          count: { type: 'integer' },
        },
      },
      ControlResult: {
        type: 'object',
        required: [
          'id',
          'title',
          'severity',
          'source',
          'status',
          'counts',
          'inherited',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          source: { $ref: '#/components/schemas/EvidenceSource' },
          status: { $ref: '#/components/schemas/Status' },
          counts: { $ref: '#/components/schemas/StatusCounts' },
          suppressed: {
            type: 'integer',
            description: 'How many of `waived` are suppressed in AWS.',
          },
          reasons: {
            type: 'array',
            items: { $ref: '#/components/schemas/ReasonCount' },
          },
          inherited: {
            type: 'boolean',
            description:
              "Comes from the account, not from the entity's own resources.",
          },
          since: {
            type: 'string',
            format: 'date-time',
            description: 'Start of the oldest failure.',
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'Oldest observation that counted.',
          },
          overdueDays: {
            type: 'integer',
            description: "Days past the severity's time to fix.",
          },
          guidanceUrl: { type: 'string' },
        },
      },
      AttestationState: {
        type: 'object',
        required: ['required', 'status'],
        properties: {
          required: { type: 'boolean' },
          status: { type: 'string', enum: ['valid', 'expired', 'missing'] },
          attestedBy: { type: 'string' },
          attestedAt: { type: 'string', format: 'date-time' },
          expiresAt: { type: 'string', format: 'date-time' },
          proofUrl: { type: 'string' },
          inheritedFrom: { type: 'string' },
        },
      },
      PracticeResult: {
        type: 'object',
        required: [
          'id',
          'title',
          'mode',
          'status',
          'score',
          'counts',
          'controls',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          mode: { $ref: '#/components/schemas/PracticeMode' },
          status: { $ref: '#/components/schemas/Status' },
          inheritedStatus: { $ref: '#/components/schemas/Status' },
          reason: { $ref: '#/components/schemas/UnknownReason' },
          score: { $ref: '#/components/schemas/Score' },
          counts: {
            $ref: '#/components/schemas/StatusCounts',
            description: 'By control, own ones only.',
          },
          controls: {
            type: 'array',
            items: { $ref: '#/components/schemas/ControlResult' },
          },
          attestation: { $ref: '#/components/schemas/AttestationState' },
        },
      },
      DomainResult: {
        type: 'object',
        required: [
          'id',
          'title',
          'status',
          'score',
          'counts',
          'failingControls',
          'practices',
        ],
        properties: {
          id: { $ref: '#/components/schemas/DomainId' },
          title: { type: 'string' },
          status: { $ref: '#/components/schemas/Status' },
          score: { $ref: '#/components/schemas/Score' },
          counts: {
            $ref: '#/components/schemas/StatusCounts',
            description: 'By practice.',
          },
          failingControls: { $ref: '#/components/schemas/SeverityCounts' },
          practices: {
            type: 'array',
            items: { $ref: '#/components/schemas/PracticeResult' },
          },
        },
      },
      RiskContributor: {
        type: 'object',
        required: [
          'control',
          'practice',
          'severity',
          'failingResources',
          'value',
        ],
        properties: {
          control: { type: 'string' },
          practice: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          failingResources: { type: 'integer' },
          value: { type: 'number', description: 'Share of the risk.' },
        },
      },
      Risk: {
        type: 'object',
        required: ['value', 'contributors', 'criticalityFactor', 'overdue'],
        properties: {
          value: { type: 'number' },
          contributors: {
            type: 'array',
            items: { $ref: '#/components/schemas/RiskContributor' },
          },
          criticalityFactor: { type: 'number' },
          overdue: {
            type: 'number',
            description: 'What failures past their time to fix add.',
          },
        },
      },
      ParityScore: {
        type: 'object',
        description:
          "AWS's own rule for the security score. Passed / (passed + failed + unknown) enabled controls.",
        required: ['passed', 'failed', 'unknown'],
        properties: {
          passed: { type: 'integer' },
          failed: { type: 'integer' },
          unknown: { type: 'integer' },
          value: {
            type: 'integer',
            description: 'Whole per cent, absent without data.',
          },
        },
      },
      ProcessFigure: {
        type: 'object',
        required: ['valid', 'applicable'],
        properties: {
          valid: { type: 'integer' },
          applicable: { type: 'integer' },
        },
      },
      SourceState: {
        type: 'object',
        description: 'What one source could see of one account and region.',
        required: ['source', 'account', 'region', 'status'],
        properties: {
          source: { $ref: '#/components/schemas/EvidenceSource' },
          account: { type: 'string' },
          accountName: { type: 'string' },
          region: { type: 'string' },
          status: { $ref: '#/components/schemas/SourceStatus' },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'End of the last complete visit.',
          },
          message: { type: 'string' },
        },
      },
      SourceStatus: {
        type: 'string',
        enum: [
          'succeeded',
          'partial',
          'failed',
          'not-enabled',
          'denied',
          'stale',
          'never',
        ],
      },
      AttributionProblem: {
        type: 'object',
        required: ['message', 'mend'],
        properties: {
          annotation: { type: 'string' },
          value: { type: 'string' },
          position: {
            type: 'integer',
            description: 'Offset into the value where reading failed.',
          },
          message: { type: 'string' },
          mend: { type: 'string' },
        },
      },
      NextBestFix: {
        type: 'object',
        required: [
          'controls',
          'practice',
          'title',
          'severity',
          'resources',
          'scoreGain',
          'riskRemoved',
        ],
        properties: {
          controls: {
            type: 'array',
            items: { type: 'string' },
            description: 'Controls that the one action closes.',
          },
          practice: { type: 'string' },
          title: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          resources: { type: 'integer' },
          scoreGain: { type: 'number' },
          riskRemoved: { type: 'number' },
          guidanceUrl: { type: 'string' },
          entities: {
            type: 'integer',
            description: 'How many entities the same fix serves, when known.',
          },
        },
      },
      ScopeSummary: {
        type: 'object',
        description: 'What the entity claims.',
        required: ['accounts', 'regions', 'rules', 'resources'],
        properties: {
          accounts: { type: 'array', items: { type: 'string' } },
          regions: { type: 'array', items: { type: 'string' } },
          rules: {
            type: 'array',
            items: {
              type: 'object',
              required: ['rule', 'detail', 'resources'],
              properties: {
                rule: {
                  type: 'string',
                  enum: ['arn', 'tags', 'rule', 'account', 'roll-up'],
                },
                detail: { type: 'string' },
                resources: { type: 'integer' },
              },
            },
          },
          resources: { type: 'integer' },
        },
      },
      Scorecard: {
        type: 'object',
        required: [
          'entityRef',
          'title',
          'kind',
          'criticality',
          'computedAt',
          'catalogueVersion',
          'inputHash',
          'score',
          'process',
          'parity',
          'risk',
          'counts',
          'domains',
          'sources',
          'scope',
          'problems',
          'nextBestFixes',
        ],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          kind: { type: 'string' },
          owner: { type: 'string' },
          system: { type: 'string' },
          lifecycle: { type: 'string' },
          criticality: { $ref: '#/components/schemas/Criticality' },
          computedAt: { type: 'string', format: 'date-time' },
          catalogueVersion: { type: 'string' },
          inputHash: { type: 'string' },
          score: { $ref: '#/components/schemas/Score' },
          scoreWithoutWaivers: { type: 'number' },
          inheritedScore: { $ref: '#/components/schemas/Score' },
          grade: { $ref: '#/components/schemas/Grade' },
          gradeCappedBy: {
            type: 'string',
            description: 'Id of the failing control that caps the grade.',
          },
          gradeMissing: {
            type: 'string',
            enum: ['not-enough-evidence'],
            description: 'Why there is no grade.',
          },
          process: { $ref: '#/components/schemas/ProcessFigure' },
          parity: { $ref: '#/components/schemas/ParityScore' },
          risk: { $ref: '#/components/schemas/Risk' },
          counts: { $ref: '#/components/schemas/ScorecardCounts' },
          oldestEvidenceAt: { type: 'string', format: 'date-time' },
          newestEvidenceAt: { type: 'string', format: 'date-time' },
          domains: {
            type: 'array',
            items: { $ref: '#/components/schemas/DomainResult' },
          },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceState' },
          },
          scope: { $ref: '#/components/schemas/ScopeSummary' },
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/AttributionProblem' },
          },
          nextBestFixes: {
            type: 'array',
            items: { $ref: '#/components/schemas/NextBestFix' },
          },
          delta30d: { type: 'number' },
        },
      },
      Remediation: {
        type: 'object',
        required: ['text'],
        properties: { text: { type: 'string' }, url: { type: 'string' } },
      },
      Evidence: {
        type: 'object',
        required: [
          'id',
          'control',
          'controlTitle',
          'practice',
          'severity',
          'source',
          'resource',
          'resourceType',
          'account',
          'region',
          'status',
          'inherited',
          'suppressed',
          'observedAt',
        ],
        properties: {
          id: { type: 'string' },
          control: { type: 'string' },
          controlTitle: { type: 'string' },
          practice: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          source: { $ref: '#/components/schemas/EvidenceSource' },
          resource: {
            type: 'string',
            description: 'ARN, or AWS::::Account:<id>.',
          },
          resourceType: { type: 'string' },
          resourceName: { type: 'string' },
          account: { type: 'string' },
          accountName: { type: 'string' },
          region: { type: 'string' },
          status: { $ref: '#/components/schemas/Status' },
          reason: { $ref: '#/components/schemas/UnknownReason' },
          reasonText: { type: 'string' },
          inherited: { type: 'boolean' },
          suppressed: { type: 'boolean', description: 'Suppressed in AWS.' },
          firstObservedAt: {
            type: 'string',
            format: 'date-time',
            description: 'Since when it has this status.',
          },
          observedAt: { type: 'string', format: 'date-time' },
          overdueDays: { type: 'integer' },
          consoleUrl: { type: 'string' },
          remediation: { $ref: '#/components/schemas/Remediation' },
        },
      },
      EvidenceList: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Evidence' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      CollectionTargetState: {
        type: 'object',
        required: [
          'id',
          'source',
          'kind',
          'account',
          'region',
          'title',
          'status',
          'evidence',
          'skipped',
        ],
        properties: {
          id: { type: 'string' },
          source: { $ref: '#/components/schemas/EvidenceSource' },
          kind: { type: 'string', enum: ['aggregator', 'account'] },
          account: { type: 'string' },
          accountName: { type: 'string' },
          region: { type: 'string' },
          title: { type: 'string' },
          status: { $ref: '#/components/schemas/SourceStatus' },
          running: { type: 'boolean' },
          message: {
            type: 'string',
            description: 'What happened, in a sentence.',
          },
          mend: { type: 'string', description: 'What to do about it.' },
          lastRunAt: { type: 'string', format: 'date-time' },
          lastSuccessAt: { type: 'string', format: 'date-time' },
          lagSeconds: {
            type: 'integer',
            description: 'Seconds since the last complete visit.',
          },
          durationSeconds: { type: 'number' },
          evidence: { type: 'integer', description: 'Rows of evidence held.' },
          skipped: {
            type: 'integer',
            description: 'Unusable items of the last run.',
          },
          progress: {
            type: 'object',
            required: ['done'],
            properties: {
              done: { type: 'integer' },
              estimated: { type: 'integer' },
              ratePerSecond: { type: 'number' },
              secondsLeft: { type: 'integer' },
            },
          },
        },
      },
      EntityProblem: {
        type: 'object',
        required: ['entityRef', 'problem'],
        properties: {
          entityRef: { type: 'string' },
          problem: { $ref: '#/components/schemas/AttributionProblem' },
        },
      },
      CollectionState: {
        type: 'object',
        required: ['targets', 'coverage', 'problems', 'totals'],
        properties: {
          targets: {
            type: 'array',
            items: { $ref: '#/components/schemas/CollectionTargetState' },
          },
          coverage: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceState' },
          },
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityProblem' },
            description:
              'Annotations that could not be read, of entities that the caller may read.',
          },
          configurationProblems: {
            type: 'array',
            items: { $ref: '#/components/schemas/AttributionProblem' },
          },
          totals: {
            type: 'object',
            required: [
              'accounts',
              'resources',
              'evidence',
              'attributedEvidence',
              'accountLevelEvidence',
              'unattributedEvidence',
            ],
            properties: {
              accounts: { type: 'integer' },
              resources: { type: 'integer' },
              evidence: { type: 'integer' },
              attributedEvidence: { type: 'integer' },
              accountLevelEvidence: { type: 'integer' },
              unattributedEvidence: { type: 'integer' },
            },
          },
        },
      },
    },
  },
} as const;

/** An express router that checks requests against the API description and serves it on /openapi.json. */
export const createOpenApiRouter = async (
  options?: Parameters<typeof createValidatedOpenApiRouter>['1'],
) => createValidatedOpenApiRouter<typeof spec>(spec, options);
