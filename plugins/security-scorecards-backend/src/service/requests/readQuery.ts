import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** Rows a page unless the caller tells. */
export const DEFAULT_LIMIT = 20;
/** Most rows a page. */
export const MAX_LIMIT = 500;

/** A parameter that may be repeated. @internal */
export function repeatable<T extends z.ZodType>(item: T) {
  return z.union([z.array(item), item.transform(value => [value])]).default([]);
}

/** The parameters of every list. @internal */
export const pageParameters = {
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
  cursor: z.string().optional(),
};

/** Reads query parameters. Throws `InputError` that names the parameter. @internal */
export function readQuery<T extends z.ZodType>(
  schema: T,
  query: unknown,
): z.output<T> {
  const parsed = schema.safeParse(query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`${issue.path.join('.')}: ${issue.message}`);
  }
  return parsed.data;
}
