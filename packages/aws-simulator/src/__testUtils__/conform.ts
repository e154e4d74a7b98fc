import { NormalizedSchema } from '@smithy/core/schema';

type Schema = Parameters<typeof NormalizedSchema.of>[0];

// Structure schemas list their required members first and give their number.
function requiredCount(schema: NormalizedSchema): number {
  const raw: unknown = schema.getSchema();
  return Array.isArray(raw) && typeof raw[6] === 'number' ? raw[6] : 0;
}

function mismatch(
  schema: NormalizedSchema,
  value: unknown,
): string | undefined {
  if (schema.isStringSchema()) {
    return typeof value === 'string' ? undefined : 'a string';
  }
  if (schema.isNumericSchema()) {
    return typeof value === 'number' ? undefined : 'a number';
  }
  if (schema.isBooleanSchema()) {
    return typeof value === 'boolean' ? undefined : 'a flag';
  }
  if (schema.isTimestampSchema()) {
    return value instanceof Date && !Number.isNaN(value.getTime())
      ? undefined
      : 'a time';
  }
  return undefined;
}

/**
 * Compares an output as the SDK returned it with the operation's schema.
 * Returns what is wrong, as `path: wanted`; an empty list means it conforms.
 */
export function violations(schema: Schema, output: unknown): string[] {
  const found: string[] = [];
  const visit = (node: NormalizedSchema, value: unknown, path: string) => {
    if (value === undefined || value === null) {
      return;
    }
    if (node.isStructSchema()) {
      const object = value as Record<string, unknown>;
      let index = 0;
      const required = requiredCount(node);
      for (const [name, member] of node.structIterator()) {
        if (index < required && object[name] === undefined) {
          found.push(`${path}.${name}: required`);
        }
        index += 1;
        visit(member, object[name], `${path}.${name}`);
      }
      return;
    }
    if (node.isListSchema()) {
      if (!Array.isArray(value)) {
        found.push(`${path}: a list`);
        return;
      }
      value.forEach((item, index) =>
        visit(node.getValueSchema(), item, `${path}[${index}]`),
      );
      return;
    }
    if (node.isMapSchema()) {
      for (const [key, item] of Object.entries(value)) {
        visit(node.getValueSchema(), item, `${path}.${key}`);
      }
      return;
    }
    const wanted = mismatch(node, value);
    if (wanted) {
      found.push(`${path}: ${wanted}, not ${JSON.stringify(value)}`);
    }
  };
  visit(NormalizedSchema.of(schema), output, 'output');
  return found;
}
