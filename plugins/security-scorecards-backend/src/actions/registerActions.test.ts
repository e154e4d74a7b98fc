import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotAllowedError } from '@backstage/errors';
import { defaultCatalogue } from 'backstage-plugin-security-scorecards-common';
import type { ActionServices } from './actionServices';
import { registerActions } from './registerActions';

const CHECKOUT = 'component:default/checkout';
const SCORE = { value: 61.5, low: 55, high: 68, coverage: 0.87 };
const FAILING = { critical: 1, high: 2, medium: 0, low: 0 };

const scorecard = {
  entityRef: CHECKOUT,
  title: 'Checkout',
  grade: 'D',
  score: SCORE,
  risk: { value: 42, contributors: [], criticalityFactor: 1, overdue: 0 },
  counts: { failingControls: FAILING },
  domains: [
    { id: 'data-protection', title: 'Data', status: 'fail', score: SCORE },
  ],
  nextBestFixes: Array.from({ length: 9 }, (_, index) => ({
    title: `Fix ${index}`,
    controls: ['S3.8'],
    severity: 'high',
    resources: 2,
    scoreGain: 3,
    riskRemoved: 4,
  })),
};

describe('actions', () => {
  const credentials = mockCredentials.user('user:default/reader');
  const services = {
    scorecards: {
      getScorecard: jest.fn(),
      listScorecards: jest.fn(),
      listEvidence: jest.fn(),
    },
    attribution: { preview: jest.fn() },
  };
  const registry = actionsRegistryServiceMock();
  registerActions({
    ...(services as unknown as ActionServices),
    actionsRegistry: registry,
    catalogue: defaultCatalogue(),
  });

  beforeEach(() => jest.resetAllMocks());

  const invoke = (name: string, input: object) =>
    registry.invoke({
      id: `test:${name}`,
      input: input as never,
      credentials,
    });

  it('only look, but for the one that requests', async () => {
    const { actions } = await registry.list();
    expect(actions.map(({ name }) => name)).toEqual([
      'get-scorecard',
      'list-riskiest-services',
      'explain-finding',
      'preview-attribution',
      'request-waiver',
    ]);
    for (const { name, attributes } of actions) {
      expect({ name, ...attributes }).toMatchObject({
        readOnly: name !== 'request-waiver',
        destructive: false,
      });
    }
  });

  it('tell how an entity stands, as the caller may read it', async () => {
    services.scorecards.getScorecard.mockResolvedValue(scorecard);
    const { output } = await invoke('get-scorecard', {
      entityRef: 'Component:Checkout',
    });
    expect(services.scorecards.getScorecard).toHaveBeenCalledWith(CHECKOUT, {
      credentials,
    });
    expect(output).toMatchObject({
      grade: 'D',
      score: SCORE,
      risk: 42,
      failingControls: FAILING,
      domains: [{ id: 'data-protection', status: 'fail', score: 61.5 }],
    });
    expect(output).toHaveProperty('nextBestFixes.length', 5);
  });

  it('rank by risk with the conditions that are given', async () => {
    services.scorecards.listScorecards.mockResolvedValue({
      items: [{ ...scorecard, risk: 42 }],
      totalItems: 7,
    });
    const { output } = await invoke('list-riskiest-services', {
      limit: 3,
      owner: 'group:default/a,b',
    });
    const [query, caller] = services.scorecards.listScorecards.mock.calls[0];
    expect(caller).toEqual({ credentials });
    expect(query).toMatchObject({
      limit: 3,
      order: { field: 'risk', direction: 'desc' },
    });
    expect([...query.filter[0]]).toEqual([
      ['kind', ['component']],
      ['owner', ['group:default/a,b']],
    ]);
    expect(output).toMatchObject({
      totalItems: 7,
      items: [{ entityRef: CHECKOUT, risk: 42, score: 61.5 }],
    });
  });

  it('explain a failing control with its practice and resources', async () => {
    services.scorecards.listEvidence.mockResolvedValue({
      totalItems: 4,
      items: [
        {
          resource: 'arn:aws:s3:::orders',
          account: '111122223333',
          region: 'eu-west-1',
          inherited: false,
          observedAt: '2026-11-20T00:00:00.000Z',
        },
      ],
    });
    const { output } = await invoke('explain-finding', {
      entityRef: CHECKOUT,
      control: 's3.8',
    });
    expect(services.scorecards.listEvidence).toHaveBeenCalledWith(
      CHECKOUT,
      { control: 'S3.8', status: ['fail'], limit: 20 },
      { credentials },
    );
    expect(output).toMatchObject({
      control: 'S3.8',
      severity: defaultCatalogue().control('S3.8')?.severity,
      failingResources: 4,
      resources: [{ resource: 'arn:aws:s3:::orders' }],
    });
  });

  it('preview annotations', async () => {
    services.attribution.preview.mockResolvedValue({
      scope: ['tags service=checkout'],
      problems: [{ annotation: 'a', message: 'unreadable' }],
      resources: { now: 3, then: 1 },
      gained: { count: 0, items: [] },
      lost: { count: 2, items: [] },
      lostToNobody: 2,
      scorecard: { now: scorecard },
    });
    const { output } = await invoke('preview-attribution', {
      entityRef: CHECKOUT,
      annotations: { a: 'b' },
    });
    expect(output).toEqual({
      scope: ['tags service=checkout'],
      problems: ['a: unreadable'],
      resourcesNow: 3,
      resourcesThen: 1,
      gained: 0,
      lost: 2,
      lostToNobody: 2,
      scoreNow: 61.5,
    });
  });

  it.each([
    ['get-scorecard', { entityRef: 'checkout' }, /not an entity ref/],
    [
      'explain-finding',
      { entityRef: CHECKOUT, control: 'S3.999' },
      /no control 'S3.999'/,
    ],
    ['list-riskiest-services', { limit: 500 }, /limit|less than/i],
  ])('refuse bad input of %s', async (name, input, message) => {
    await expect(invoke(name, input)).rejects.toThrow(message);
  });

  it('pass a missing permission on', async () => {
    services.scorecards.getScorecard.mockRejectedValue(
      new NotAllowedError('no'),
    );
    await expect(
      invoke('get-scorecard', { entityRef: CHECKOUT }),
    ).rejects.toThrow('no');
  });
});
