import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { stringifyError } from '@backstage/errors';
import type { CollectionFeedState } from 'backstage-plugin-security-scorecards-common';
import { effectiveStatus } from '../collection/effectiveStatus';
import type { TargetState } from '../collection/TargetState';
import { countByStatus, lagBySource } from './targetFigures';

/** What the figures are read from. @internal */
export interface StateOptions {
  listTargets(): Promise<TargetState[]>;
  /** Marked for the next run of the evaluation. */
  countQueue(): Promise<{ entities: number; resources: number }>;
  /** Absent where there are no feeds to tell of. */
  describeFeeds?(): Promise<CollectionFeedState[]>;
  stalenessMs: number;
  clock: () => Date;
  logger: LoggerService;
}

/**
 * Registers figures that are read from the database when they are asked for. Each instance of the backend tells the same ones.
 * A database that does not answer leaves a gap and disturbs nothing else.
 *
 * @internal
 */
export function observeState(
  metrics: MetricsService,
  options: StateOptions,
): void {
  const { clock, stalenessMs } = options;
  const gauge = (
    name: string,
    description: string,
    unit: string,
    read: () => Promise<Array<[number, Record<string, string>]>>,
  ) =>
    metrics
      .createObservableGauge(`security_scorecards.${name}`, {
        description,
        unit,
      })
      .addCallback(async result => {
        try {
          for (const [value, labels] of await read()) {
            result.observe(value, labels);
          }
        } catch (error) {
          options.logger.debug('A figure could not be read', {
            figure: name,
            error: stringifyError(error),
          });
        }
      });
  const activeTargets = async () => {
    const now = clock();
    const targets = await options.listTargets();
    return targets
      .filter(({ active }) => active)
      .map(target => ({
        ...target,
        status: effectiveStatus({ ...target, stalenessMs, now }),
      }));
  };
  gauge(
    'collection.lag',
    'Time since the last complete visit of the target that waits longest',
    's',
    async () => lagBySource(await activeTargets(), clock()),
  );
  gauge(
    'collection.targets',
    'Active collection targets by how their last visit ended',
    '{target}',
    async () => countByStatus(await activeTargets()),
  );
  gauge(
    'evaluation.queue',
    'Entities and resources that wait for attribution and evaluation',
    '{item}',
    async () =>
      Object.entries(await options.countQueue()).map(([kind, count]) => [
        count,
        { kind },
      ]),
  );
  const { describeFeeds } = options;
  if (!describeFeeds) {
    return;
  }
  gauge(
    'feed.messages',
    'Messages of event feeds stored since the listening instances started',
    '{message}',
    async () =>
      (await describeFeeds()).map(({ id, messages }) => [
        messages,
        { feed: id },
      ]),
  );
  gauge(
    'feed.lag',
    'Time from the sending of the last message until it was stored',
    's',
    async () =>
      (await describeFeeds()).flatMap(({ id, lagSeconds }) =>
        lagSeconds === undefined ? [] : [[lagSeconds, { feed: id }]],
      ),
  );
}
