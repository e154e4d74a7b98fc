import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

const PLACEHOLDER = /\{\{\s*value\s*\}\}/g;
const MEND =
  "write kind:namespace/name, such as 'component:default/{{ value }}'";

/** Entity ref of a rule, with an optional place for a value. @internal */
export class EntityTemplate {
  /** Around the value; one part when there is no place for it. */
  readonly #parts: readonly string[];

  private constructor(parts: readonly string[]) {
    this.#parts = parts;
  }

  /** Throws `InputError` that names the path, the value and the mend. */
  static parse(entity: string, path: string): EntityTemplate {
    if (entity.replace(PLACEHOLDER, '').match(/[{}]/)) {
      throw new InputError(
        `${path} is '${entity}'; the only placeholder is {{ value }}: ${MEND}`,
      );
    }
    if ((entity.match(PLACEHOLDER) ?? []).length > 1) {
      throw new InputError(
        `${path} is '${entity}'; {{ value }} may stand once`,
      );
    }
    const stand = 'placeholder-of-value';
    try {
      const ref = parseEntityRef(entity.replace(PLACEHOLDER, stand), {
        defaultNamespace: 'default',
      });
      return new EntityTemplate(lower(stringifyEntityRef(ref)).split(stand));
    } catch {
      throw new InputError(`${path} is '${entity}'; ${MEND}`);
    }
  }

  /** Whether a text has a place for a value. */
  static hasPlaceholder(entity: string): boolean {
    return entity.match(PLACEHOLDER) !== null;
  }

  entityRefOf(value: string): string {
    return this.#parts.join(lower(value));
  }

  valueOf(entityRef: string): string | undefined {
    const [head, tail] = this.#parts;
    return tail !== undefined &&
      entityRef.startsWith(head) &&
      entityRef.endsWith(tail) &&
      entityRef.length > head.length + tail.length
      ? entityRef.slice(head.length, entityRef.length - tail.length)
      : undefined;
  }
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
