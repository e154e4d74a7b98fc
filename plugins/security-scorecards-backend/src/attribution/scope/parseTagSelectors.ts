import type { TagCondition, TagSelector } from './EntityScope';
import { ScopeSyntaxError } from './ScopeSyntaxError';

const EXAMPLE = 'service=checkout,environment=prod';

/**
 * Reads tag selectors: `key=value` joined by `,` must all hold, `;` separates alternatives, the value `*` is any value.
 * `\` before `,` `=` `;` `*` or `\` takes the sign literally. Space around keys and values does not count.
 * Throws {@link ScopeSyntaxError}, also for what would claim every resource.
 *
 * @internal
 */
export function parseTagSelectors(text: string): TagSelector[] {
  const selectors: TagCondition[][] = [[]];
  for (const token of readConditions(text)) {
    const selector = selectors[selectors.length - 1];
    const condition = toCondition(token);
    const twin = selector.find(other => other.key === condition.key);
    if (twin && twin.value !== condition.value) {
      throw new ScopeSyntaxError({
        message: `The tag '${condition.key}' cannot have two values at once`,
        position: token.start,
        mend: `Separate alternatives by ;, such as ${condition.key}=a;${condition.key}=b`,
      });
    }
    if (!twin) {
      selector.push(condition);
    }
    if (token.end === ';') {
      selectors.push([]);
    }
  }
  return selectors;
}

interface ConditionToken {
  start: number;
  key: string;
  /** Undefined when there was no `=`. */
  value?: string;
  /** Whether the value is an unescaped `*` alone. */
  any: boolean;
  end: ',' | ';' | undefined;
}

function toCondition(token: ConditionToken): TagCondition {
  if (token.value === undefined) {
    throw new ScopeSyntaxError({
      message: token.key
        ? `'${token.key}' has no value`
        : 'A tag is missing; this would claim every resource',
      position: token.start,
      mend: `Write key=value, such as ${EXAMPLE}; key=* for any value`,
    });
  }
  if (!token.key || token.key === '*') {
    throw new ScopeSyntaxError({
      message: token.key
        ? "'*' is not the key of a tag; this would claim every resource"
        : 'The key of a tag is missing',
      position: token.start,
      mend: `Write the key of a tag before the =, such as ${EXAMPLE}`,
    });
  }
  return token.any
    ? { key: token.key }
    : { key: token.key, value: token.value };
}

/** Part of a condition with its escapes resolved. No sign that can be escaped is space, so trimming loses nothing. */
class TextBuilder {
  #text = '';
  #escaped = false;

  add(sign: string, escaped: boolean) {
    this.#text += sign;
    this.#escaped ||= escaped;
  }

  get isStar(): boolean {
    return !this.#escaped && this.#text.trim() === '*';
  }

  build(): string {
    return this.#text.trim();
  }
}

function* readConditions(text: string): Generator<ConditionToken> {
  let start = 0;
  let key = new TextBuilder();
  let value: TextBuilder | undefined;
  const token = (end: ConditionToken['end']): ConditionToken => ({
    start,
    key: key.build(),
    value: value?.build(),
    any: value?.isStar ?? false,
    end,
  });
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (sign === '\\') {
      index += 1;
      (value ?? key).add(readEscaped(text, index), true);
    } else if (sign === '=') {
      if (value) {
        throw new ScopeSyntaxError({
          message: 'A second = in one condition',
          position: index,
          mend: 'Write \\= for an = inside a value, and join conditions by ,',
        });
      }
      value = new TextBuilder();
    } else if (sign === ',' || sign === ';') {
      yield token(sign);
      start = index + 1;
      key = new TextBuilder();
      value = undefined;
    } else {
      (value ?? key).add(sign, false);
    }
  }
  yield token(undefined);
}

function readEscaped(text: string, index: number): string {
  const sign = text[index];
  if (sign === undefined || !'\\,=;*'.includes(sign)) {
    throw new ScopeSyntaxError({
      message: sign ? `'\\${sign}' means nothing` : 'A \\ at the end',
      position: index - 1,
      mend: 'Write \\\\ for a \\; only , = ; * and \\ can be escaped',
    });
  }
  return sign;
}
