import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import {
  ScorecardSearchResultListItem,
  type ScorecardSearchResultListItemProps,
} from './ScorecardSearchResultListItem';

jest.setTimeout(60_000);

const DOCUMENT = {
  title: 'Payout Batch',
  text: 'Grade D',
  location: '/catalog/default/component/payout-batch/security',
  owner: 'group:default/payments',
  grade: 'D',
  score: '54',
  failingCritical: 2,
  worstFailures: ['S3.8 Buckets block public access', 'IAM.6 Root has MFA'],
};

const render = (props: ScorecardSearchResultListItemProps) =>
  renderInTestApp(<ScorecardSearchResultListItem {...props} />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });

describe('ScorecardSearchResultListItem', () => {
  it('shows grade, score, what fails worst and the owner, and leads to the tab', async () => {
    const { container } = render({ result: DOCUMENT });
    expect(
      await screen.findByRole('link', { name: 'Payout Batch' }),
    ).toHaveAttribute('href', DOCUMENT.location);
    expect(screen.getByRole('img', { name: 'Grade D' })).toBeVisible();
    expect(screen.getByText('54 of 100')).toBeVisible();
    expect(screen.getByText('2 critical controls fail')).toBeVisible();
    expect(screen.getByRole('link', { name: /payments/ })).toBeVisible();
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(DOCUMENT.worstFailures);
    await expectAccessible(container);
  });

  it('marks what was searched for', async () => {
    render({
      result: DOCUMENT,
      highlight: {
        preTag: '<b>',
        postTag: '</b>',
        fields: { title: 'Payout <b>Batch</b>' },
      },
    });
    expect((await screen.findByText('Batch')).tagName).toBe('MARK');
  });

  it('says that there is not enough evidence', async () => {
    render({
      result: {
        ...DOCUMENT,
        grade: 'none',
        score: '',
        failingCritical: 0,
        worstFailures: [],
      } as typeof DOCUMENT,
    });
    expect(await screen.findByText('not enough evidence')).toBeVisible();
    expect(screen.queryByRole('img', { name: /^Grade/ })).toBeNull();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('shows what it can of a document of an older index, and nothing without one', async () => {
    const { title, text, location } = DOCUMENT;
    const { unmount } = render({ result: { title, text, location } });
    expect(await screen.findByRole('link', { name: title })).toBeVisible();
    unmount();
    render({});
    expect(screen.queryByRole('link')).toBeNull();
  });
});
