import type { z } from 'zod';
import type { Caller } from '../identity/Caller';
import type { Estate } from '../estate/Estate';
import type { Fault } from '../faults/Fault';
import type { PageTokens } from '../paging/PageTokens';

/**
 * Everything that an operation may look at besides its input.
 *
 * @internal
 */
export interface CallContext {
  readonly estate: Estate;
  readonly caller: Caller;
  /** Region of the credential scope. */
  readonly region: string;
  /** Simulated time of the call, in milliseconds since the Unix epoch. */
  readonly now: number;
  readonly tokens: PageTokens;
  readonly requestId: string;
  /** Faults that hit this call; most are applied before or after its operation. */
  readonly faults: readonly Fault[];
  /** Aborted when the caller has hung up. */
  readonly signal: AbortSignal;
}

/**
 * One operation of a simulated service.
 *
 * @internal
 */
export interface Operation {
  /** Name in the service model, for example `GetFindings`. */
  readonly name: string;
  /** IAM action; `undefined` for operations that need no permission. */
  readonly action: string | undefined;
  /** Method and path of REST operations, for example `POST /findings`. */
  readonly route?: string;
  run(input: unknown, context: CallContext): Promise<object>;
}

/**
 * Options of {@link defineOperation}.
 *
 * @internal
 */
export interface OperationOptions<TSchema extends z.ZodType> {
  name: string;
  action?: string;
  route?: string;
  input: TSchema;
  /** Builds the service's own error for an input that breaks the model. */
  invalid(message: string): Error;
  handle(
    input: z.output<TSchema>,
    context: CallContext,
  ): object | Promise<object>;
}

/**
 * Builds an operation whose input is parsed before its handler sees it.
 *
 * @internal
 */
export function defineOperation<TSchema extends z.ZodType>(
  options: OperationOptions<TSchema>,
): Operation {
  return {
    name: options.name,
    action: options.action,
    ...(options.route ? { route: options.route } : {}),
    async run(input, context) {
      const parsed = options.input.safeParse(input ?? {});
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        const place = issue.path.join('.') || 'request';
        throw options.invalid(
          `1 validation error detected: Value at '${place}' failed to satisfy constraint: ${issue.message}`,
        );
      }
      return options.handle(parsed.data, context);
    },
  };
}
