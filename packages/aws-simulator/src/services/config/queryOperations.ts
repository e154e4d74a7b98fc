import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Cell } from '../../estate/Inventory';
import { InvalidPageToken, type PagePosition } from '../../paging/PageTokens';
import {
  defineOperation,
  type CallContext,
  type Operation,
} from '../../protocols/Operation';
import { aggregatedCells } from './aggregator';
import type { ConfigReader } from './ConfigReader';
import { invalidExpression, invalidParameter, invalidToken } from './errors';
import {
  aggregate,
  fieldValues,
  project,
  satisfies,
  type QueryRow,
} from './query/evaluateQuery';
import {
  parseExpression,
  type QueryCondition,
  type QueryExpression,
} from './query/parseExpression';
import { queryRows } from './query/queryRows';

const DEFAULT_LIMIT = 25;
const AGGREGATE_LIMIT = 500;
// A page token counts rows within a cell below this number.
const ROWS_PER_CELL = 10_000_000;

const input = {
  Expression: z.string().min(1).max(4096),
  Limit: z.number().int().min(0).max(100).optional(),
  NextToken: z.string().optional(),
};

// The value that a condition demands of a field, if it demands one.
function demanded(
  condition: QueryCondition | undefined,
  field: string,
): string | undefined {
  if (condition?.kind === 'and') {
    return condition.parts
      .map(part => demanded(part, field))
      .find(value => value !== undefined);
  }
  return condition?.kind === 'compare' &&
    condition.field === field &&
    condition.operator === '='
    ? String(condition.value)
    : undefined;
}

/** Advanced queries over an account or over the aggregator. @internal */
export function queryOperations(reader: ConfigReader): Operation[] {
  async function* rowsOf(
    context: CallContext,
    cells: readonly Cell[],
    expression: QueryExpression,
    position: PagePosition,
  ): AsyncGenerator<{ place: number; row: QueryRow }> {
    const type = demanded(expression.where, 'resourceType');
    const first = Math.floor(position.offset / ROWS_PER_CELL);
    for (let index = first; index < cells.length; index += 1) {
      await setImmediate();
      const rows = queryRows({
        reader,
        estate: context.estate,
        cell: cells[index],
        now: position.at,
        type,
      });
      const start = index === first ? position.offset % ROWS_PER_CELL : 0;
      for (let row = start; row < rows.length; row += 1) {
        if (!expression.where || satisfies(rows[row], expression.where)) {
          yield { place: index * ROWS_PER_CELL + row, row: rows[row] };
        }
      }
    }
  }

  async function run(
    context: CallContext,
    cells: readonly Cell[],
    request: { Expression: string; Limit?: number; NextToken?: string },
  ) {
    const expression = parseExpression(request.Expression);
    const query = [request.Expression, context.caller.accountId];
    const position = positionOf(context, query, request.NextToken);
    const narrowed = narrow(cells, expression);
    const info = {
      SelectFields: expression.fields.map(Name => ({ Name })),
    };
    const counted = expression.fields.includes('COUNT(*)');
    if (counted || expression.orderBy.length > 0) {
      const rows: QueryRow[] = [];
      for await (const { row } of rowsOf(context, narrowed, expression, {
        ...position,
        offset: 0,
      })) {
        rows.push(row);
      }
      const ordered = counted
        ? aggregate(rows, expression)
        : sort(rows, expression).map(row => project(row, expression.fields));
      const limit =
        request.Limit || (counted ? AGGREGATE_LIMIT : DEFAULT_LIMIT);
      const end = position.offset + limit;
      return {
        Results: ordered
          .slice(position.offset, end)
          .map(row => JSON.stringify(row)),
        QueryInfo: info,
        NextToken:
          end < ordered.length
            ? context.tokens.issue(query, { ...position, offset: end })
            : undefined,
      };
    }
    const results: string[] = [];
    const limit = request.Limit || DEFAULT_LIMIT;
    for await (const { place, row } of rowsOf(
      context,
      narrowed,
      expression,
      position,
    )) {
      if (results.length === limit) {
        return {
          Results: results,
          QueryInfo: info,
          NextToken: context.tokens.issue(query, {
            ...position,
            offset: place,
          }),
        };
      }
      results.push(JSON.stringify(project(row, expression.fields)));
    }
    return { Results: results, QueryInfo: info };
  }

  return [
    defineOperation({
      name: 'SelectAggregateResourceConfig',
      action: 'config:SelectAggregateResourceConfig',
      input: z.object({
        ...input,
        ConfigurationAggregatorName: z.string().min(1).max(256),
        MaxResults: z.number().int().min(0).max(100).optional(),
      }),
      invalid: invalidParameter,
      handle: (request, context) =>
        run(
          context,
          aggregatedCells(reader, context, request.ConfigurationAggregatorName),
          { ...request, Limit: request.Limit ?? request.MaxResults },
        ),
    }),
    defineOperation({
      name: 'SelectResourceConfig',
      action: 'config:SelectResourceConfig',
      input: z.object(input),
      invalid: invalidParameter,
      handle(request, context) {
        const cell = reader.ownCell(context);
        return run(context, cell ? [cell] : [], request);
      },
    }),
  ];
}

function narrow(cells: readonly Cell[], expression: QueryExpression): Cell[] {
  const account = demanded(expression.where, 'accountId');
  const region = demanded(expression.where, 'awsRegion');
  return cells.filter(
    cell =>
      (account ?? cell.account.id) === cell.account.id &&
      (region ?? cell.region) === cell.region,
  );
}

function sort(rows: QueryRow[], expression: QueryExpression): QueryRow[] {
  return [...rows].sort((left, right) => {
    for (const { field, descending } of expression.orderBy) {
      const [a] = fieldValues(left, field).map(String);
      const [b] = fieldValues(right, field).map(String);
      if (a !== b) {
        const ascending = (a ?? '') < (b ?? '') ? -1 : 1;
        return descending ? -ascending : ascending;
      }
    }
    return 0;
  });
}

function positionOf(
  context: CallContext,
  query: unknown,
  token: string | undefined,
): PagePosition {
  if (token === undefined) {
    return { offset: 0, at: context.now, page: 0 };
  }
  try {
    return context.tokens.read(query, token);
  } catch (error) {
    throw error instanceof InvalidPageToken
      ? invalidToken()
      : invalidExpression(String(error));
  }
}
