import { z } from 'zod';
import { InvalidPageToken } from '../../paging/PageTokens';
import { defineOperation, type CallContext } from '../../protocols/Operation';
import { invalidInput } from './errors';
import { filterAttributes } from './filters/attributes';
import { compileFilters } from './filters/compileFilters';
import { scanPage, SortedIndex, type FindingPage } from './FindingQuery';
import { requireHub } from './requireHub';
import { visibleCells } from './visibleCells';

const input = z.object({
  Filters: z.record(z.string(), z.unknown()).default({}),
  SortCriteria: z
    .array(
      z.object({
        Field: z.string(),
        SortOrder: z.enum(['asc', 'desc']).default('asc'),
      }),
    )
    .default([]),
  NextToken: z.string().optional(),
  MaxResults: z.number().int().min(1).max(100).default(10),
});

type Input = z.output<typeof input>;

// One index per query under way; a handful covers a collector's partitions.
const INDEX_CAPACITY = 8;

function compareKeys(left: unknown, right: unknown): number {
  if (left === right) {
    return 0;
  }
  if (left === undefined) {
    return 1;
  }
  if (right === undefined) {
    return -1;
  }
  return (left as string | number) < (right as string | number) ? -1 : 1;
}

/**
 * Builds `GetFindings`. A listing shows the estate as it was when its first
 * page was asked for.
 *
 * @internal
 */
export function createGetFindings() {
  const indexes = new Map<string, Promise<SortedIndex>>();

  function indexOf(
    request: Input,
    context: CallContext,
    at: number,
  ): Promise<SortedIndex> {
    const key = JSON.stringify([
      request.Filters,
      request.SortCriteria,
      context.caller.accountId,
      context.region,
      at,
    ]);
    const known = indexes.get(key);
    if (known) {
      indexes.delete(key);
      indexes.set(key, known);
      return known;
    }
    const criteria = request.SortCriteria.map(({ Field, SortOrder }) => {
      const attribute = filterAttributes.get(Field);
      if (!attribute) {
        throw invalidInput(`Unknown sort field ${Field}`);
      }
      return { attribute, sign: SortOrder === 'asc' ? 1 : -1 };
    });
    const built = SortedIndex.build({
      cells: visibleCells(context),
      now: at,
      matches: compileFilters(request.Filters, at),
      keysOf: finding =>
        criteria.map(({ attribute }) => attribute.values(finding)[0]),
      compare: (left, right) => {
        for (let index = 0; index < criteria.length; index += 1) {
          const order = compareKeys(left[index], right[index]);
          if (order !== 0) {
            return order * criteria[index].sign;
          }
        }
        return 0;
      },
    });
    indexes.set(key, built);
    for (const oldest of indexes.keys()) {
      if (indexes.size <= INDEX_CAPACITY) {
        break;
      }
      indexes.delete(oldest);
    }
    return built;
  }

  return defineOperation({
    name: 'GetFindings',
    action: 'securityhub:GetFindings',
    route: 'POST /findings',
    input,
    invalid: invalidInput,
    async handle(request, context) {
      requireHub(context);
      const query = [
        'GetFindings',
        request.Filters,
        request.SortCriteria,
        context.caller.accountId,
        context.region,
      ];
      let position = { offset: 0, at: context.now, page: 0 };
      if (request.NextToken !== undefined) {
        try {
          position = context.tokens.read(query, request.NextToken);
        } catch (error) {
          if (error instanceof InvalidPageToken) {
            throw invalidInput(error.message);
          }
          throw error;
        }
      }
      let page: FindingPage;
      if (request.SortCriteria.length > 0) {
        const index = await indexOf(request, context, position.at);
        page = index.page(position.offset, request.MaxResults);
      } else {
        page = await scanPage({
          cells: visibleCells(context),
          now: position.at,
          from: position.offset,
          limit: request.MaxResults,
          matches: compileFilters(request.Filters, position.at),
        });
      }
      return {
        Findings: page.findings.map(finding => finding.document),
        NextToken:
          page.next === undefined
            ? undefined
            : context.tokens.issue(query, {
                offset: page.next,
                at: position.at,
                page: position.page + 1,
              }),
      };
    },
  });
}
