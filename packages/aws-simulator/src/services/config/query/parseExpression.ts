import { invalidExpression } from '../errors';

/** A comparison or a combination of them. @internal */
export type QueryCondition =
  | { kind: 'and' | 'or'; parts: QueryCondition[] }
  | { kind: 'not'; part: QueryCondition }
  | {
      kind: 'compare';
      field: string;
      operator: '=' | '!=' | '<' | '>' | '<=' | '>=' | 'LIKE';
      value: string | number | boolean;
    }
  | { kind: 'in'; field: string; values: Array<string | number | boolean> }
  | { kind: 'between'; field: string; low: string; high: string };

/** A parsed advanced query. @internal */
export interface QueryExpression {
  /** Selected fields; `COUNT(*)` for the count. */
  readonly fields: string[];
  readonly where: QueryCondition | undefined;
  readonly groupBy: string[];
  readonly orderBy: Array<{ field: string; descending: boolean }>;
}

const TOKEN =
  /\s*('(?:[^']|'')*'|COUNT\s*\(\s*\*\s*\)|[A-Za-z_][\w.:-]*|-?\d+(?:\.\d+)?|<>|!=|<=|>=|[=<>(),*])/iy;

const FORBIDDEN = new Set([
  'JOIN',
  'DISTINCT',
  'AS',
  'HAVING',
  'UNION',
  'NULL',
]);

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      throw invalidExpression(`Unexpected text at position ${at}`);
    }
    const token = match[1];
    if (FORBIDDEN.has(token.toUpperCase())) {
      throw invalidExpression(`${token.toUpperCase()} is not supported`);
    }
    tokens.push(/^COUNT/i.test(token) ? 'COUNT(*)' : token);
  }
  return tokens;
}

class Parser {
  readonly #tokens: string[];
  #index = 0;

  constructor(tokens: string[]) {
    this.#tokens = tokens;
  }

  parse(): QueryExpression {
    this.#expect('SELECT');
    const fields = this.#list();
    const where = this.#accept('WHERE') ? this.#or() : undefined;
    const groupBy = this.#accept('GROUP')
      ? (this.#expect('BY'), this.#list())
      : [];
    if (groupBy.length > 3) {
      throw invalidExpression('GROUP BY takes at most 3 properties');
    }
    const orderBy: QueryExpression['orderBy'] = [];
    if (this.#accept('ORDER')) {
      this.#expect('BY');
      do {
        const field = this.#next();
        const descending = this.#accept('DESC');
        if (!descending) {
          this.#accept('ASC');
        }
        orderBy.push({ field, descending });
      } while (this.#accept(','));
    }
    if (this.#index < this.#tokens.length) {
      throw invalidExpression(`Unexpected ${this.#tokens[this.#index]}`);
    }
    return { fields, where, groupBy, orderBy };
  }

  #list(): string[] {
    const items = [this.#next()];
    while (this.#accept(',')) {
      items.push(this.#next());
    }
    return items;
  }

  #or(): QueryCondition {
    const parts = [this.#and()];
    while (this.#accept('OR')) {
      parts.push(this.#and());
    }
    return parts.length === 1 ? parts[0] : { kind: 'or', parts };
  }

  #and(): QueryCondition {
    const parts = [this.#term()];
    while (this.#accept('AND')) {
      parts.push(this.#term());
    }
    return parts.length === 1 ? parts[0] : { kind: 'and', parts };
  }

  #term(): QueryCondition {
    if (this.#accept('NOT')) {
      return { kind: 'not', part: this.#term() };
    }
    if (this.#accept('(')) {
      const inner = this.#or();
      this.#expect(')');
      return inner;
    }
    const field = this.#next();
    if (this.#accept('IN')) {
      this.#expect('(');
      const values = [this.#value()];
      while (this.#accept(',')) {
        values.push(this.#value());
      }
      this.#expect(')');
      return { kind: 'in', field, values };
    }
    if (this.#accept('BETWEEN')) {
      const low = String(this.#value());
      this.#expect('AND');
      return { kind: 'between', field, low, high: String(this.#value()) };
    }
    const operator = this.#operator();
    const value = this.#value();
    if (operator === 'LIKE') {
      checkWildcard(value);
    }
    return { kind: 'compare', field, operator, value };
  }

  #operator(): '=' | '!=' | '<' | '>' | '<=' | '>=' | 'LIKE' {
    const token = this.#next().toUpperCase();
    switch (token) {
      case '=':
      case '!=':
      case '<':
      case '>':
      case '<=':
      case '>=':
      case 'LIKE':
        return token;
      case '<>':
        return '!=';
      default:
        throw invalidExpression(`Unknown operator ${token}`);
    }
  }

  #value(): string | number | boolean {
    const token = this.#next();
    if (token.startsWith("'")) {
      return token.slice(1, -1).replace(/''/g, "'");
    }
    if (/^(true|false)$/i.test(token)) {
      return token.toLowerCase() === 'true';
    }
    if (Number.isNaN(Number(token))) {
      throw invalidExpression(`Expected a value, found ${token}`);
    }
    return Number(token);
  }

  #next(): string {
    const token = this.#tokens[this.#index];
    if (token === undefined) {
      throw invalidExpression('Unexpected end of the expression');
    }
    this.#index += 1;
    return token;
  }

  #accept(word: string): boolean {
    if (this.#tokens[this.#index]?.toUpperCase() !== word) {
      return false;
    }
    this.#index += 1;
    return true;
  }

  #expect(word: string): void {
    if (!this.#accept(word)) {
      throw invalidExpression(
        `Expected ${word}, found ${this.#tokens[this.#index] ?? 'the end'}`,
      );
    }
  }
}

/**
 * Parses the SQL subset of Config's advanced queries.
 *
 * @throws `InvalidExpressionException` for what the subset has not.
 * @internal
 */
export function parseExpression(text: string): QueryExpression {
  return new Parser(tokenize(text)).parse();
}

function checkWildcard(value: unknown): void {
  const text = String(value);
  const wildcard = text.indexOf('%');
  if (wildcard >= 0 && (wildcard < 3 || wildcard !== text.length - 1)) {
    throw invalidExpression(
      'A wildcard is allowed only at the end, after three characters or more',
    );
  }
}
