import { InputError } from '@backstage/errors';

/** Where something is wrong, what stands there, what is wrong and how to mend it. @internal */
export interface Problem {
  /** Keys and indexes below the root. */
  path: readonly PropertyKey[];
  value: unknown;
  problem: string;
  mend: string;
}

const SHOWN = 20;

/**
 * Collects what is wrong with a piece of data, so that one error tells all of it.
 * @internal
 */
export class Problems {
  readonly #root: string;
  readonly #found: Problem[] = [];

  /** @param root - Name of the data, such as `securityScorecards.catalogue`. */
  constructor(root: string) {
    this.#root = root;
  }

  add(problem: Problem): void {
    this.#found.push(problem);
  }

  /** @throws InputError when there is any problem. */
  throwIfAny(): void {
    if (this.#found.length === 0) {
      return;
    }
    const lines = this.#found.slice(0, SHOWN).map(found => this.#line(found));
    const rest = this.#found.length - lines.length;
    if (rest > 0) {
      lines.push(`and ${rest} more`);
    }
    throw new InputError(lines.join('\n'));
  }

  #line({ path, value, problem, mend }: Problem): string {
    const place = path.reduce<string>(
      (text, key) =>
        typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`,
      this.#root,
    );
    return `${place}: ${show(value)} ${problem}. ${mend}.`;
  }
}

function show(value: unknown): string {
  if (value === undefined) {
    return 'nothing';
  }
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
