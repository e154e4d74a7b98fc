/** An item of a comma-separated list. @internal */
export interface ListItem {
  /** Trimmed. */
  text: string;
  /** Offset of `text` in the whole list. */
  position: number;
}

/** Splits a comma-separated list and keeps the place of each item. Empty items are kept. @internal */
export function splitList(value: string): ListItem[] {
  const items: ListItem[] = [];
  let start = 0;
  for (const part of value.split(',')) {
    const leading = part.length - part.trimStart().length;
    items.push({ text: part.trim(), position: start + leading });
    start += part.length + 1;
  }
  return items;
}
