import type { IncomingHttpHeaders } from 'node:http';
import { AwsError } from './AwsError';
import { matchRoute } from './matchRoute';
import type { Operation } from './Operation';
import { parseQuery } from './parseQuery';
import type { Service } from './Service';

/**
 * A request as it came in.
 *
 * @internal
 */
export interface RawRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * A request whose operation is known.
 *
 * @internal
 */
export interface ReadRequest {
  readonly operation: Operation;
  readonly input: unknown;
}

function parseJson(body: string): unknown {
  if (body === '') {
    return {};
  }
  try {
    return JSON.parse(body);
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON.');
  }
}

function unknownOperation(name: string): AwsError {
  return new AwsError(
    'UnknownOperationException',
    `The simulator has no operation ${name}.`,
    404,
  );
}

/**
 * Tells which operation of a service a request calls, and reads its input.
 *
 * @throws {@link AwsError} for an unknown operation or a broken body.
 * @internal
 */
export function readRequest(
  service: Service,
  request: RawRequest,
): ReadRequest {
  const url = new URL(request.url, 'http://localhost');
  if (service.protocol === 'rest-json') {
    const match = matchRoute(service.operations, request.method, url.pathname);
    if (!match) {
      throw unknownOperation(`${request.method} ${url.pathname}`);
    }
    const query: Record<string, unknown> = {};
    for (const name of new Set(url.searchParams.keys())) {
      const values = url.searchParams.getAll(name);
      query[name] = values.length > 1 ? values : values[0];
    }
    const body = parseJson(request.body);
    return {
      operation: match.operation,
      input: { ...query, ...(body as object), ...match.parameters },
    };
  }
  if (service.protocol === 'query') {
    const fields = parseQuery(
      request.method === 'GET' ? url.search.slice(1) : request.body,
    );
    const name = String(fields.Action);
    return { operation: byName(service, name), input: fields };
  }
  const target = String(request.headers['x-amz-target'] ?? '');
  const [prefix, name] = target.split('.');
  if (prefix !== service.targetPrefix || name === undefined) {
    throw unknownOperation(target || '(no X-Amz-Target header)');
  }
  return { operation: byName(service, name), input: parseJson(request.body) };
}

function byName(service: Service, name: string): Operation {
  const operation = service.operations.find(
    candidate => candidate.name === name,
  );
  if (!operation) {
    throw unknownOperation(`${service.name}:${name}`);
  }
  return operation;
}
