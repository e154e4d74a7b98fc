import type { Item } from './Item.ts';

/** What is told of each new item. */
export interface Register {
  add(item: Item): Promise<void>;
}
