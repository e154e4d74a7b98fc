import type { CoverageEntry } from 'backstage-plugin-security-scorecards-node';
import { z } from 'zod';
import type { AggregatorApi } from './AggregatorApi';
import type { Place } from './ConfigReader';

/** How the aggregator's copy of an account and region stands. @internal */
export interface SourceState extends Place {
  /** Last successful copy, when AWS vouched for all that it holds. */
  updatedAt?: Date;
  coverage: CoverageEntry;
}

const sourceSchema = z.object({
  SourceId: z.string().regex(/^\d{12}$/),
  AwsRegion: z.string(),
  LastUpdateStatus: z.string().optional().catch(undefined),
  LastUpdateTime: z.date().optional().catch(undefined),
  LastErrorCode: z.string().optional().catch(undefined),
  LastErrorMessage: z.string().optional().catch(undefined),
});

/**
 * The accounts and regions of an aggregator and how their last copy went.
 *
 * @internal
 */
export async function readSources(api: AggregatorApi): Promise<SourceState[]> {
  const sources = new Map<string, SourceState>();
  for await (const rows of api.sources()) {
    for (const raw of rows) {
      // The row of the organisation itself is no account.
      const parsed = sourceSchema.safeParse(raw);
      if (parsed.success) {
        const source = sourceOf(parsed.data);
        sources.set(`${source.accountId}/${source.region}`, source);
      }
    }
  }
  return [...sources.values()];
}

function sourceOf(row: z.infer<typeof sourceSchema>): SourceState {
  const place = { accountId: row.SourceId, region: row.AwsRegion };
  const where = `account ${place.accountId}, region ${place.region}`;
  const why = [row.LastErrorCode, row.LastErrorMessage]
    .filter(Boolean)
    .join(': ');
  if (row.LastUpdateStatus === 'SUCCEEDED') {
    return {
      ...place,
      ...(row.LastUpdateTime ? { updatedAt: row.LastUpdateTime } : {}),
      coverage: { ...place, status: 'succeeded' },
    };
  }
  const recorder = /recorder/i.test(why);
  if (row.LastUpdateStatus === 'OUTDATED' && !recorder) {
    const since = row.LastUpdateTime?.toISOString();
    return {
      ...place,
      coverage: {
        ...place,
        status: 'stale',
        message: `The aggregator's copy of ${where} is out of date${
          since ? ` since ${since}` : ''
        }${why ? ` (${why})` : ''}`,
        mend: 'See the sources of the aggregator in AWS Config; what it holds of this place is not read until it is up to date again',
      },
    };
  }
  return {
    ...place,
    coverage: {
      ...place,
      status: recorder ? 'not-enabled' : 'failed',
      message: recorder
        ? `AWS Config does not record in ${where}, so its rules know nothing (${why})`
        : `The aggregator could not copy ${where}${why ? ` (${why})` : ''}`,
      mend: recorder
        ? 'Start the configuration recorder in this account and region'
        : 'See the sources of the aggregator in AWS Config; authorise the aggregator in the account or repair its organisation role',
    },
  };
}
