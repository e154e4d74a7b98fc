const MAX_LENGTH = 200;

/** Reads the name of a new item from the body of a request. Throws `TypeError` with the member that is wrong. */
export function parseItemName(body: string | undefined): string {
  let value: unknown;
  try {
    value = JSON.parse(body ?? '');
  } catch {
    throw new TypeError('The body is no JSON');
  }
  if (typeof value !== 'object' || value === null || !('name' in value)) {
    throw new TypeError('name is missing');
  }
  const { name } = value;
  if (typeof name !== 'string' || name.length < 1 || name.length > MAX_LENGTH) {
    throw new TypeError(
      `name has to be a text of 1 to ${MAX_LENGTH} characters`,
    );
  }
  return name;
}
