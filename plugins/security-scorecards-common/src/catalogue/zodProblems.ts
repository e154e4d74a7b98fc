import type { z } from 'zod';
import type { Problems } from './Problems';

/**
 * Adds the issues that zod found in a value.
 * @internal
 */
export function addZodIssues(
  problems: Problems,
  error: z.ZodError,
  input: unknown,
): void {
  for (const issue of error.issues) {
    const at = lastStep(issue);
    problems.add({
      path: at,
      value: valueAt(input, at),
      problem: `is not valid (${lowerFirst(issue.message)})`,
      mend: mendOf(issue),
    });
  }
}

function lastStep(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' && issue.keys.length > 0
    ? [...issue.path, issue.keys[0]]
    : issue.path;
}

function mendOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `Use one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return 'Remove the key or correct its spelling';
    case 'invalid_type':
      return `Give a value of type ${issue.expected}`;
    case 'too_small':
      return `Give at least ${String(issue.minimum)}`;
    case 'too_big':
      return `Give at most ${String(issue.maximum)}`;
    default:
      return 'Correct the value';
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Reflect.get(value, key)
        : undefined,
    input,
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
