import { z } from 'zod';
import { hashText, hexDigits } from '../../estate/hash';
import { matchesArn } from '../../identity/matchesArn';
import { findRole } from '../../identity/roles';
import type { SessionStore } from '../../identity/SessionStore';
import { AwsError } from '../../protocols/AwsError';
import { defineOperation } from '../../protocols/Operation';
import type { Service } from '../../protocols/Service';

function invalid(message: string): AwsError {
  return new AwsError('ValidationError', message);
}

/**
 * Simulated STS.
 *
 * @param sessions - where issued credentials are kept
 * @internal
 */
export function createSts(sessions: SessionStore): Service {
  return {
    name: 'sts',
    protocol: 'query',
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    accessDeniedCode: 'AccessDenied',
    accessDeniedStatus: 403,
    throttlingCode: 'Throttling',
    throttlingStatus: 400,
    operations: [
      defineOperation({
        name: 'GetCallerIdentity',
        input: z.object({}),
        invalid,
        handle(_request, { caller }) {
          return {
            UserId: caller.userId,
            Account: caller.accountId,
            Arn: caller.arn,
          };
        },
      }),
      defineOperation({
        name: 'AssumeRole',
        input: z.object({
          RoleArn: z.string().min(20).max(2048),
          RoleSessionName: z.string().regex(/^[\w+=,.@-]{2,64}$/),
          DurationSeconds: z.coerce
            .number()
            .int()
            .min(900)
            .max(43_200)
            .default(3600),
          ExternalId: z
            .string()
            .regex(/^[\w+=,.@:/-]{2,1224}$/)
            .optional(),
          SourceIdentity: z.string().optional(),
        }),
        invalid,
        handle(request, { caller, estate }) {
          const role = findRole(estate, request.RoleArn);
          const denied = new AwsError(
            'AccessDenied',
            `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${request.RoleArn}`,
            403,
          );
          // A missing role and a wrong external id look alike, as at AWS. The
          // trust policies allow no source identity.
          if (
            !role ||
            role.externalId !== request.ExternalId ||
            request.SourceIdentity !== undefined ||
            !caller.assumableRoles.some(pattern =>
              matchesArn(pattern, request.RoleArn),
            )
          ) {
            throw denied;
          }
          if (request.DurationSeconds > role.maximumSeconds) {
            throw invalid(
              'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
            );
          }
          const roleId = `AROA${hexDigits(
            hashText(request.RoleArn),
            16,
          ).toUpperCase()}`;
          const userId = `${roleId}:${request.RoleSessionName}`;
          const arn = `arn:aws:sts::${role.accountId}:assumed-role/${role.name}/${request.RoleSessionName}`;
          const credentials = sessions.issue(
            {
              accountId: role.accountId,
              arn,
              userId,
              actions: role.actions,
              assumableRoles: role.assumableRoles,
            },
            request.DurationSeconds,
          );
          return {
            Credentials: {
              AccessKeyId: credentials.accessKeyId,
              SecretAccessKey: credentials.secretAccessKey,
              SessionToken: credentials.sessionToken,
              Expiration: credentials.expiration,
            },
            AssumedRoleUser: { AssumedRoleId: userId, Arn: arn },
          };
        },
      }),
    ],
  };
}
