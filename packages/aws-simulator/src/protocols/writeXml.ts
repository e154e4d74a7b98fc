function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/**
 * Writes a plain object as XML elements, lists as `member` elements, as the
 * AWS query protocol does. Members that are `undefined` are left out.
 *
 * @internal
 */
export function writeXml(value: unknown): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (Array.isArray(value)) {
    return value.map(item => `<member>${writeXml(item)}</member>`).join('');
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => `<${name}>${writeXml(member)}</${name}>`)
      .join('');
  }
  return escape(String(value));
}
