import { z } from 'zod';
import { DeclarationError } from './DeclarationError';

/** Reads a declaration. Throws {@link DeclarationError} that names the field. @internal */
export function parseDeclaration<T extends z.ZodType>(
  schema: T,
  value: unknown,
): z.output<T> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new DeclarationError({
      field: issue.path.map(part => `.${String(part)}`).join(''),
      message: issue.message,
      mend: 'Correct it as docs/governance.md tells, or remove it',
    });
  }
  return parsed.data;
}
