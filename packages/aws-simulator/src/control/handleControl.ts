import { z } from 'zod';
import type { CallStatistics } from '../CallStatistics';
import type { SimulatorClock } from '../clock/SimulatorClock';
import type { Estate } from '../estate/Estate';
import { DAY } from '../estate/time';
import { faultSchema } from '../faults/Fault';
import type { FaultRegistry } from '../faults/FaultRegistry';
import type { SessionStore } from '../identity/SessionStore';
import type { RawRequest } from '../protocols/readRequest';
import type { QueueDirectory } from '../services/sqs';
import { oracleNodes } from './oracleNodes';
import { oracleResources } from './oracleResources';
import { oracleRules } from './oracleRules';
import { summarize } from './summarize';

/**
 * What the control API steers.
 *
 * @internal
 */
export interface ControlOptions {
  estate: Estate;
  clock: SimulatorClock;
  faults: FaultRegistry;
  sessions: SessionStore;
  statistics: CallStatistics;
  queues: QueueDirectory;
}

const clockSchema = z.strictObject({
  /** Days to move forward (or back, when negative). */
  days: z.number().optional(),
  milliseconds: z.number().optional(),
  now: z.iso.datetime({ offset: true }).optional(),
});

const tagsSchema = z.strictObject({
  arn: z.string().min(1).max(1011),
  /** All tags that the resource has from now on. */
  tags: z.record(z.string().min(1).max(128), z.string().max(256)),
});

/** Path prefix of the control API. @internal */
export const CONTROL_PREFIX = '/_simulator/';

/**
 * Answers a call of the control API: `health`, `oracle`, `oracle/resources`,
 * `oracle/rules`, `oracle/nodes`,
 * `queues`, `faults`, `clock`, `tags`, `sessions/expire` and `stats`.
 *
 * @returns HTTP status and a JSON body
 * @internal
 */
export function handleControl(
  options: ControlOptions,
  request: RawRequest,
): { statusCode: number; body: unknown } {
  const url = new URL(request.url, 'http://localhost');
  const path = url.pathname.slice(CONTROL_PREFIX.length);
  const call = `${request.method} ${path}`;
  try {
    const body = answer(options, call, url.searchParams, request.body);
    return body === undefined
      ? { statusCode: 404, body: { message: `No control call ${call}` } }
      : { statusCode: 200, body };
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return { statusCode: 400, body: { message: error.message } };
    }
    throw error;
  }
}

function answer(
  options: ControlOptions,
  call: string,
  query: URLSearchParams,
  body: string,
): unknown {
  const { estate, clock, faults, sessions, statistics, queues } = options;
  const accountId = query.get('accountId') ?? undefined;
  switch (call) {
    case 'GET health':
      return {
        status: 'ok',
        now: new Date(clock.now()).toISOString(),
        accounts: estate.plan.accounts.length,
      };
    case 'GET oracle':
      return summarize(estate, clock.now(), accountId);
    case 'GET oracle/resources': {
      const owner = query.get('owner') ?? undefined;
      const offset = Number(query.get('offset') ?? 0);
      const limit = Math.min(Number(query.get('limit') ?? 500), 5_000);
      const rows = oracleResources(estate, clock.now(), {
        ...(accountId === undefined ? {} : { accountId }),
        ...(owner === undefined ? {} : { owner }),
      });
      return {
        items: rows.slice(offset, offset + limit),
        totalItems: rows.length,
      };
    }
    case 'GET oracle/rules':
      return { items: oracleRules(estate, clock.now(), accountId) };
    case 'GET oracle/nodes':
      return { items: oracleNodes(estate, clock.now(), accountId) };
    case 'GET queues':
      return { items: queues.list() };
    case 'GET faults':
      return { items: faults.list() };
    case 'POST faults':
      return { id: faults.add(faultSchema.parse(JSON.parse(body))) };
    case 'DELETE faults':
      return { removed: faults.clear(query.get('id') ?? undefined) };
    case 'GET clock':
      return { now: new Date(clock.now()).toISOString() };
    case 'POST clock': {
      const wanted = clockSchema.parse(JSON.parse(body));
      if (wanted.now !== undefined) {
        clock.set(new Date(wanted.now));
      }
      clock.advance((wanted.days ?? 0) * DAY + (wanted.milliseconds ?? 0));
      return { now: new Date(clock.now()).toISOString() };
    }
    case 'POST tags': {
      const { arn, tags } = tagsSchema.parse(JSON.parse(body));
      return { retagged: estate.retag(arn, clock.now(), tags) };
    }
    case 'POST sessions/expire':
      return { expired: sessions.expireAll() };
    case 'GET stats':
      return { operations: statistics.snapshot() };
    case 'DELETE stats':
      statistics.reset();
      return { operations: {} };
    default:
      return undefined;
  }
}
