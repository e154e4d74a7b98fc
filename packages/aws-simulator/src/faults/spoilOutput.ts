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

// Every fifth row, so that the rest must still be used.
function malformRows(output: Json): Json {
  return Object.fromEntries(
    Object.entries(output).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((row, index) =>
            index % 5 === 0 ? malform(row, index / 5) : row,
          )
        : value,
    ]),
  );
}

function repeatToken(output: Json, requestToken: unknown): Json {
  const name = TOKENS.find(token => output[token] !== undefined);
  return name ? { ...output, [name]: requestToken ?? output[name] } : output;
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
  const kinds = new Set(faults.map(({ kind }) => kind));
  const malformed = kinds.has('malformed-members')
    ? malformRows(output as Json)
    : (output as Json);
  return kinds.has('repeated-token')
    ? repeatToken(malformed, requestToken)
    : malformed;
}
