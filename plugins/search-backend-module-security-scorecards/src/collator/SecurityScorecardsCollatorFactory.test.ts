import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import { scorecardReadPermission } from 'backstage-plugin-security-scorecards-common';
import { createSummary } from '../__testUtils__/createSummary';
import { fakeScorecards } from '../__testUtils__/fakeScorecards';
import { SecurityScorecardsCollatorFactory } from './SecurityScorecardsCollatorFactory';

function createFactory(scorecards: ReturnType<typeof fakeScorecards>) {
  return SecurityScorecardsCollatorFactory.create({
    auth: mockServices.auth({ pluginId: 'search' }),
    scorecards: scorecards.service,
    filter: ['kind=component'],
    locationTemplate: '/catalog/:namespace/:kind/:name/security',
    visibilityPermission: scorecardReadPermission,
  });
}

const collate = async (scorecards: ReturnType<typeof fakeScorecards>) =>
  TestPipeline.fromCollator(
    await createFactory(scorecards).getCollator(),
  ).execute();

describe('SecurityScorecardsCollatorFactory', () => {
  it('makes a document of a scorecard, with what fails worst', async () => {
    const { documents } = await collate(fakeScorecards([createSummary()]));
    expect(documents).toEqual([
      {
        title: 'Payout Batch',
        text: 'Grade D. score 54 of 100. fails S3.8 Buckets block public access. Nothing is public by mistake',
        location: '/catalog/default/component/payout-batch/security',
        authorization: { resourceRef: 'component:default/payout-batch' },
        entityRef: 'component:default/payout-batch',
        kind: 'component',
        owner: 'group:default/payments',
        system: 'system:default/payments',
        lifecycle: 'production',
        criticality: 'high',
        grade: 'D',
        score: '54',
        failingCritical: 1,
        worstFailures: ['S3.8 Buckets block public access'],
      },
    ]);
  });

  it('never makes missing evidence look like a score, and keeps every member', async () => {
    const unseen = createSummary({
      entityRef: 'component:default/mailer',
      owner: undefined,
      system: undefined,
      lifecycle: undefined,
      grade: undefined,
      score: { low: 0, high: 100, coverage: 0 },
      worstFailures: [],
    });
    const { documents } = await collate(
      fakeScorecards([unseen, createSummary()]),
    );
    expect(documents[0]).toMatchObject({
      text: 'No grade: not enough evidence',
      grade: 'none',
      score: '',
      owner: '',
    });
    expect(Object.keys(documents[0])).toEqual(Object.keys(documents[1]));
  });

  it('names a control by its id alone when the catalogue does not know it', async () => {
    const { documents } = await collate(
      fakeScorecards([
        createSummary({
          worstFailures: [
            {
              control: 'New.1',
              practice: 'uncategorised',
              severity: 'high',
              resources: 1,
            },
          ],
        }),
      ]),
    );
    expect(documents[0]).toMatchObject({ worstFailures: ['New.1'] });
  });

  it('reads page by page, one call a page, as the search plugin itself', async () => {
    const scorecards = fakeScorecards(
      ['a', 'b', 'c', 'd', 'e'].map(name =>
        createSummary({ entityRef: `component:default/${name}` }),
      ),
    );
    const { documents } = await collate(scorecards);
    expect(documents).toHaveLength(5);
    expect(scorecards.calls).toEqual([
      'catalogue',
      'scorecards',
      'scorecards',
      'scorecards',
    ]);
    expect(scorecards.requests[1]).toEqual({
      filter: ['kind=component'],
      orderField: 'title,asc',
      include: ['worstFailures'],
      limit: 500,
      cursor: '2',
    });
    expect(scorecards.service.clientFor).toHaveBeenCalledWith(
      mockCredentials.service('plugin:search'),
    );
  });

  it('fails as a whole when a page cannot be read, so that the search keeps its former index', async () => {
    const scorecards = fakeScorecards([createSummary()]);
    scorecards.service.clientFor.mockRejectedValue(new Error('down'));
    const collator = await createFactory(scorecards).getCollator();
    await expect(collator.toArray()).rejects.toThrow('down');
  });
});
