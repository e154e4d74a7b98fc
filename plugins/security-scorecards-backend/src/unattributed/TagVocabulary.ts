import { withinOneEdit } from './withinOneEdit';

/** Shortest value in which a slip of one sign is looked for; shorter ones are alike by chance. */
const SHORTEST = 5;

/** A tag that leads to an entity. @internal */
export interface KnownTag {
  key: string;
  value: string;
}

/** The tags by which entities claim resources, for finding the one that somebody meant. @internal */
export class TagVocabulary {
  readonly #byKey = new Map<string, Map<string, KnownTag[]>>();

  /** Takes a tag that an annotation or a rule names. */
  add(tag: KnownTag): void {
    const values = this.#valuesOf(tag.key);
    const value = lower(tag.value);
    const known = values.get(value);
    if (!known) {
      values.set(value, [tag]);
    } else if (
      !known.some(item => item.key === tag.key && item.value === tag.value)
    ) {
      known.push(tag);
    }
  }

  /** Known tags that are the same but for case or one sign of the value, but not the very same. */
  similarTo(tag: KnownTag): KnownTag[] {
    const values = this.#byKey.get(lower(tag.key));
    const value = lower(tag.value);
    if (!values) {
      return [];
    }
    const exact = values.get(value);
    if (exact) {
      return exact.some(
        item => item.key === tag.key && item.value === tag.value,
      )
        ? []
        : exact;
    }
    return value.length < SHORTEST
      ? []
      : [...values].flatMap(([known, tags]) =>
          known.length >= SHORTEST && withinOneEdit(known, value) ? tags : [],
        );
  }

  #valuesOf(key: string): Map<string, KnownTag[]> {
    const name = lower(key);
    const values = this.#byKey.get(name) ?? new Map<string, KnownTag[]>();
    this.#byKey.set(name, values);
    return values;
  }
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
