import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import type { TargetState } from '../collection/TargetState';
import type { VisitSummary } from '../collection/VisitSummary';
import { createCollectionMetrics } from './createCollectionMetrics';
import { createEvaluationMetrics } from './createEvaluationMetrics';
import { observeState } from './observeState';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const HOUR = 60 * 60 * 1000;

const summary: VisitSummary = {
  targetId: 'patch-manager:account:111122223333:eu-west-1',
  source: 'patch-manager',
  pass: 'full',
  resumed: false,
  kind: 'complete',
  status: 'partial',
  pages: 3,
  evidenceRead: 120,
  evidenceWritten: 7,
  evidenceRetired: 2,
  evidenceWithdrawn: 1,
  transitions: 5,
  skipped: { 'no-node-id': 4 },
  durationMs: 1500,
};

describe('metrics', () => {
  it('tells of visits by source and pass, and of no account', () => {
    const metrics = metricsServiceMock.mock();
    createCollectionMetrics(metrics).visitEnded(summary);
    const [visits, rows] = metrics.createCounter.mock.results;
    expect(visits.value.add.mock.calls).toEqual([
      [
        1,
        {
          source: 'patch-manager',
          pass: 'full',
          outcome: 'complete',
          status: 'partial',
        },
      ],
    ]);
    const source = 'patch-manager';
    expect(rows.value.add.mock.calls).toEqual([
      [120, { source, action: 'read' }],
      [7, { source, action: 'written' }],
      [3, { source, action: 'retired' }],
      [4, { source, action: 'skipped' }],
    ]);
    expect(
      metrics.createHistogram.mock.results[0].value.record,
    ).toHaveBeenCalledWith(1.5, { source, pass: 'full' });
  });

  it('tells of the evaluation', () => {
    const metrics = metricsServiceMock.mock();
    createEvaluationMetrics(metrics).evaluationEnded({
      evaluated: 10,
      written: 4,
      failed: 0,
      seconds: 2,
    });
    expect(metrics.createCounter.mock.results[0].value.add.mock.calls).toEqual([
      [10, { outcome: 'evaluated' }],
      [4, { outcome: 'written' }],
    ]);
  });

  it('reads the state when it is asked for', async () => {
    const { read } = setUp({
      listTargets: async () => [
        target('config', 'succeeded', 2 * HOUR),
        target('config', 'succeeded', 5 * HOUR),
        target('config', 'succeeded', 500 * HOUR, { active: false }),
        target('security-hub', 'succeeded', 100 * HOUR),
        target('patch-manager', 'never'),
      ],
    });
    expect(await read('security_scorecards.collection.lag')).toEqual([
      [5 * 3600, { source: 'config' }],
      [100 * 3600, { source: 'security-hub' }],
    ]);
    expect(await read('security_scorecards.collection.targets')).toEqual([
      [2, { source: 'config', status: 'succeeded' }],
      [1, { source: 'security-hub', status: 'stale' }],
      [1, { source: 'patch-manager', status: 'never' }],
    ]);
    expect(await read('security_scorecards.evaluation.queue')).toEqual([
      [3, { kind: 'entities' }],
      [9, { kind: 'resources' }],
    ]);
    expect(await read('security_scorecards.feed.messages')).toEqual([
      [42, { feed: 'events' }],
    ]);
    expect(await read('security_scorecards.feed.lag')).toEqual([]);
  });

  it('leaves a gap while the database does not answer', async () => {
    const { read, logger } = setUp({
      listTargets: async () => {
        throw new Error('no connection');
      },
    });
    expect(await read('security_scorecards.collection.lag')).toEqual([]);
    expect(logger.debug).toHaveBeenCalledWith(
      'A figure could not be read',
      expect.objectContaining({ figure: 'collection.lag' }),
    );
  });
});

function setUp(options: { listTargets: () => Promise<TargetState[]> }) {
  const metrics = metricsServiceMock.mock();
  const logger = mockServices.logger.mock();
  observeState(metrics, {
    ...options,
    countQueue: async () => ({ entities: 3, resources: 9 }),
    describeFeeds: async () => [
      {
        id: 'events',
        source: 'security-hub',
        title: 'Events',
        status: 'listening',
        instances: 1,
        messages: 42,
        written: 1,
        skipped: 0,
        problems: [],
      },
    ],
    stalenessMs: 72 * HOUR,
    clock: () => NOW,
    logger,
  });
  return {
    logger,
    async read(name: string) {
      const index = metrics.createObservableGauge.mock.calls.findIndex(
        call => call[0] === name,
      );
      const gauge = metrics.createObservableGauge.mock.results[index].value;
      const observe = jest.fn();
      await gauge.addCallback.mock.calls[0][0]({ observe });
      return observe.mock.calls;
    },
  };
}

function target(
  source: TargetState['source'],
  status: TargetState['status'],
  age?: number,
  extra: Partial<TargetState> = {},
): TargetState {
  const lastSuccessAt =
    age === undefined ? undefined : new Date(NOW.getTime() - age).toISOString();
  return {
    id: `${source}:x`,
    source,
    kind: 'account',
    accountId: '111122223333',
    region: 'eu-west-1',
    title: source,
    key: 1,
    active: true,
    status,
    visits: age === undefined ? 0 : 1,
    failures: 0,
    passes: new Map(),
    lastRunAt: lastSuccessAt,
    lastSuccessAt,
    progress: { done: 0, base: 0 },
    skipped: {},
    evidence: 0,
    ...extra,
  };
}
