import { parseArgs } from 'node:util';
import { z } from 'zod';

/**
 * Reads the options of a command line, each of which is a member of the schema and has text, or none where it is a switch.
 *
 * @throws Error that names the wrong option
 */
export function parseOptions<T extends z.ZodObject>(
  schema: T,
  options: { argv?: readonly string[]; switches?: readonly string[] } = {},
): z.output<T> {
  const { argv = process.argv.slice(2), switches = [] } = options;
  const { values } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.keys(schema.shape).map(name => [
        name,
        { type: switches.includes(name) ? 'boolean' : 'string' },
      ]),
    ),
  });
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`--${issue.path.join('.')}: ${issue.message}`);
  }
  return parsed.data;
}
