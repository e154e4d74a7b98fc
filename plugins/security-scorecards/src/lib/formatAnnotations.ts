/** Annotations as the part of a catalog file that holds them, in the order given. */
export function formatAnnotations(
  annotations: Readonly<Record<string, string>>,
): string {
  const lines = Object.entries(annotations).map(
    ([key, value]) => `    ${key}: ${quote(value)}`,
  );
  return lines.length === 0
    ? 'metadata:\n  annotations: {}'
    : ['metadata:', '  annotations:', ...lines].join('\n');
}

/** Single quotes take every sign literally but line breaks, which only double quotes can escape. */
function quote(value: string): string {
  return /[\n\r\t]/.test(value)
    ? JSON.stringify(value)
    : `'${value.replace(/'/g, "''")}'`;
}
