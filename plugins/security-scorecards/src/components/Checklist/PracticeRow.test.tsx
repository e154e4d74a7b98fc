import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createScorecard } from '../../testing/fixtures/createScorecard';
import { PracticeRow } from './PracticeRow';

jest.setTimeout(60_000);

describe('PracticeRow', () => {
  it('opens the details of a practice without controls from its title and its button', async () => {
    const onOpen = jest.fn();
    const [first] = createScorecard().domains.flatMap(
      ({ practices }) => practices,
    );
    renderInTestApp(
      <ul>
        <PracticeRow
          practice={{ ...first, status: 'not-applicable', controls: [] }}
          onOpen={onOpen}
        />
      </ul>,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: `Details of ${first.title}` }),
    );
    expect(onOpen).toHaveBeenLastCalledWith(first.id);
    await userEvent.click(screen.getByRole('button', { name: first.title }));
    expect(onOpen).toHaveBeenCalledTimes(2);
    expect(screen.getByText('Not applicable')).toBeVisible();
  });
});
