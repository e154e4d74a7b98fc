import type { Service } from './Service';
import { AwsError } from './AwsError';
import { writeXml } from './writeXml';

/**
 * An HTTP answer before it is sent.
 *
 * @internal
 */
export interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

// Timestamps travel as epoch seconds in JSON; strings are left alone.
function replacer(this: unknown, key: string, value: unknown): unknown {
  const raw = (this as Record<string, unknown>)[key];
  return raw instanceof Date ? raw.getTime() / 1000 : value;
}

/**
 * Writes an operation's output in the protocol of its service.
 *
 * @internal
 */
export function writeOutput(options: {
  service: Service;
  operation: string;
  output: object;
  requestId: string;
}): Answer {
  const { service, operation, output, requestId } = options;
  if (service.protocol === 'query') {
    const result = `<${operation}Result>${writeXml(
      output,
    )}</${operation}Result>`;
    const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
    return {
      statusCode: 200,
      headers: {
        'content-type': 'text/xml',
        'x-amzn-requestid': requestId,
      },
      body: `<${operation}Response xmlns="${service.namespace}">${result}${metadata}</${operation}Response>`,
    };
  }
  return {
    statusCode: 200,
    headers: {
      'content-type':
        service.protocol === 'rest-json'
          ? 'application/json'
          : `application/x-amz-${service.protocol}`,
      'x-amzn-requestid': requestId,
    },
    body: JSON.stringify(output, replacer),
  };
}

/**
 * Writes an error in the protocol of the service it comes from.
 *
 * @internal
 */
export function writeError(options: {
  service: Service | undefined;
  error: AwsError;
  requestId: string;
}): Answer {
  const { service, error, requestId } = options;
  if (service?.protocol === 'query') {
    const type = error.statusCode >= 500 ? 'Receiver' : 'Sender';
    const fields = writeXml({
      Type: type,
      Code: error.code,
      Message: error.message,
    });
    return {
      statusCode: error.statusCode,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
      body: `<ErrorResponse xmlns="${service.namespace}"><Error>${fields}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
    };
  }
  if (service?.protocol === 'json-1.0' || service?.protocol === 'json-1.1') {
    const prefix = service.errorNamespace ? `${service.errorNamespace}#` : '';
    return {
      statusCode: error.statusCode,
      headers: {
        'content-type': `application/x-amz-${service.protocol}`,
        'x-amzn-requestid': requestId,
        ...(error.queryCode
          ? { 'x-amzn-query-error': `${error.queryCode};Sender` }
          : {}),
      },
      body: JSON.stringify({
        __type: `${prefix}${error.code}`,
        message: error.message,
      }),
    };
  }
  return {
    statusCode: error.statusCode,
    headers: {
      'content-type': 'application/json',
      'x-amzn-errortype': error.code,
      'x-amzn-requestid': requestId,
    },
    body: JSON.stringify({ Message: error.message, Code: error.code }),
  };
}
