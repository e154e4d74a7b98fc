import { z } from 'zod';
import {
  descriptionOf,
  remediationUrlOf,
  titleOf,
} from '../../estate/describeControl';
import {
  controls,
  controlsById,
  standards,
  type ControlFact,
} from '../../estate/facts';
import type { Account } from '../../estate/model';
import { standardArn } from '../../estate/toControlDocument';
import { paginate } from '../../paging/paginate';
import { AwsError } from '../../protocols/AwsError';
import {
  defineOperation,
  type CallContext,
  type Operation,
} from '../../protocols/Operation';
import { invalidInput } from './errors';
import { requireHub } from './requireHub';

const page = {
  NextToken: z.string().optional(),
  MaxResults: z.coerce.number().int().min(1).max(100).default(100),
};

const UPDATED_AT = '2024-03-01T00:00:00.000Z';

function controlArn(control: ControlFact, context: CallContext): string {
  return `arn:aws:securityhub:${context.region}:${context.caller.accountId}:security-control/${control.id}`;
}

function associationsOf(
  control: ControlFact,
  account: Account,
  context: CallContext,
) {
  return standards
    .filter(standard => control.standards.includes(standard.key))
    .map(standard => ({
      StandardsArn: standardArn(standard, context.region),
      SecurityControlId: control.id,
      SecurityControlArn: controlArn(control, context),
      AssociationStatus:
        account.standards.includes(standard.key) &&
        !account.disabledControls.includes(control.id)
          ? 'ENABLED'
          : 'DISABLED',
      RelatedRequirements: [],
      UpdatedAt: UPDATED_AT,
      StandardsControlTitle: titleOf(control),
      StandardsControlDescription: descriptionOf(control),
    }));
}

/** Operations on controls and on which standards hold them. @internal */
export const controlOperations: readonly Operation[] = [
  defineOperation({
    name: 'ListSecurityControlDefinitions',
    action: 'securityhub:ListSecurityControlDefinitions',
    route: 'GET /securityControls/definitions',
    input: z.object({ ...page, StandardsArn: z.string().optional() }),
    invalid: invalidInput,
    handle(request, context) {
      requireHub(context);
      const standard = standards.find(
        fact => standardArn(fact, context.region) === request.StandardsArn,
      );
      if (request.StandardsArn !== undefined && !standard) {
        throw invalidInput(`Unknown standard ${request.StandardsArn}`);
      }
      const { rows, nextToken } = paginate({
        context,
        query: ['ListSecurityControlDefinitions', request.StandardsArn],
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken: invalidInput,
        rows: () =>
          controls.filter(
            control => !standard || control.standards.includes(standard.key),
          ),
      });
      return {
        SecurityControlDefinitions: rows.map(control => ({
          SecurityControlId: control.id,
          Title: titleOf(control),
          Description: descriptionOf(control),
          RemediationUrl: remediationUrlOf(control),
          SeverityRating: control.severity,
          CurrentRegionAvailability: 'AVAILABLE',
          CustomizableProperties: control.customParameters
            ? ['Parameters']
            : [],
        })),
        NextToken: nextToken,
      };
    },
  }),
  defineOperation({
    name: 'BatchGetSecurityControls',
    action: 'securityhub:BatchGetSecurityControls',
    route: 'POST /securityControls/batchGet',
    input: z.object({
      SecurityControlIds: z.array(z.string()).min(1).max(100),
    }),
    invalid: invalidInput,
    handle(request, context) {
      const account = requireHub(context);
      const wanted = request.SecurityControlIds.map(id => ({
        id,
        control: controlsById.get(
          id.slice(id.lastIndexOf('/') + 1).toLowerCase(),
        ),
      }));
      return {
        SecurityControls: wanted.flatMap(({ control }) =>
          control
            ? [
                {
                  SecurityControlId: control.id,
                  SecurityControlArn: controlArn(control, context),
                  Title: titleOf(control),
                  Description: descriptionOf(control),
                  RemediationUrl: remediationUrlOf(control),
                  SeverityRating: control.severity,
                  SecurityControlStatus: associationsOf(
                    control,
                    account,
                    context,
                  ).some(
                    ({ AssociationStatus }) => AssociationStatus === 'ENABLED',
                  )
                    ? 'ENABLED'
                    : 'DISABLED',
                  UpdateStatus: 'READY',
                  ...(account.disabledControls.includes(control.id)
                    ? { LastUpdateReason: 'Not used in this account' }
                    : {}),
                  Parameters: {},
                },
              ]
            : [],
        ),
        UnprocessedIds: wanted
          .filter(({ control }) => !control)
          .map(({ id }) => ({
            SecurityControlId: id,
            ErrorCode: 'NOT_FOUND',
            ErrorReason: 'There is no control with this id',
          })),
      };
    },
  }),
  defineOperation({
    name: 'ListStandardsControlAssociations',
    action: 'securityhub:ListStandardsControlAssociations',
    route: 'GET /associations',
    input: z.object({ ...page, SecurityControlId: z.string().min(1) }),
    invalid: invalidInput,
    handle(request, context) {
      const account = requireHub(context);
      const control = controlsById.get(
        request.SecurityControlId.slice(
          request.SecurityControlId.lastIndexOf('/') + 1,
        ).toLowerCase(),
      );
      if (!control) {
        throw new AwsError(
          'ResourceNotFoundException',
          `Control ${request.SecurityControlId} was not found`,
          404,
        );
      }
      const { rows, nextToken } = paginate({
        context,
        query: ['ListStandardsControlAssociations', control.id],
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken: invalidInput,
        rows: () => associationsOf(control, account, context),
      });
      return {
        StandardsControlAssociationSummaries: rows,
        NextToken: nextToken,
      };
    },
  }),
  defineOperation({
    name: 'BatchGetStandardsControlAssociations',
    action: 'securityhub:BatchGetStandardsControlAssociations',
    route: 'POST /associations/batchGet',
    input: z.object({
      StandardsControlAssociationIds: z
        .array(
          z.object({ SecurityControlId: z.string(), StandardsArn: z.string() }),
        )
        .min(1)
        .max(100),
    }),
    invalid: invalidInput,
    handle(request, context) {
      const account = requireHub(context);
      const wanted = request.StandardsControlAssociationIds.map(id => {
        const control = controlsById.get(id.SecurityControlId.toLowerCase());
        const association =
          control &&
          associationsOf(control, account, context).find(
            row => row.StandardsArn === id.StandardsArn,
          );
        return { id, association };
      });
      return {
        StandardsControlAssociationDetails: wanted.flatMap(({ association }) =>
          association ? [association] : [],
        ),
        UnprocessedAssociations: wanted
          .filter(({ association }) => !association)
          .map(({ id }) => ({
            StandardsControlAssociationId: id,
            ErrorCode: 'NOT_FOUND',
            ErrorReason: 'The standard does not hold this control',
          })),
      };
    },
  }),
];
