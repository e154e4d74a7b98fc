import type { Fault } from './Fault';

const TOKENS = ['NextToken', 'PaginationToken'];

type Json = Record<string, unknown>;

// What real answers were seen to do: members missing, numbers as text, mixed
// case, account ids that are too short.
function malform(row: unknown, index: number): unknown {
  if (typeof row !== 'object' || row === null) {
    return row;
  }
  const copy: Json = { ...(row as Json) };
  switch (index % 4) {
    case 0:
      delete copy.Compliance;
      delete copy.Description;
      delete copy.InstanceId;
      break;
    case 1:
      copy.AwsAccountId = '42';
      copy.Severity = { Label: 'Weird', Normalized: '70' };
      copy.MissingCount = 'many';
      break;
    case 2:
      copy.Compliance = { Status: 'MAYBE' };
      copy.Resources = 'none';
      copy.OperationEndTime = 'yesterday';
      break;
    default:
      copy.UpdatedAt = 'not a time';
      copy.Resources = [{ Type: 'AwsS3Bucket' }];
  }
  return copy;
}

/**
 * Applies the faults that spoil an answer without failing the call.
 *
 * @param requestToken - the token that the request carried
 * @internal
 */
export function spoilOutput(
  output: object,
  faults: readonly Fault[],
  requestToken: unknown,
): object {
  let spoilt = output as Json;
  for (const { kind } of faults) {
    if (kind === 'malformed-members') {
      spoilt = Object.fromEntries(
        Object.entries(spoilt).map(([name, value]) => [
          name,
          // Every fifth row, so that the rest must still be used.
          Array.isArray(value)
            ? value.map((row, index) =>
                index % 5 === 0 ? malform(row, index / 5) : row,
              )
            : value,
        ]),
      );
    }
    if (kind === 'repeated-token') {
      const name = TOKENS.find(token => spoilt[token] !== undefined);
      if (name) {
        spoilt = { ...spoilt, [name]: requestToken ?? spoilt[name] };
      }
    }
  }
  return spoilt;
}
