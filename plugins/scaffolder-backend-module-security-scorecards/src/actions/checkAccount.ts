import { ForwardedError, NotAllowedError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type {
  Scorecard,
  SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';
import { findAccount } from '../accounts/findAccount';
import { GRADES, judgeAccount } from '../accounts/judgeAccount';
import type { ClientFactory } from '../client/ClientFactory';
import { checkAccountExamples } from './checkAccount.examples';

/**
 * Scaffolder action `security-scorecards:check-account`: fails, or warns, when the chosen account is below a bar, has critical
 * failures or incomplete evidence. Throws `NotAllowedError` with all reasons, `NotFoundError` for an unknown account.
 * @internal
 */
export function createCheckAccountAction(options: {
  clientFor: ClientFactory;
}) {
  return createTemplateAction({
    id: 'security-scorecards:check-account',
    description:
      'Fails or warns when an AWS account is below a bar, has critical failures or incomplete evidence.',
    examples: checkAccountExamples,
    supportsDryRun: true,
    schema: {
      input: {
        account: z =>
          z
            .string()
            .regex(/^\d{12}$/, 'must be twelve digits')
            .describe('AWS account id'),
        minimumGrade: z =>
          z
            .enum(GRADES)
            .optional()
            .describe(
              'Grade that the scorecard of the account has to have, C unless told',
            ),
        minimumCoverage: z =>
          z
            .number()
            .min(0)
            .max(1)
            .optional()
            .describe(
              'Share of its controls that has to be known, 0 to 1; 0.5 unless told',
            ),
        maximumCriticalFailures: z =>
          z
            .number()
            .int()
            .min(0)
            .optional()
            .describe('Critical controls that may fail, none unless told'),
        mode: z =>
          z
            .enum(['fail', 'warn'])
            .optional()
            .describe(
              'Whether the task ends when the bar is not reached; it does unless told',
            ),
      },
      output: {
        passed: z => z.boolean(),
        reasons: z => z.array(z.string()).describe('Why it did not pass'),
        grade: z => z.string().optional(),
        score: z => z.number().optional().describe('0 to 100'),
        coverage: z => z.number().optional().describe('0 to 1'),
      },
    },
    async handler(ctx) {
      // The scaffolder checks inputs by the schema and does not fill in its defaults.
      const {
        account: accountId,
        mode = 'fail',
        minimumGrade = 'C',
        minimumCoverage = 0.5,
        maximumCriticalFailures = 0,
      } = ctx.input;
      const bar = { minimumGrade, minimumCoverage, maximumCriticalFailures };
      const client = await options.clientFor(
        await ctx.getInitiatorCredentials(),
      );
      const { signal } = ctx;
      const account = await findAccount(client, accountId, { signal });
      const scorecard = await readScorecard(
        client,
        account.scorecard?.entityRef,
        signal,
      );
      const reasons = judgeAccount(account, scorecard, bar);
      ctx.output('passed', reasons.length === 0);
      ctx.output('reasons', reasons);
      ctx.output('grade', scorecard?.grade);
      ctx.output('score', scorecard?.score.value);
      ctx.output('coverage', scorecard?.score.coverage);
      if (reasons.length === 0) {
        ctx.logger.info(`The account ${accountId} reaches the bar`);
        return;
      }
      const text = `The account ${accountId} does not reach the bar: ${reasons.join(
        ' ',
      )}`;
      if (mode === 'fail') {
        throw new NotAllowedError(text);
      }
      ctx.logger.warn(text);
    },
  });
}

async function readScorecard(
  client: Pick<SecurityScorecardsApi, 'getScorecard'>,
  entityRef: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Scorecard | undefined> {
  if (entityRef === undefined) {
    return undefined;
  }
  try {
    return await client.getScorecard(entityRef, { signal });
  } catch (error) {
    throw new ForwardedError(
      `The scorecard of ${entityRef} could not be read`,
      error,
    );
  }
}
