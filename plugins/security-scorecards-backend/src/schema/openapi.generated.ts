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
              'Conditions `key=value`, joined by `,`. Conditions of one key are alternatives, different keys must all hold; the parameter may be repeated, each repetition is an alternative. Keys are kind, namespace, owner, system, partOf (an entity that rolls others up, such as a catalog domain), domain (a practice domain with a failing control), grade (A to E or none), account, lifecycle, criticality, template (as the annotation names it), templateVersion (none for entities that name no version), text. A `,` inside a value is written `\\,`.',
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
              'Field and direction, `risk,desc` by default. Fields are risk, score, coverage, title, kind, owner, oldestEvidenceAt, failing, delta30d.',
            schema: { type: 'string', maxLength: 60 },
          },
          {
            name: 'include',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'What each row holds beyond the usual; `worstFailures` names up to five failing controls.',
            schema: {
              type: 'array',
              items: { type: 'string', enum: ['worstFailures'] },
              maxItems: 5,
            },
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
    '/v1/fleet': {
      get: {
        operationId: 'getFleet',
        description:
          'Figures over all entities that the filter takes and the caller may read.',
        parameters: [{ $ref: '#/components/parameters/fleetFilter' }],
        responses: {
          '200': {
            description:
              "Sums, AWS's own score, and the fixes that bring the most.",
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FleetFigures' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/rollups': {
      get: {
        operationId: 'listRollups',
        description:
          'Sums by owner, by system or by catalog domain, most risk first. Counts only entities that the caller may read; a catalog domain that the caller may not read is no group. An entity of a domain within a domain counts in both.',
        parameters: [
          {
            name: 'by',
            in: 'query',
            required: true,
            allowReserved: true,
            schema: { $ref: '#/components/schemas/RollupKind' },
          },
          { $ref: '#/components/parameters/fleetFilter' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of groups.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RollupList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/fleet/templates': {
      get: {
        operationId: 'listTemplates',
        description:
          'How the entities stand that were created from scaffolder templates, as their annotations security-scorecards/template and security-scorecards/template-version say: a page of templates by name, each with its versions. Counts only entities that the caller may read.',
        parameters: [
          { $ref: '#/components/parameters/fleetFilter' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of templates.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TemplateList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/heatmap': {
      get: {
        operationId: 'listHeatmap',
        description:
          'Entities with the status and the score of each domain. Holds only the entities that the caller may read.',
        parameters: [
          { $ref: '#/components/parameters/fleetFilter' },
          {
            name: 'orderField',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'As in /v1/scorecards.',
            schema: { type: 'string', maxLength: 60 },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of entities.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/HeatmapList' },
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
    '/v1/scorecards/by-name/{kind}/{namespace}/{name}/patches': {
      get: {
        operationId: 'listPatches',
        description:
          "Patches that an entity's resources lack, that failed, or that wait for a reboot, worst first. They are those of the last visit to each account, as far as its limits allow.",
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'resourceId',
            in: 'query',
            required: false,
            allowReserved: true,
            description: "ARN of one of the entity's resources.",
            schema: { type: 'string', maxLength: 2048 },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of patches.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PatchList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/scorecards/by-name/{kind}/{namespace}/{name}/signals': {
      get: {
        operationId: 'listSignals',
        description:
          "Findings of threat and vulnerability services on an entity's resources and on the accounts in which it lives, worst first. They are hints, and no results of controls.",
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'severity',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'One severity or several, repeated.',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/Severity' },
              maxItems: 4,
            },
          },
          {
            name: 'product',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'Name of the product, such as GuardDuty.',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'state',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'One state or several, repeated; active unless told.',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/SignalState' },
              maxItems: 3,
            },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of signals.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SignalList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/scorecards/by-name/{kind}/{namespace}/{name}/history': {
      get: {
        operationId: 'getHistory',
        description:
          'How the score of an entity moved. One point for each day, week (Monday to Sunday) or month: the last figures of it; what did not change is carried forward.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/historyFrom' },
          { $ref: '#/components/parameters/historyTo' },
          { $ref: '#/components/parameters/historyInterval' },
        ],
        responses: {
          '200': {
            description: 'The series, and how long failures took to be fixed.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScoreHistory' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/scorecards/by-name/{kind}/{namespace}/{name}/changes': {
      get: {
        operationId: 'getChanges',
        description:
          'Why the score moved between two times. The shares are whole tenths of a point and add up to the difference exactly. Examples of resources are left out without the permission to read evidence.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/historyFrom' },
          { $ref: '#/components/parameters/historyTo' },
        ],
        responses: {
          '200': {
            description: 'Both ends and the causes of the difference.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScoreChanges' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/history': {
      get: {
        operationId: 'getFleetHistory',
        description:
          'Trends of all entities of a kind that the caller may read.',
        parameters: [
          {
            name: 'kind',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'Components unless told, because entities that roll up others would count these twice.',
            schema: { type: 'string', maxLength: 63 },
          },
          { $ref: '#/components/parameters/historyFrom' },
          { $ref: '#/components/parameters/historyTo' },
          { $ref: '#/components/parameters/historyInterval' },
        ],
        responses: {
          '200': {
            description: 'The series.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FleetHistory' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/export': {
      get: {
        operationId: 'exportEvidence',
        description:
          'The scorecard of an entity and all evidence behind it at a time, reproduced from the history. Needs the permission to read evidence; every export is audited.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            required: true,
            allowReserved: true,
            schema: { type: 'string', minLength: 1, maxLength: 300 },
          },
          {
            name: 'at',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'A date, which stands for its last moment in UTC, or a date and time; now unless told.',
            schema: { type: 'string', maxLength: 40 },
          },
          {
            name: 'format',
            in: 'query',
            required: false,
            allowReserved: true,
            schema: { $ref: '#/components/schemas/ExportFormat' },
          },
        ],
        responses: {
          '200': {
            description: 'A file to save.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EvidencePack' },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/scorecards/by-name/{kind}/{namespace}/{name}/attribution': {
      get: {
        operationId: 'getAttribution',
        description:
          'Why which AWS resources count for an entity, and which ones that its annotations name count for others. Other entities are named as far as the caller may read them, and counted beyond that.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'The rules, and one page of the resources.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AttributionExplanation' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/attribution/preview': {
      post: {
        operationId: 'previewAttribution',
        description:
          'What an entity would gain and lose by other annotations, and the scorecard that this would give. Stores nothing.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/AttributionPreviewRequest',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What would change.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AttributionPreview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/unattributed': {
      get: {
        operationId: 'listUnattributed',
        description:
          'Resources and failing evidence that no entity owns, in groups, most failing evidence first, with who may own them.',
        parameters: [
          {
            name: 'groupBy',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              '`account` unless told. By tag, a resource counts in the group of each of its tags.',
            schema: { $ref: '#/components/schemas/UnattributedGrouping' },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of the groups, and totals of all evidence.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/UnattributedList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/accounts': {
      get: {
        operationId: 'listAccounts',
        description:
          'The AWS accounts by id, with who owns them and how much is known of them.',
        parameters: [
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of the accounts.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AccountList' },
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
    '/v1/waivers': {
      get: {
        operationId: 'listWaivers',
        description:
          'Waivers of entities that the caller may read. Unless told otherwise: requested ones first, the oldest first; then active ones, what expires next first; then those that are over, the latest first. totalItems counts only what the caller may read.',
        parameters: [
          { $ref: '#/components/parameters/ledgerEntityRef' },
          {
            name: 'status',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'One status or several, repeated.',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/WaiverStatus' },
              maxItems: 7,
            },
          },
          {
            name: 'controlId',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'Waivers of this control; not those of its whole practice.',
            schema: { type: 'string', maxLength: 200 },
          },
          { $ref: '#/components/parameters/ledgerPracticeId' },
          { $ref: '#/components/parameters/ledgerText' },
          { $ref: '#/components/parameters/expiresBefore' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of waivers.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WaiverList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'requestWaiver',
        description:
          'Asks for a waiver. Another person has to approve it before it counts.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The requested waiver.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WaiverDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/waivers/preview': {
      post: {
        operationId: 'previewWaiver',
        description:
          'The failures that a waiver would cover now, and what it would do to the score. Stores nothing.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverPreviewRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'What the waiver would cover.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WaiverPreview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/waivers/{id}': {
      get: {
        operationId: 'getWaiver',
        description:
          'A waiver with all that happened to it. 404 also when the caller may not read its entity.',
        parameters: [{ $ref: '#/components/parameters/ledgerId' }],
        responses: {
          '200': {
            description: 'The waiver and its events, the oldest first.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WaiverDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/waivers/{id}/approve': {
      post: {
        operationId: 'approveWaiver',
        description:
          'Approves a requested waiver. Not by who requested it; 409 when it is decided already.',
        parameters: [{ $ref: '#/components/parameters/ledgerId' }],
        requestBody: { $ref: '#/components/requestBodies/Decision' },
        responses: {
          '200': { $ref: '#/components/responses/Waiver' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/waivers/{id}/deny': {
      post: {
        operationId: 'denyWaiver',
        description:
          'Denies a requested waiver. Not by who requested it, who withdraws it instead.',
        parameters: [{ $ref: '#/components/parameters/ledgerId' }],
        requestBody: { $ref: '#/components/requestBodies/Decision' },
        responses: {
          '200': { $ref: '#/components/responses/Waiver' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/waivers/{id}/revoke': {
      post: {
        operationId: 'revokeWaiver',
        description: 'Ends an active waiver.',
        parameters: [{ $ref: '#/components/parameters/ledgerId' }],
        requestBody: { $ref: '#/components/requestBodies/Decision' },
        responses: {
          '200': { $ref: '#/components/responses/Waiver' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/waivers/{id}/withdraw': {
      post: {
        operationId: 'withdrawWaiver',
        description:
          'Takes back a requested or active waiver. Only by who requested it.',
        parameters: [{ $ref: '#/components/parameters/ledgerId' }],
        requestBody: { $ref: '#/components/requestBodies/Decision' },
        responses: {
          '200': { $ref: '#/components/responses/Waiver' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/attestations': {
      get: {
        operationId: 'listAttestations',
        description:
          'Attestations of entities that the caller may read, and those of the organisation. Current ones first, what expires next first; then those that are over, the latest first.',
        parameters: [
          { $ref: '#/components/parameters/ledgerEntityRef' },
          {
            name: 'status',
            in: 'query',
            required: false,
            allowReserved: true,
            description: 'One status or several, repeated.',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/AttestationStatus' },
              maxItems: 5,
            },
          },
          {
            name: 'level',
            in: 'query',
            required: false,
            allowReserved: true,
            schema: { $ref: '#/components/schemas/AttestationLevel' },
          },
          { $ref: '#/components/parameters/ledgerPracticeId' },
          { $ref: '#/components/parameters/ledgerText' },
          { $ref: '#/components/parameters/expiresBefore' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page of attestations.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AttestationList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'attest',
        description:
          'Attests a practice for one or several entities, or for the whole organisation, with one proof: for all that are named, or for none. A new attestation takes the place of the one before.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/AttestationRequest' },
            },
          },
        },
        responses: {
          '201': {
            description:
              'One attestation for each entity, in the order of the request.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Attestation' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/attestations/{id}': {
      get: {
        operationId: 'getAttestation',
        description:
          'An attestation with all that happened to it. 404 also when the caller may not read its entity.',
        parameters: [{ $ref: '#/components/parameters/ledgerId' }],
        responses: {
          '200': {
            description: 'The attestation and its events, the oldest first.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AttestationDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/attestations/{id}/revoke': {
      post: {
        operationId: 'revokeAttestation',
        description: 'Ends a current attestation.',
        parameters: [{ $ref: '#/components/parameters/ledgerId' }],
        requestBody: { $ref: '#/components/requestBodies/Decision' },
        responses: {
          '200': {
            description: 'The attestation and its events, the oldest first.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AttestationDetails' },
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
    requestBodies: {
      Decision: {
        required: false,
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/LedgerDecision' },
          },
        },
      },
    },
    responses: {
      Waiver: {
        description: 'The waiver and its events, the oldest first.',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/WaiverDetails' },
          },
        },
      },
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
      ledgerId: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 100 },
      },
      ledgerEntityRef: {
        name: 'entityRef',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Only those made for this entity.',
        schema: { type: 'string', maxLength: 400 },
      },
      ledgerPracticeId: {
        name: 'practiceId',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Only those of this practice or of one of its controls.',
        schema: { type: 'string', maxLength: 100 },
      },
      ledgerText: {
        name: 'text',
        in: 'query',
        required: false,
        allowReserved: true,
        description:
          'Only those in whose entity, persons, and id or title of control or practice every word stands, whatever its case.',
        schema: { type: 'string', maxLength: 200 },
      },
      expiresBefore: {
        name: 'expiresBefore',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Only those that expire before this time, ISO 8601.',
        schema: { type: 'string', maxLength: 40 },
      },
      fleetFilter: {
        name: 'filter',
        in: 'query',
        required: false,
        allowReserved: true,
        description:
          'As in /v1/scorecards. A filter without a kind takes components, because entities that roll up others would count these twice.',
        schema: {
          type: 'array',
          items: { type: 'string', maxLength: 2000 },
          maxItems: 20,
        },
      },
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
      historyFrom: {
        name: 'from',
        in: 'query',
        required: false,
        allowReserved: true,
        description:
          'A date, which stands for its last moment in UTC, or a date and time. 30 days before `to` unless told; the start of the history where that is later.',
        schema: { type: 'string', maxLength: 40 },
      },
      historyTo: {
        name: 'to',
        in: 'query',
        required: false,
        allowReserved: true,
        description: 'Like `from`; now unless told.',
        schema: { type: 'string', maxLength: 40 },
      },
      historyInterval: {
        name: 'interval',
        in: 'query',
        required: false,
        allowReserved: true,
        description: '`day` unless told.',
        schema: { $ref: '#/components/schemas/HistoryInterval' },
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
          signals: { $ref: '#/components/schemas/SignalFigures' },
          worstFailures: {
            type: 'array',
            items: { $ref: '#/components/schemas/WorstFailure' },
            description: 'Most severe first, when they are asked for.',
          },
        },
      },
      WorstFailure: {
        type: 'object',
        description: 'A control that fails on resources of the entity itself.',
        required: ['control', 'practice', 'severity', 'resources'],
        properties: {
          control: { type: 'string', description: 'Id of the control.' },
          practice: { type: 'string', description: 'Id of the practice.' },
          severity: { $ref: '#/components/schemas/Severity' },
          resources: { type: 'integer', description: 'Failing resources.' },
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
      GradeCounts: {
        type: 'object',
        description:
          '`none` counts entities without enough evidence for a grade.',
        required: ['A', 'B', 'C', 'D', 'E', 'none'],
        properties: {
          A: { type: 'integer' },
          B: { type: 'integer' },
          C: { type: 'integer' },
          D: { type: 'integer' },
          E: { type: 'integer' },
          none: { type: 'integer' },
        },
      },
      ScorecardAggregate: {
        type: 'object',
        description: 'Sums over the scorecards of some entities.',
        required: ['entities', 'grades', 'failingControls', 'risk'],
        properties: {
          entities: { type: 'integer' },
          meanScore: {
            type: 'number',
            description:
              'Of the entities with a score, absent when none has one.',
          },
          worstScore: { type: 'number' },
          grades: { $ref: '#/components/schemas/GradeCounts' },
          failingControls: { $ref: '#/components/schemas/SeverityCounts' },
          risk: { type: 'number', description: 'Sum.' },
          oldestEvidenceAt: { type: 'string', format: 'date-time' },
        },
      },
      FleetFix: {
        type: 'object',
        description:
          'A control that fails in some entities, with what mending it in all of them brings.',
        required: [
          'control',
          'practice',
          'source',
          'title',
          'severity',
          'entities',
          'resources',
          'scoreGain',
          'riskRemoved',
        ],
        properties: {
          control: { type: 'string' },
          practice: { type: 'string' },
          source: { $ref: '#/components/schemas/EvidenceSource' },
          title: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          entities: { type: 'integer' },
          resources: {
            type: 'integer',
            description:
              'Failing resources, those of several entities counted in each.',
          },
          scoreGain: {
            type: 'number',
            description: 'Sum of the points of each entity.',
          },
          riskRemoved: { type: 'number' },
          guidanceUrl: { type: 'string' },
        },
      },
      FleetFigures: {
        allOf: [
          { $ref: '#/components/schemas/ScorecardAggregate' },
          {
            type: 'object',
            required: ['statuses', 'parity', 'fixes'],
            properties: {
              statuses: { $ref: '#/components/schemas/StatusCounts' },
              parity: { $ref: '#/components/schemas/ParityScore' },
              fixes: {
                type: 'array',
                description:
                  'At most ten controls, those that bring the most first.',
                items: { $ref: '#/components/schemas/FleetFix' },
              },
            },
          },
        ],
      },
      RollupKind: {
        type: 'string',
        description:
          '`domain` is the domain of the catalog, not one of the ten areas.',
        enum: ['owner', 'system', 'domain'],
      },
      Rollup: {
        allOf: [
          { $ref: '#/components/schemas/ScorecardAggregate' },
          {
            type: 'object',
            required: ['worstEntity'],
            properties: {
              group: {
                type: 'string',
                description:
                  'Entity ref, absent for the entities that belong to none.',
              },
              worstEntity: {
                type: 'object',
                description:
                  'The entity with the lowest score; of equal ones that with the highest risk.',
                required: ['entityRef', 'title', 'risk'],
                properties: {
                  entityRef: { type: 'string' },
                  title: { type: 'string' },
                  score: { type: 'number' },
                  grade: { $ref: '#/components/schemas/Grade' },
                  risk: { type: 'number' },
                },
              },
            },
          },
        ],
      },
      RollupList: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Rollup' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      TemplateFailingControl: {
        type: 'object',
        description:
          'A control that fails on own resources of entities of one version.',
        required: [
          'control',
          'practice',
          'title',
          'severity',
          'entities',
          'resources',
        ],
        properties: {
          control: { type: 'string' },
          practice: { type: 'string' },
          title: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          entities: { type: 'integer' },
          resources: { type: 'integer', description: 'Failing ones.' },
        },
      },
      TemplateVersion: {
        allOf: [
          { $ref: '#/components/schemas/ScorecardAggregate' },
          {
            type: 'object',
            required: ['isNewest', 'failing'],
            properties: {
              version: {
                type: 'string',
                description: 'Absent for the entities that name no version.',
              },
              isNewest: {
                type: 'boolean',
                description: 'Whether no entity was created from a newer one.',
              },
              failing: {
                type: 'array',
                items: { $ref: '#/components/schemas/TemplateFailingControl' },
                description:
                  'Those that fail in the most entities, five at most; of equal ones the more severe first.',
              },
            },
          },
        ],
      },
      TemplateStanding: {
        type: 'object',
        description: 'The entities that were created from a template.',
        required: ['template', 'entities', 'totalVersions', 'versions'],
        properties: {
          template: { type: 'string' },
          entities: { type: 'integer' },
          newestVersion: {
            type: 'string',
            description: 'The newest that an entity was created from.',
          },
          totalVersions: { type: 'integer' },
          versions: {
            type: 'array',
            items: { $ref: '#/components/schemas/TemplateVersion' },
            description:
              'The newest first, 50 at most; entities without a version last.',
          },
        },
      },
      TemplateList: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/TemplateStanding' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      HeatmapRow: {
        type: 'object',
        required: [
          'entityRef',
          'title',
          'kind',
          'criticality',
          'score',
          'risk',
          'domains',
        ],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          kind: { type: 'string' },
          owner: { type: 'string' },
          system: { type: 'string' },
          criticality: { $ref: '#/components/schemas/Criticality' },
          score: { $ref: '#/components/schemas/Score' },
          grade: { $ref: '#/components/schemas/Grade' },
          risk: { type: 'number' },
          domains: {
            type: 'array',
            items: { $ref: '#/components/schemas/DomainSummary' },
          },
        },
      },
      HeatmapList: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/HeatmapRow' },
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
          guidanceUrl: {
            type: 'string',
            description: 'Of a failing control; the catalogue has it of all.',
          },
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
        description:
          'Either a failing control, with its practice and failing resources, or signals.',
        required: ['severity', 'value'],
        properties: {
          control: { type: 'string' },
          practice: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          failingResources: { type: 'integer' },
          value: { type: 'number', description: 'Share of the risk.' },
          signals: { $ref: '#/components/schemas/RiskSignals' },
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
          mend: { type: 'string', description: 'What to do about it.' },
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
          waivers: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardWaiver' },
            description: 'The waivers that count',
            'what expires next first.': null,
          },
          delta30d: { type: 'number' },
          signals: { $ref: '#/components/schemas/SignalFigures' },
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
      PatchState: {
        type: 'string',
        description:
          'Whether a patch is missing, failed, was installed and waits for a reboot, or was installed though rejected.',
        enum: ['missing', 'failed', 'pending-reboot', 'rejected'],
      },
      Patch: {
        type: 'object',
        description: 'A patch that makes a resource non-compliant.',
        required: [
          'resource',
          'resourceType',
          'account',
          'region',
          'id',
          'state',
          'cveIds',
          'firstSeenAt',
          'ageDays',
          'overdue',
        ],
        properties: {
          resource: { type: 'string', description: 'ARN.' },
          resourceType: { type: 'string' },
          account: { type: 'string' },
          accountName: { type: 'string' },
          region: { type: 'string' },
          id: {
            type: 'string',
            description: 'KB number, or package with its version.',
          },
          title: { type: 'string' },
          state: { $ref: '#/components/schemas/PatchState' },
          severity: { $ref: '#/components/schemas/Severity' },
          classification: { type: 'string' },
          cveIds: { type: 'array', items: { type: 'string' } },
          firstSeenAt: {
            type: 'string',
            format: 'date-time',
            description:
              'When a visit first found it open; AWS does not tell since when it is.',
          },
          ageDays: { type: 'integer', description: 'Whole days since then.' },
          dueAt: {
            type: 'string',
            format: 'date-time',
            description:
              'End of the time to fix of its severity; absent where the vendor states no severity.',
          },
          overdue: { type: 'boolean', description: 'Whether that is past.' },
        },
      },
      PatchList: {
        type: 'object',
        required: ['items', 'totalItems', 'notListed', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Patch' },
          },
          totalItems: { type: 'integer' },
          notListed: {
            type: 'integer',
            description:
              'Open patches beyond the limit of a resource that were counted and not kept.',
          },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      SignalState: {
        type: 'string',
        description:
          'Suppressed while somebody accepts it, archived once the product withdrew it or it was marked as resolved.',
        enum: ['active', 'suppressed', 'archived'],
      },
      SignalFigures: {
        type: 'object',
        description:
          "Active signals on an entity's own resources. Absent as long as no source of signals has looked.",
        required: ['counts', 'total'],
        properties: {
          counts: { $ref: '#/components/schemas/SeverityCounts' },
          total: { type: 'integer' },
          oldestObservedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the oldest was first observed.',
          },
        },
      },
      Signal: {
        type: 'object',
        description: 'A finding of a threat or vulnerability service.',
        required: [
          'id',
          'signalId',
          'product',
          'type',
          'title',
          'severity',
          'state',
          'resource',
          'resourceType',
          'account',
          'region',
          'inherited',
          'firstObservedAt',
          'observedAt',
        ],
        properties: {
          id: { type: 'string' },
          signalId: { type: 'string', description: 'The id of the product.' },
          product: { type: 'string' },
          type: { type: 'string' },
          title: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          state: { $ref: '#/components/schemas/SignalState' },
          resource: {
            type: 'string',
            description: 'ARN, or AWS::::Account:<id>.',
          },
          resourceType: { type: 'string' },
          resourceName: { type: 'string' },
          account: { type: 'string' },
          accountName: { type: 'string' },
          region: { type: 'string' },
          inherited: {
            type: 'boolean',
            description:
              "Whether it is on the account and not the entity's own.",
          },
          firstObservedAt: { type: 'string', format: 'date-time' },
          observedAt: { type: 'string', format: 'date-time' },
          archivedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When it was found archived or gone.',
          },
          consoleUrl: { type: 'string' },
        },
      },
      SignalSight: {
        type: 'object',
        description:
          'In how many of the accounts in which an entity lives signals were collected.',
        required: ['accounts', 'collectedAccounts'],
        properties: {
          accounts: { type: 'integer' },
          collectedAccounts: {
            type: 'integer',
            description:
              'Accounts of which all signals have been read at least once.',
          },
          collectedAt: {
            type: 'string',
            format: 'date-time',
            description:
              'When the account that was read longest ago was read. Absent when none was.',
          },
        },
      },
      SignalList: {
        type: 'object',
        required: ['items', 'totalItems', 'counts', 'sight', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Signal' },
          },
          totalItems: { type: 'integer' },
          counts: { $ref: '#/components/schemas/SeverityCounts' },
          sight: { $ref: '#/components/schemas/SignalSight' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      RiskSignals: {
        type: 'object',
        description: 'Signals of one type and severity that add to the risk.',
        required: ['product', 'type', 'count'],
        properties: {
          product: { type: 'string' },
          type: { type: 'string' },
          count: { type: 'integer' },
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
          passes: {
            type: 'array',
            items: { $ref: '#/components/schemas/CollectionPassState' },
            description:
              'Most important first; absent where the source has no passes of its own.',
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
      CollectionPassState: {
        type: 'object',
        description: 'A way of reading a source, with a schedule of its own.',
        required: ['id', 'title', 'kind', 'status', 'underWay'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          kind: {
            type: 'string',
            enum: ['full', 'delta'],
            description:
              '`full` also retires what it did not bring, `delta` brings what changed.',
          },
          status: { $ref: '#/components/schemas/SourceStatus' },
          underWay: {
            type: 'boolean',
            description: 'It runs, or was cut off and will be resumed.',
          },
          message: {
            type: 'string',
            description: 'What happened, in a sentence.',
          },
          mend: { type: 'string', description: 'What to do about it.' },
          lastRunAt: { type: 'string', format: 'date-time' },
          lastSuccessAt: { type: 'string', format: 'date-time' },
          durationSeconds: { type: 'number' },
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
      CollectionFeedState: {
        type: 'object',
        description:
          'An event feed, which brings changes within seconds between visits.',
        required: [
          'id',
          'source',
          'title',
          'status',
          'instances',
          'messages',
          'written',
          'skipped',
          'problems',
        ],
        properties: {
          id: { type: 'string' },
          source: { $ref: '#/components/schemas/EvidenceSource' },
          title: { type: 'string' },
          status: {
            type: 'string',
            enum: ['listening', 'waiting', 'off'],
            description:
              '`waiting` after an error, until it is tried again; `off` where no instance of the backend listens.',
          },
          instances: {
            type: 'integer',
            description: 'Instances of the backend that listen.',
          },
          messages: {
            type: 'integer',
            description: 'Messages stored since these instances started.',
          },
          written: {
            type: 'integer',
            description: 'Rows of evidence that the messages changed.',
          },
          skipped: {
            type: 'integer',
            description: 'Items that were not used.',
          },
          skippedByCause: {
            type: 'object',
            additionalProperties: { type: 'integer' },
          },
          lastMessageAt: { type: 'string', format: 'date-time' },
          lagSeconds: {
            type: 'integer',
            description:
              'Seconds from the sending of the last message until it was stored.',
          },
          message: {
            type: 'string',
            description: 'What happened, in a sentence.',
          },
          mend: { type: 'string', description: 'What to do about it.' },
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/AttributionProblem' },
          },
        },
      },
      FirstSync: {
        type: 'object',
        description:
          'How far the first complete visit to all targets is. Absent once each target has had one. Figures are items that sources count, mostly findings.',
        required: ['targets', 'targetsDone', 'done'],
        properties: {
          targets: { type: 'integer', description: 'Active targets.' },
          targetsDone: {
            type: 'integer',
            description: 'Targets that were read completely.',
          },
          done: { type: 'integer', description: 'Items read so far.' },
          estimated: {
            type: 'integer',
            description:
              'Items in all; absent while there is a target that tells none and of whose source none was read.',
          },
          ratePerSecond: {
            type: 'number',
            description: 'Of all visits that run now.',
          },
          secondsLeft: { type: 'integer' },
        },
      },
      CollectionState: {
        type: 'object',
        required: ['targets', 'coverage', 'problems', 'totals'],
        properties: {
          completeness: { $ref: '#/components/schemas/CatalogCompleteness' },
          firstSync: { $ref: '#/components/schemas/FirstSync' },
          targets: {
            type: 'array',
            items: { $ref: '#/components/schemas/CollectionTargetState' },
          },
          feeds: {
            type: 'array',
            items: { $ref: '#/components/schemas/CollectionFeedState' },
            description: 'Absent where none is configured.',
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
              countedAt: {
                type: 'string',
                format: 'date-time',
                description:
                  'When resources and evidence were counted; big tables are not counted on each call.',
              },
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
      EvidenceCounts: {
        type: 'object',
        description:
          'Rows of evidence by what the sources said; suppressed failures are counted apart.',
        required: ['fail', 'suppressed', 'unknown', 'pass', 'notApplicable'],
        properties: {
          fail: { type: 'integer' },
          suppressed: { type: 'integer' },
          unknown: { type: 'integer' },
          pass: { type: 'integer' },
          notApplicable: { type: 'integer' },
        },
      },
      AttributionRuleName: {
        type: 'string',
        description:
          '`rule` is a rule of app-config. The first in this order that claims a resource decides.',
        enum: ['arn', 'tags', 'rule', 'account'],
      },
      OtherEntities: {
        type: 'object',
        description: 'Entities as far as the caller may read them.',
        required: ['entityRefs', 'hidden'],
        properties: {
          entityRefs: { type: 'array', items: { type: 'string' } },
          hidden: { type: 'integer', description: 'How many more there are.' },
        },
      },
      ClaimSummary: {
        type: 'object',
        description: 'What one rule claimed.',
        required: ['rule', 'detail', 'resources', 'accounts'],
        properties: {
          rule: { $ref: '#/components/schemas/AttributionRuleName' },
          detail: { type: 'string', description: 'What matched.' },
          part: {
            type: 'string',
            description:
              'The part that claims, when it is rolled up; absent for own claims and for parts that the caller may not read.',
          },
          rolledUp: { type: 'boolean' },
          resources: { type: 'integer' },
          accounts: { type: 'array', items: { type: 'string' } },
        },
      },
      LostClaim: {
        type: 'object',
        description:
          "Resources that the entity's annotations name and that count for others, by a more specific rule.",
        required: ['by', 'rule', 'resources', 'example'],
        properties: {
          by: {
            type: 'string',
            enum: ['entity', 'hidden'],
            description: '`hidden` when the caller may not read the entity.',
          },
          entityRef: { type: 'string' },
          rule: { $ref: '#/components/schemas/AttributionRuleName' },
          resources: { type: 'integer' },
          example: { type: 'string', description: 'One of the resources.' },
        },
      },
      AttributedResource: {
        type: 'object',
        required: [
          'resource',
          'resourceType',
          'account',
          'region',
          'rule',
          'detail',
          'coOwners',
          'evidence',
        ],
        properties: {
          resource: { type: 'string' },
          resourceType: { type: 'string' },
          resourceName: { type: 'string' },
          account: { type: 'string' },
          accountName: { type: 'string' },
          region: { type: 'string' },
          tags: {
            type: 'object',
            additionalProperties: { type: 'string' },
            description: 'Absent while no source has told them.',
          },
          rule: { $ref: '#/components/schemas/AttributionRuleName' },
          detail: { type: 'string' },
          part: { type: 'string', description: 'The part that claims it.' },
          coOwners: { $ref: '#/components/schemas/OtherEntities' },
          evidence: { $ref: '#/components/schemas/EvidenceCounts' },
        },
      },
      AttributionExplanation: {
        type: 'object',
        required: [
          'entityRef',
          'annotated',
          'scope',
          'problems',
          'rules',
          'lostTo',
          'items',
          'totalItems',
          'pageInfo',
        ],
        properties: {
          entityRef: { type: 'string' },
          annotated: {
            type: 'boolean',
            description:
              'Whether it has any annotation of scope, readable or not.',
          },
          scope: {
            type: 'array',
            items: { type: 'string' },
            description: 'What the annotations say, in sentences.',
          },
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/AttributionProblem' },
          },
          rules: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClaimSummary' },
          },
          lostTo: {
            type: 'array',
            items: { $ref: '#/components/schemas/LostClaim' },
          },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/AttributedResource' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      AttributionPreviewRequest: {
        type: 'object',
        required: ['entityRef', 'annotations'],
        properties: {
          entityRef: { type: 'string', minLength: 1, maxLength: 400 },
          annotations: {
            type: 'object',
            description:
              'The annotations that the entity would have. Those of scope that are left out count as removed; those of others are not looked at.',
            maxProperties: 100,
            additionalProperties: { type: 'string', maxLength: 8000 },
          },
        },
      },
      PreviewedResource: {
        type: 'object',
        required: ['resource', 'resourceType', 'account', 'region'],
        properties: {
          resource: { type: 'string' },
          resourceType: { type: 'string' },
          resourceName: { type: 'string' },
          account: { type: 'string' },
          region: { type: 'string' },
          rule: { $ref: '#/components/schemas/AttributionRuleName' },
          detail: { type: 'string' },
        },
      },
      PreviewedEntity: {
        type: 'object',
        description: 'Another entity that the change concerns.',
        required: ['effect', 'resources'],
        properties: {
          entityRef: {
            type: 'string',
            description:
              'Absent for all that the caller may not read together.',
          },
          hidden: {
            type: 'integer',
            description: 'How many entities the row stands for.',
          },
          effect: {
            type: 'string',
            enum: ['loses', 'shares', 'receives'],
            description:
              '`loses` resources to the entity, `shares` gained ones with it, or `receives` what it loses.',
          },
          resources: { type: 'integer' },
        },
      },
      PreviewedResources: {
        type: 'object',
        required: ['count', 'items'],
        properties: {
          count: { type: 'integer' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewedResource' },
            description: 'The first ones.',
          },
        },
      },
      AttributionPreview: {
        type: 'object',
        required: [
          'entityRef',
          'scope',
          'problems',
          'resources',
          'gained',
          'lost',
          'lostToNobody',
          'entities',
          'scorecard',
        ],
        properties: {
          entityRef: { type: 'string' },
          scope: { type: 'array', items: { type: 'string' } },
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/AttributionProblem' },
          },
          resources: {
            type: 'object',
            description: 'Resources that count for the entity.',
            required: ['now', 'then'],
            properties: { now: { type: 'integer' }, then: { type: 'integer' } },
          },
          gained: { $ref: '#/components/schemas/PreviewedResources' },
          lost: { $ref: '#/components/schemas/PreviewedResources' },
          lostToNobody: {
            type: 'integer',
            description: 'Lost ones that nobody would own.',
          },
          entities: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewedEntity' },
          },
          scorecard: {
            type: 'object',
            description:
              'Both computed at the same time; absent where there is none.',
            properties: {
              now: { $ref: '#/components/schemas/ScorecardSummary' },
              then: { $ref: '#/components/schemas/ScorecardSummary' },
            },
          },
        },
      },
      UnattributedGrouping: {
        type: 'string',
        enum: ['account', 'tag', 'resourceType', 'stack'],
      },
      OwnerSuggestion: {
        type: 'object',
        description:
          'Who may own resources of a group, and what to add so that they do.',
        required: ['entityRef', 'basis', 'resources', 'add', 'reason'],
        properties: {
          entityRef: { type: 'string' },
          basis: { type: 'string', enum: ['tag', 'stack', 'account'] },
          resources: {
            type: 'integer',
            description: 'Resources of the group that it is about.',
          },
          add: {
            type: 'object',
            required: ['kind', 'key', 'value'],
            properties: {
              kind: {
                type: 'string',
                enum: ['aws-tag', 'annotation'],
                description:
                  'A tag on the resources, or an annotation of the entity that replaces the one it has.',
              },
              key: { type: 'string' },
              value: { type: 'string' },
            },
          },
          reason: { type: 'string' },
        },
      },
      UnattributedGroup: {
        type: 'object',
        required: [
          'key',
          'title',
          'resources',
          'evidence',
          'failing',
          'examples',
          'suggestions',
        ],
        properties: {
          key: {
            type: 'string',
            description:
              'Account id, tag as key=value, resource type or stack name; empty for resources without tags or stack.',
          },
          title: { type: 'string' },
          resources: { type: 'integer' },
          evidence: { type: 'integer', description: 'Rows of evidence.' },
          failing: { $ref: '#/components/schemas/SeverityCounts' },
          examples: {
            type: 'array',
            items: {
              type: 'object',
              required: ['resource', 'resourceType', 'account', 'region'],
              properties: {
                resource: { type: 'string' },
                resourceType: { type: 'string' },
                resourceName: { type: 'string' },
                account: { type: 'string' },
                accountName: { type: 'string' },
                region: { type: 'string' },
                tags: {
                  type: 'object',
                  additionalProperties: { type: 'string' },
                },
              },
            },
          },
          suggestions: {
            type: 'array',
            items: { $ref: '#/components/schemas/OwnerSuggestion' },
          },
        },
      },
      EvidenceShares: {
        type: 'object',
        description:
          'Rows of evidence; each is in exactly one of the three sorts.',
        required: ['attributed', 'accountLevel', 'unattributed'],
        properties: {
          attributed: { type: 'integer' },
          accountLevel: { type: 'integer' },
          unattributed: { type: 'integer' },
        },
      },
      AccountShares: {
        type: 'object',
        required: ['account', 'evidence'],
        properties: {
          account: { type: 'string' },
          accountName: { type: 'string' },
          evidence: { $ref: '#/components/schemas/EvidenceShares' },
        },
      },
      UnattributedList: {
        type: 'object',
        required: ['groupBy', 'totals', 'items', 'totalItems', 'pageInfo'],
        properties: {
          groupBy: { $ref: '#/components/schemas/UnattributedGrouping' },
          totals: {
            type: 'object',
            required: [
              'resources',
              'unattributedResources',
              'evidence',
              'accounts',
            ],
            properties: {
              countedAt: { type: 'string', format: 'date-time' },
              resources: {
                type: 'integer',
                description: 'All resources, without accounts.',
              },
              unattributedResources: { type: 'integer' },
              evidence: { $ref: '#/components/schemas/EvidenceShares' },
              accounts: {
                type: 'array',
                items: { $ref: '#/components/schemas/AccountShares' },
                description:
                  'By account, most unattributed evidence first; at most 200.',
              },
            },
          },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/UnattributedGroup' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      AccountOwner: {
        type: 'object',
        required: ['entityRef', 'title'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string', description: 'Entity ref of who owns it.' },
        },
      },
      AccountScorecard: {
        type: 'object',
        required: ['entityRef', 'score', 'risk'],
        properties: {
          entityRef: { type: 'string' },
          score: { $ref: '#/components/schemas/Score' },
          grade: { $ref: '#/components/schemas/Grade' },
          risk: { type: 'number' },
        },
      },
      AccountSource: {
        type: 'object',
        description:
          'What one source could see of the account; the worst of its regions.',
        required: ['source', 'status', 'regions'],
        properties: {
          source: { $ref: '#/components/schemas/EvidenceSource' },
          status: { $ref: '#/components/schemas/SourceStatus' },
          regions: { type: 'integer' },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'The oldest end of a last complete visit.',
          },
          message: { type: 'string' },
          mend: { type: 'string', description: 'What to do about it.' },
        },
      },
      AccountStandard: {
        type: 'object',
        description:
          'A standard of Security Hub that is switched on in an account.',
        required: ['id', 'title', 'regions', 'readyRegions'],
        properties: {
          id: {
            type: 'string',
            description:
              'End of its ARN, such as standards/nist-800-53/v/5.0.0.',
          },
          title: { type: 'string' },
          regions: {
            type: 'integer',
            description: 'In how many regions it is switched on.',
          },
          readyRegions: {
            type: 'integer',
            description: 'In how many of these all of its controls are there.',
          },
        },
      },
      Account: {
        type: 'object',
        required: [
          'account',
          'hasOwner',
          'owners',
          'hiddenOwners',
          'sources',
          'resources',
          'unattributedResources',
          'evidence',
        ],
        properties: {
          account: { type: 'string' },
          name: { type: 'string' },
          ouPath: { type: 'string' },
          state: { type: 'string' },
          hasOwner: {
            type: 'boolean',
            description:
              'Whether an entity of the catalog stands for the account.',
          },
          owners: {
            type: 'array',
            items: { $ref: '#/components/schemas/AccountOwner' },
            description: 'Those that the caller may read.',
          },
          hiddenOwners: { type: 'integer' },
          scorecard: { $ref: '#/components/schemas/AccountScorecard' },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/AccountSource' },
          },
          standards: {
            type: 'array',
            items: { $ref: '#/components/schemas/AccountStandard' },
            description:
              'Standards of Security Hub that are switched on. Absent where no region could be asked.',
          },
          resources: { type: 'integer' },
          unattributedResources: { type: 'integer' },
          evidence: { $ref: '#/components/schemas/EvidenceShares' },
        },
      },
      AccountList: {
        type: 'object',
        required: ['items', 'totalItems', 'withoutOwner', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Account' },
          },
          totalItems: { type: 'integer' },
          withoutOwner: {
            type: 'integer',
            description: 'Accounts that no entity stands for.',
          },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      CatalogCompleteness: {
        type: 'object',
        description:
          'What the catalog does not say yet. Each list holds at most 200, of what the caller may read.',
        required: ['withoutScope', 'withoutResources', 'accountsWithoutOwner'],
        properties: {
          withoutScope: {
            type: 'array',
            items: { type: 'string' },
            description: 'Components to which nothing in AWS leads.',
          },
          withoutResources: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityProblem' },
            description: 'Entities whose annotations match no resource.',
          },
          accountsWithoutOwner: { type: 'array', items: { type: 'string' } },
        },
      },
      LedgerOrigin: {
        type: 'string',
        description:
          '`api` was written through this API; `config` stands in app-config, `annotation` on the entity, and both change only there.',
        enum: ['api', 'config', 'annotation'],
      },
      LedgerEvent: {
        type: 'object',
        required: ['at', 'actor', 'action'],
        properties: {
          at: { type: 'string', format: 'date-time' },
          actor: {
            type: 'string',
            description:
              'Ref of the user, `service:<subject>`, `app-config`, `annotation`, or `security-scorecards` for what the plugin did by itself.',
          },
          action: { type: 'string' },
          from: { type: 'string', description: 'Status before.' },
          to: { type: 'string', description: 'Status after.' },
          note: { type: 'string' },
        },
      },
      LedgerDecision: {
        type: 'object',
        additionalProperties: false,
        properties: {
          note: { type: 'string', maxLength: 2000 },
          version: {
            type: 'integer',
            description:
              'The version that the decision was made on; 409 when it has changed since.',
          },
        },
      },
      WaiverStatus: {
        type: 'string',
        description:
          '`requested` waits for approval, `active` counts; the others are over: `denied`, `withdrawn` by who requested it, `revoked`, `expired` at its time, `ended` before it, for the cause that it tells.',
        enum: [
          'requested',
          'active',
          'denied',
          'withdrawn',
          'revoked',
          'expired',
          'ended',
        ],
      },
      WaiverCategory: {
        type: 'string',
        enum: [
          'accepted-risk',
          'false-positive',
          'compensating-control',
          'planned-fix',
          'not-applicable-here',
        ],
      },
      WaiverEndCause: {
        type: 'string',
        description:
          '`severity-raised`: the control is more severe than when the waiver was approved; `resource-changed`: a waived resource was changed.',
        enum: ['severity-raised', 'resource-changed'],
      },
      WaiverApproval: {
        type: 'object',
        required: ['by', 'at'],
        properties: {
          by: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
          note: { type: 'string' },
        },
      },
      WaiverScope: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef'],
        description:
          'A control or a practice on an entity; of all its resources, of named ones, or of those with tags.',
        properties: {
          entityRef: { type: 'string', maxLength: 400 },
          controlId: { type: 'string', maxLength: 200 },
          practiceId: {
            type: 'string',
            maxLength: 100,
            description:
              'All controls of the practice; either this or controlId.',
          },
          resourceIds: {
            type: 'array',
            minItems: 1,
            maxItems: 200,
            items: { type: 'string', minLength: 1, maxLength: 1024 },
            description: 'ARNs.',
          },
          tags: {
            type: 'string',
            maxLength: 1000,
            description:
              'Tag selector as in the annotation aws-tags; not together with resourceIds.',
          },
        },
      },
      WaiverRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'category', 'reason', 'expiresAt'],
        properties: {
          entityRef: { type: 'string', maxLength: 400 },
          controlId: { type: 'string', maxLength: 200 },
          practiceId: { type: 'string', maxLength: 100 },
          resourceIds: {
            type: 'array',
            minItems: 1,
            maxItems: 200,
            items: { type: 'string', minLength: 1, maxLength: 1024 },
          },
          tags: { type: 'string', maxLength: 1000 },
          category: { $ref: '#/components/schemas/WaiverCategory' },
          reason: { type: 'string', maxLength: 2000 },
          ticketUrl: {
            type: 'string',
            maxLength: 1000,
            description: 'http or https.',
          },
          owner: {
            type: 'string',
            maxLength: 400,
            description:
              'Ref of the user or group that answers for the risk; the owner of the entity unless told.',
          },
          expiresAt: {
            type: 'string',
            maxLength: 40,
            description: 'ISO 8601.',
          },
          endsOnChange: {
            type: 'boolean',
            description:
              'End the waiver when one of its resourceIds is changed: re-tagged, created anew, or failing again after it passed.',
          },
        },
      },
      WaiverPreviewRequest: { $ref: '#/components/schemas/WaiverScope' },
      WaiverPreview: {
        type: 'object',
        required: [
          'entityRef',
          'severity',
          'latestExpiresAt',
          'approvalsNeeded',
          'controls',
          'resources',
          'totalResources',
          'score',
        ],
        properties: {
          entityRef: { type: 'string' },
          severity: {
            $ref: '#/components/schemas/Severity',
            description: 'Of the control, or the worst of the practice.',
          },
          latestExpiresAt: {
            type: 'string',
            format: 'date-time',
            description:
              'If it were approved at once, and ended as late as the configuration allows.',
          },
          approvalsNeeded: { type: 'integer' },
          controls: {
            type: 'array',
            items: { type: 'string' },
            description: 'Ids of the failing controls that it would cover.',
          },
          resources: {
            type: 'array',
            items: { type: 'string' },
            description: 'Failing resources that it would cover; at most 200.',
          },
          totalResources: { type: 'integer' },
          score: {
            type: 'object',
            required: ['now', 'then'],
            properties: {
              now: { $ref: '#/components/schemas/Score' },
              then: { $ref: '#/components/schemas/Score' },
            },
          },
          grade: {
            type: 'object',
            properties: {
              now: { $ref: '#/components/schemas/Grade' },
              then: { $ref: '#/components/schemas/Grade' },
            },
          },
          risk: {
            type: 'object',
            required: ['now', 'then'],
            properties: { now: { type: 'number' }, then: { type: 'number' } },
          },
        },
      },
      Waiver: {
        type: 'object',
        required: [
          'id',
          'origin',
          'entityRef',
          'practiceId',
          'title',
          'category',
          'reason',
          'owner',
          'requestedBy',
          'requestedAt',
          'expiresAt',
          'status',
          'severity',
          'endsOnChange',
          'approvalsNeeded',
          'approvals',
          'version',
        ],
        properties: {
          id: { type: 'string' },
          origin: { $ref: '#/components/schemas/LedgerOrigin' },
          place: {
            type: 'string',
            description: 'Where it stands when it is not of the API.',
          },
          entityRef: { type: 'string' },
          controlId: {
            type: 'string',
            description: 'Absent when the whole practice is waived.',
          },
          practiceId: { type: 'string' },
          title: {
            type: 'string',
            description: 'Title of the control or the practice.',
          },
          resourceIds: {
            type: 'array',
            items: { type: 'string' },
            description: 'Absent for callers who may not read the evidence.',
          },
          resourceCount: {
            type: 'integer',
            description:
              'How many resources it is limited to; absent when it is not.',
          },
          tags: { type: 'string' },
          category: { $ref: '#/components/schemas/WaiverCategory' },
          reason: { type: 'string' },
          ticketUrl: { type: 'string' },
          owner: { type: 'string' },
          requestedBy: { type: 'string' },
          requestedAt: { type: 'string', format: 'date-time' },
          expiresAt: { type: 'string', format: 'date-time' },
          status: { $ref: '#/components/schemas/WaiverStatus' },
          severity: {
            $ref: '#/components/schemas/Severity',
            description: 'When it was requested, or approved.',
          },
          endsOnChange: { type: 'boolean' },
          approvalsNeeded: { type: 'integer' },
          approvals: {
            type: 'array',
            items: { $ref: '#/components/schemas/WaiverApproval' },
          },
          endedAt: { type: 'string', format: 'date-time' },
          endCause: { $ref: '#/components/schemas/WaiverEndCause' },
          version: { type: 'integer' },
        },
      },
      WaiverDetails: {
        type: 'object',
        required: ['waiver', 'events'],
        properties: {
          waiver: { $ref: '#/components/schemas/Waiver' },
          events: {
            type: 'array',
            items: { $ref: '#/components/schemas/LedgerEvent' },
          },
        },
      },
      WaiverList: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Waiver' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
          problems: {
            type: 'array',
            description:
              'Waivers in app-config that do not count, of entities that the caller may read. Absent without any.',
            items: { $ref: '#/components/schemas/DeclarationProblem' },
          },
        },
      },
      DeclarationProblem: {
        type: 'object',
        description:
          'Something that stands in app-config and does not count, though it is well formed.',
        required: ['place', 'entityRef', 'message', 'mend'],
        properties: {
          place: {
            type: 'string',
            description: 'Path in app-config, with the field.',
          },
          entityRef: { type: 'string' },
          message: { type: 'string' },
          mend: { type: 'string', description: 'What to do about it.' },
        },
      },
      ScorecardWaiver: {
        type: 'object',
        description: 'A waiver that counts in a scorecard.',
        required: [
          'id',
          'entityRef',
          'practiceId',
          'category',
          'reason',
          'owner',
          'expiresAt',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: {
            type: 'string',
            description:
              'The entity that it was made for; a part in the scorecard of a whole.',
          },
          controlId: { type: 'string' },
          practiceId: { type: 'string' },
          category: { $ref: '#/components/schemas/WaiverCategory' },
          reason: { type: 'string' },
          ticketUrl: { type: 'string' },
          owner: { type: 'string' },
          approvedBy: { type: 'array', items: { type: 'string' } },
          expiresAt: { type: 'string', format: 'date-time' },
          origin: { $ref: '#/components/schemas/LedgerOrigin' },
          resourceCount: {
            type: 'integer',
            description: 'How many resources of the entity it is limited to.',
          },
        },
      },
      AttestationLevel: {
        type: 'string',
        description:
          '`entity` for a Component, Resource, API, System, Domain or Group; its parts inherit it.',
        enum: ['entity', 'organization'],
      },
      AttestationStatus: {
        type: 'string',
        description:
          '`current` counts; the others are over: `superseded` by a newer one, `revoked`, `expired` at its time, `ended` because evidence contradicts it.',
        enum: ['current', 'superseded', 'revoked', 'expired', 'ended'],
      },
      AttestationAnswer: {
        type: 'string',
        description:
          '`no` tells that the practice is not done: it stays unknown, whatever is inherited.',
        enum: ['yes', 'no'],
      },
      AttestationRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['practiceId'],
        properties: {
          practiceId: { type: 'string', maxLength: 100 },
          level: { $ref: '#/components/schemas/AttestationLevel' },
          entityRefs: {
            type: 'array',
            minItems: 1,
            maxItems: 100,
            items: { type: 'string', maxLength: 400 },
            description: 'Entities; not for the level organization.',
          },
          answer: { $ref: '#/components/schemas/AttestationAnswer' },
          proofUrl: {
            type: 'string',
            maxLength: 1000,
            description: 'http or https.',
          },
          statement: {
            type: 'string',
            maxLength: 4000,
            description:
              'What was done, and how one can tell; a proofUrl, a statement, or both.',
          },
          expiresAt: {
            type: 'string',
            maxLength: 40,
            description:
              'ISO 8601; the end of the period of the practice unless told, and never later.',
          },
        },
      },
      Attestation: {
        type: 'object',
        required: [
          'id',
          'origin',
          'level',
          'practiceId',
          'title',
          'question',
          'answer',
          'attestedBy',
          'attestedAt',
          'expiresAt',
          'status',
          'version',
        ],
        properties: {
          id: { type: 'string' },
          origin: { $ref: '#/components/schemas/LedgerOrigin' },
          place: { type: 'string' },
          level: { $ref: '#/components/schemas/AttestationLevel' },
          entityRef: {
            type: 'string',
            description: 'Absent for the organisation.',
          },
          practiceId: { type: 'string' },
          title: { type: 'string', description: 'Title of the practice.' },
          question: {
            type: 'string',
            description: 'What was asked when it was attested.',
          },
          answer: { $ref: '#/components/schemas/AttestationAnswer' },
          proofUrl: { type: 'string' },
          statement: { type: 'string' },
          attestedBy: { type: 'string' },
          attestedAt: { type: 'string', format: 'date-time' },
          expiresAt: { type: 'string', format: 'date-time' },
          status: { $ref: '#/components/schemas/AttestationStatus' },
          endedAt: { type: 'string', format: 'date-time' },
          version: { type: 'integer' },
        },
      },
      AttestationDetails: {
        type: 'object',
        required: ['attestation', 'events'],
        properties: {
          attestation: { $ref: '#/components/schemas/Attestation' },
          events: {
            type: 'array',
            items: { $ref: '#/components/schemas/LedgerEvent' },
          },
        },
      },
      AttestationList: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Attestation' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      HistoryInterval: { type: 'string', enum: ['day', 'week', 'month'] },
      DomainPoint: {
        type: 'object',
        required: ['id', 'coverage', 'failingControls'],
        properties: {
          id: { $ref: '#/components/schemas/DomainId' },
          value: { type: 'number' },
          coverage: { type: 'number' },
          failingControls: { type: 'integer' },
        },
      },
      HistoryPoint: {
        type: 'object',
        required: [
          'date',
          'score',
          'risk',
          'failingControls',
          'failingResources',
          'domains',
          'changed',
        ],
        properties: {
          date: {
            type: 'string',
            format: 'date',
            description: 'Last day of the interval that the range holds.',
          },
          score: { $ref: '#/components/schemas/Score' },
          grade: { $ref: '#/components/schemas/Grade' },
          risk: { type: 'number' },
          failingControls: { $ref: '#/components/schemas/SeverityCounts' },
          failingResources: { type: 'integer' },
          domains: {
            type: 'array',
            items: { $ref: '#/components/schemas/DomainPoint' },
          },
          changed: {
            type: 'boolean',
            description:
              'False when the figures are carried forward from before the interval.',
          },
        },
      },
      FixTimes: {
        type: 'object',
        required: [
          'severity',
          'timeToFixDays',
          'fixed',
          'measured',
          'failing',
          'overdue',
        ],
        properties: {
          severity: { $ref: '#/components/schemas/Severity' },
          timeToFixDays: {
            type: 'number',
            description: 'Days within which to fix; configuration.',
          },
          fixed: {
            type: 'integer',
            description:
              'Failures of a control on a resource that turned into a pass within the range.',
          },
          measured: {
            type: 'integer',
            description: 'Those of `fixed` whose beginning is known.',
          },
          meanDays: {
            type: 'number',
            description: 'From the failure to the pass.',
          },
          failing: { type: 'integer', description: 'Failures now.' },
          overdue: {
            type: 'integer',
            description: 'Those past the time to fix.',
          },
        },
      },
      ScoreHistory: {
        type: 'object',
        required: ['entityRef', 'from', 'to', 'interval', 'points', 'fixTimes'],
        properties: {
          entityRef: { type: 'string' },
          from: { type: 'string', format: 'date' },
          to: { type: 'string', format: 'date' },
          interval: { $ref: '#/components/schemas/HistoryInterval' },
          historyStartsAt: { type: 'string', format: 'date-time' },
          points: {
            type: 'array',
            items: { $ref: '#/components/schemas/HistoryPoint' },
          },
          fixTimes: {
            type: 'array',
            items: { $ref: '#/components/schemas/FixTimes' },
          },
        },
      },
      ScoreChangeCause: {
        type: 'string',
        enum: [
          'catalogue',
          'attribution',
          'new-resources',
          'removed-resources',
          'waiver-start',
          'waiver-end',
          'data-found',
          'data-lost',
          'fixed',
          'regressed',
          'other',
        ],
      },
      ScoreChangeItem: {
        type: 'object',
        required: ['title', 'resources', 'examples'],
        properties: {
          control: { type: 'string' },
          practice: { type: 'string' },
          resourceType: { type: 'string' },
          title: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          resources: { type: 'integer' },
          examples: {
            type: 'array',
            items: { type: 'string' },
            description: 'Ids of some of the resources.',
          },
        },
      },
      ScoreChangePart: {
        type: 'object',
        required: ['cause', 'totalItems', 'items'],
        properties: {
          cause: { $ref: '#/components/schemas/ScoreChangeCause' },
          share: {
            type: 'number',
            description:
              'Points of the score; absent when one of the ends has no score.',
          },
          totalItems: { type: 'integer' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScoreChangeItem' },
          },
        },
      },
      ScoreChangeEnd: {
        type: 'object',
        required: ['at'],
        properties: {
          at: { type: 'string', format: 'date-time' },
          score: { $ref: '#/components/schemas/Score' },
          grade: { $ref: '#/components/schemas/Grade' },
          risk: { type: 'number' },
          catalogueVersion: { type: 'string' },
        },
      },
      ScoreChanges: {
        type: 'object',
        required: ['entityRef', 'from', 'to', 'parts'],
        properties: {
          entityRef: { type: 'string' },
          from: { $ref: '#/components/schemas/ScoreChangeEnd' },
          to: { $ref: '#/components/schemas/ScoreChangeEnd' },
          difference: {
            type: 'number',
            description:
              'Score at `to` - score at `from`; the sum of all shares.',
          },
          parts: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScoreChangePart' },
            description: 'In the order in which the causes were replayed.',
          },
        },
      },
      FleetHistoryPoint: {
        type: 'object',
        required: ['date', 'entities', 'risk', 'failingControls'],
        properties: {
          date: { type: 'string', format: 'date' },
          entities: {
            type: 'integer',
            description: 'Entities with figures by then.',
          },
          meanScore: {
            type: 'number',
            description: 'Over those with a score.',
          },
          risk: { type: 'number', description: 'Sum.' },
          failingControls: { $ref: '#/components/schemas/SeverityCounts' },
          shares: { $ref: '#/components/schemas/SharePoint' },
        },
      },
      SharePoint: {
        type: 'object',
        description:
          'Whose the evidence was. Absent without the permission to read what nobody owns.',
        required: [
          'attributedResources',
          'unattributedResources',
          'attributed',
          'accountLevel',
          'unattributed',
        ],
        properties: {
          attributedResources: { type: 'integer' },
          unattributedResources: { type: 'integer' },
          attributed: { type: 'integer', description: 'Rows of evidence.' },
          accountLevel: { type: 'integer', description: 'Rows of evidence.' },
          unattributed: { type: 'integer', description: 'Rows of evidence.' },
        },
      },
      FleetHistory: {
        type: 'object',
        required: ['kind', 'from', 'to', 'interval', 'points'],
        properties: {
          kind: { type: 'string' },
          from: { type: 'string', format: 'date' },
          to: { type: 'string', format: 'date' },
          interval: { $ref: '#/components/schemas/HistoryInterval' },
          historyStartsAt: { type: 'string', format: 'date-time' },
          points: {
            type: 'array',
            items: { $ref: '#/components/schemas/FleetHistoryPoint' },
          },
        },
      },
      ExportFormat: { type: 'string', enum: ['json', 'csv'] },
      ExportedWaiver: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string' },
          control: { type: 'string' },
          practice: { type: 'string' },
          resources: { type: 'array', items: { type: 'string' } },
          expiresAt: { type: 'string', format: 'date-time' },
        },
      },
      ExportedAttestation: {
        type: 'object',
        required: ['practice', 'attestedBy', 'attestedAt', 'expiresAt'],
        properties: {
          practice: { type: 'string' },
          attestedBy: { type: 'string' },
          attestedAt: { type: 'string', format: 'date-time' },
          expiresAt: { type: 'string', format: 'date-time' },
          proofUrl: { type: 'string' },
          inheritedFrom: { type: 'string' },
        },
      },
      ExportedEvidence: {
        type: 'object',
        required: [
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
          'stale',
          'suppressed',
          'inherited',
        ],
        properties: {
          control: { type: 'string' },
          controlTitle: { type: 'string' },
          practice: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          source: { $ref: '#/components/schemas/EvidenceSource' },
          resource: { type: 'string' },
          resourceType: { type: 'string' },
          account: { type: 'string' },
          region: { type: 'string' },
          status: {
            type: 'string',
            enum: ['pass', 'fail', 'unknown', 'not-applicable'],
            description: 'What the source said; waivers are listed apart.',
          },
          reason: { $ref: '#/components/schemas/UnknownReason' },
          stale: {
            type: 'boolean',
            description: 'Whether it was too old to count at that time.',
          },
          suppressed: { type: 'boolean' },
          inherited: { type: 'boolean' },
          firstObservedAt: { type: 'string', format: 'date-time' },
          observedAt: { type: 'string', format: 'date-time' },
        },
      },
      EvidencePack: {
        type: 'object',
        required: [
          'entityRef',
          'at',
          'exportedAt',
          'catalogueVersion',
          'inputHash',
          'scorecard',
          'waivers',
          'attestations',
          'evidence',
        ],
        properties: {
          entityRef: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
          exportedAt: { type: 'string', format: 'date-time' },
          catalogueVersion: { type: 'string' },
          inputHash: {
            type: 'string',
            description: 'SHA-256 of all that the scorecard is made of.',
          },
          recorded: {
            type: 'object',
            description: 'What was recorded last up to that day.',
            required: ['date', 'inputHash'],
            properties: {
              date: { type: 'string', format: 'date' },
              inputHash: { type: 'string' },
              score: { type: 'number' },
            },
          },
          scorecard: { $ref: '#/components/schemas/Scorecard' },
          waivers: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExportedWaiver' },
          },
          attestations: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExportedAttestation' },
          },
          evidence: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExportedEvidence' },
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
