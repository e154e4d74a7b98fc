/** A text that fits a pattern. @internal */
export interface GlobMatch {
  /** What the first `*` stands for; undefined when the pattern has none. */
  value?: string;
}

/**
 * Makes a test of texts against a pattern in which `*` stands for any text, also for none. Case counts.
 *
 * @internal
 */
export function createGlob(
  pattern: string,
): (text: string) => GlobMatch | undefined {
  const [first, ...others] = pattern.split('*').map(escape);
  const rest = others.map((part, index) =>
    index === 0 ? `([^]*?)${part}` : `[^]*?${part}`,
  );
  const expression = new RegExp(`^${first}${rest.join('')}$`);
  return text => {
    const match = expression.exec(text);
    return match ? { value: match[1] } : undefined;
  };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
