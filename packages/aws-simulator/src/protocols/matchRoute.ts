import type { Operation } from './Operation';

/**
 * Finds the REST operation of a method and path, with the path's parameters.
 * A parameter written `{Name+}` takes the rest of the path.
 *
 * @internal
 */
export function matchRoute(
  operations: readonly Operation[],
  method: string,
  path: string,
): { operation: Operation; parameters: Record<string, string> } | undefined {
  for (const operation of operations) {
    const [wanted, template] = operation.route?.split(' ') ?? [];
    if (wanted !== method || template === undefined) {
      continue;
    }
    const greedy = /^(.*)\/\{(\w+)\+\}$/.exec(template);
    if (greedy && path.startsWith(`${greedy[1]}/`)) {
      const rest = path.slice(greedy[1].length + 1);
      return {
        operation,
        parameters: { [greedy[2]]: decodeURIComponent(rest) },
      };
    }
    if (template === path) {
      return { operation, parameters: {} };
    }
  }
  return undefined;
}
