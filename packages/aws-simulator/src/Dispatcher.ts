import { setTimeout } from 'node:timers/promises';
import type { CallStatistics } from './CallStatistics';
import type { SimulatorClock } from './clock/SimulatorClock';
import type { Estate } from './estate/Estate';
import { accessDenied, errorOf, throttled } from './faults/applyFaults';
import type { Fault } from './faults/Fault';
import type { FaultRegistry } from './faults/FaultRegistry';
import { spoilOutput } from './faults/spoilOutput';
import { authenticate, unknownToken } from './identity/authenticate';
import { mayCall, type Caller } from './identity/Caller';
import type { SessionStore } from './identity/SessionStore';
import { PageTokens } from './paging/PageTokens';
import { writeError, writeOutput, type Answer } from './protocols/Answer';
import { parseAuthorization } from './protocols/Authorization';
import { AwsError } from './protocols/AwsError';
import { readRequest, type RawRequest } from './protocols/readRequest';
import type { Service } from './protocols/Service';
import type { QuotaEnforcer } from './quotas/QuotaEnforcer';

/**
 * What the dispatcher works with.
 *
 * @internal
 */
export interface DispatcherOptions {
  estate: Estate;
  clock: SimulatorClock;
  services: readonly Service[];
  callers: ReadonlyMap<string, Caller>;
  sessions: SessionStore;
  faults: FaultRegistry;
  quotas: QuotaEnforcer;
  statistics: CallStatistics;
  nextRequestId: () => string;
}

/**
 * An answer, perhaps to be cut off on its way.
 *
 * @internal
 */
export interface Delivery {
  readonly answer: Answer;
  readonly cutOff: boolean;
}

// Opt-in Regions that the organisation has not opted in to.
const OPT_IN =
  /^(af-south-1|ap-east-\d|ap-south-2|ap-southeast-[3-7]|ca-west-1|eu-central-2|eu-south-\d|il-central-1|me-.*|mx-.*)$/;

/**
 * Takes a request through authentication, faults, permissions and quotas to
 * its operation, and writes the answer in the service's protocol.
 *
 * @internal
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #tokens = new PageTokens();

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** @param signal - aborted when the caller has hung up */
  async dispatch(request: RawRequest, signal: AbortSignal): Promise<Delivery> {
    const requestId = this.#options.nextRequestId();
    const authorization = parseAuthorization(request.headers);
    const service = this.#serviceOf(request, authorization?.service);
    if (!service) {
      const error = new AwsError(
        'UnknownOperationException',
        `The simulator has no service ${
          authorization?.service ?? '(unsigned request)'
        }.`,
        404,
      );
      return {
        answer: writeError({ service, error, requestId }),
        cutOff: false,
      };
    }
    let name = `${service.name}:unknown`;
    try {
      const { operation, input } = readRequest(service, request);
      name = `${service.name}:${operation.name}`;
      const caller = authenticate({
        ...this.#options,
        service,
        authorization,
      });
      const region =
        authorization?.region ?? this.#options.estate.plan.homeRegion;
      const faults = this.#options.faults.hit({
        service: service.name,
        operation: operation.name,
        accountId: caller.accountId,
        region,
      });
      await this.#delay(faults);
      const output = await this.#run(
        service,
        operation,
        { caller, region, requestId, signal },
        input,
        faults,
      );
      const token =
        (input as Record<string, unknown>).NextToken ??
        (input as Record<string, unknown>).PaginationToken;
      const answer = writeOutput({
        service,
        operation: operation.name,
        output: spoilOutput(output, faults, token),
        requestId,
      });
      this.#options.statistics.count(name, 'ok');
      return {
        answer: faults.some(fault => fault.kind === 'broken-json')
          ? { ...answer, body: `${answer.body.slice(0, -1)},]` }
          : answer,
        cutOff: faults.some(fault => fault.kind === 'cut-off'),
      };
    } catch (error) {
      const awsError = toAwsError(error);
      this.#options.statistics.count(
        name,
        awsError.code === service.throttlingCode ? 'throttled' : 'error',
      );
      return {
        answer: writeError({ service, error: awsError, requestId }),
        cutOff: false,
      };
    }
  }

  async #run(
    service: Service,
    operation: Service['operations'][number],
    call: {
      caller: Caller;
      region: string;
      requestId: string;
      signal: AbortSignal;
    },
    input: unknown,
    faults: readonly Fault[],
  ): Promise<object> {
    const { estate, clock, quotas } = this.#options;
    const { caller, region } = call;
    const action = operation.action ?? `${service.name}:${operation.name}`;
    const described = { action, arn: caller.arn, accountId: caller.accountId };
    const fault = errorOf(faults, service, described);
    if (fault) {
      throw fault;
    }
    if (OPT_IN.test(region)) {
      throw unknownToken(service);
    }
    if (operation.action && !mayCall(caller, operation.action)) {
      throw accessDenied(service, described);
    }
    const admitted = quotas.admit({
      service: service.name,
      operation: operation.name,
      accountId: caller.accountId,
      region,
    });
    if (!admitted) {
      throw throttled(service);
    }
    return operation.run(input, {
      ...call,
      estate,
      now: clock.now(),
      tokens: this.#tokens,
      faults,
    });
  }

  #serviceOf(
    request: RawRequest,
    signingName: string | undefined,
  ): Service | undefined {
    const target = String(request.headers['x-amz-target'] ?? '').split('.')[0];
    return this.#options.services.find(
      service =>
        service.name === signingName ||
        (target !== '' && service.targetPrefix === target),
    );
  }

  async #delay(faults: readonly Fault[]): Promise<void> {
    const delay = Math.max(
      0,
      ...faults
        .filter(fault => fault.kind === 'slow')
        .map(fault => fault.delayMs ?? 5_000),
    );
    if (delay > 0) {
      await setTimeout(delay);
    }
  }
}

function toAwsError(error: unknown): AwsError {
  return error instanceof AwsError
    ? error
    : new AwsError(
        'InternalFailure',
        `The simulator failed: ${String(error)}`,
        500,
      );
}
