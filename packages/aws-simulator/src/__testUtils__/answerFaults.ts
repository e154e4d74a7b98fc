import { violations } from './conform';

/** Operation, its call, the schema of its answer, and the member that must not be empty. */
export type OperationCall = [
  operation: string,
  call: () => Promise<object>,
  schema: Parameters<typeof violations>[0],
  filled: string,
];

/** Asks, and tells what is wrong with the answer by its schema; nothing when it conforms. */
export async function answerFaults(
  ...[, call, schema, filled]: OperationCall
): Promise<string[]> {
  const output = await call();
  const value = (output as Record<string, unknown>)[filled];
  const isFilled = Array.isArray(value) ? value.length > 0 : Boolean(value);
  return [
    ...violations(schema, output),
    ...(isFilled ? [] : [`${filled}: not empty`]),
  ];
}
