import type { CatalogueControl } from 'backstage-plugin-security-scorecards-common';
import { createControl } from '../testing/fixtures/createScorecard';
import { failingControls } from './failingControls';

const catalogue = [
  { id: 'S3.2', guidanceUrl: 'https://docs.aws.amazon.com/s3-2' },
] as CatalogueControl[];

const results = [
  createControl({ id: 'S3.3', status: 'fail', severity: 'low', title: 'Low' }),
  createControl({
    id: 'S3.2',
    status: 'fail',
    severity: 'critical',
    title: 'Worst',
  }),
  createControl({ id: 'S3.8', status: 'pass' }),
];

describe('failingControls', () => {
  it('names what fails, the most severe first, with its guidance', () => {
    expect(failingControls(results, catalogue, undefined)).toEqual([
      {
        id: 'S3.2',
        title: 'Worst',
        guidanceUrl: 'https://docs.aws.amazon.com/s3-2',
      },
      { id: 'S3.3', title: 'Low', guidanceUrl: undefined },
    ]);
  });

  it('names only the chosen one where that fails', () => {
    expect(failingControls(results, catalogue, 'S3.3')).toHaveLength(1);
    expect(failingControls(results, catalogue, 'S3.8')).toHaveLength(2);
  });
});
