import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { ClockContext } from '../../hooks/clock';
import { saveFile } from '../../lib/saveFile';
import { createMockApi } from '../../testing/createMockApi';
import { createHistory } from '../../testing/fixtures/createHistory';
import { HistorySection } from './HistorySection';

jest.mock('../../lib/saveFile', () => ({ saveFile: jest.fn() }));
jest.setTimeout(120_000);

const ENTITY = 'component:default/payments-api';
const NOW = Date.parse('2026-11-22T12:00:00Z');

function renderSection(
  overrides: Partial<SecurityScorecardsApi> = {},
  address = '/?history=30',
) {
  const Address = () => (
    <output data-testid="address">{useLocation().search}</output>
  );
  return renderInTestApp(
    <ClockContext.Provider value={() => NOW}>
      <HistorySection entityRef={ENTITY} />
      <Address />
    </ClockContext.Provider>,
    {
      initialRouteEntries: [address],
      apis: [[securityScorecardsApiRef, createMockApi(overrides)]],
    },
  );
}

describe('HistorySection', () => {
  it('asks for nothing until it is opened, and keeps that in the address', async () => {
    const getHistory = jest.fn(createMockApi().getHistory);
    renderSection({ getHistory }, '/');
    await userEvent.click(await screen.findByRole('button', { name: 'Show' }));
    expect(screen.getByTestId('address')).toHaveTextContent('?history=30');
    await screen.findByRole('heading', { name: 'By domain' });
    expect(getHistory).toHaveBeenCalledTimes(1);
    expect(getHistory).toHaveBeenCalledWith(
      ENTITY,
      expect.objectContaining({
        from: '2026-10-23',
        to: '2026-11-22',
        interval: 'day',
      }),
    );
  });

  it('draws the trend, says it in words, and gives it as a table', async () => {
    const { container } = renderSection();
    const chart = await screen.findByRole('img', {
      name: 'Score: 60 on Oct 23, 2026, 72 on Nov 22, 2026; lowest 60, highest 72.',
    });
    // The day without a score breaks the line, not the band.
    const [band, line] = [...chart.querySelectorAll(':scope > path')].map(
      path => path.getAttribute('d') ?? '',
    );
    expect(line.match(/M/g)).toHaveLength(2);
    expect(band.match(/M/g)).toHaveLength(1);

    await userEvent.click(screen.getByText('As a table'));
    const table = screen.getByRole('table', { name: /^Score: 60/ });
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(32);
    expect(rows[5]).toHaveTextContent('Oct 27, 2026–5168');
    await expectAccessible(container);
  });

  it('splits the difference, worst severity first in the times to fix', async () => {
    renderSection();
    const changes = await screen.findByRole('region', { name: 'Why it moved' });
    expect(
      await within(changes).findByText(
        '60 on Oct 23, 2026, 72 on Nov 22, 2026: +12.4 points.',
      ),
    ).toBeVisible();
    await userEvent.click(within(changes).getByText('Failures were fixed'));
    expect(
      within(changes).getByText(
        '2 resources such as payments-receipts, payments-invoices',
      ),
    ).toBeVisible();
    expect(within(changes).getByText('and 3 more')).toBeVisible();
    expect(within(changes).getByText('−2')).toBeVisible();

    const times = screen.getByRole('region', { name: 'Time to fix' });
    expect(
      within(times)
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent),
    ).toEqual(['critical23.5 dof 1 measured117 d', 'high0–4030 d']);
  });

  it('shows another figure and another range', async () => {
    const getHistory = jest.fn(createMockApi().getHistory);
    renderSection({ getHistory });
    await userEvent.click(await screen.findByRole('radio', { name: 'Risk' }));
    expect(
      await screen.findByRole('img', { name: /^Risk: 400 .* 310 / }),
    ).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('From'), {
      target: { value: '2026-11-01' },
    });
    expect(screen.getByTestId('address')).toHaveTextContent(
      '?history=dates&from=2026-11-01&to=2026-11-22',
    );
    expect(
      await screen.findByRole('img', { name: /^Risk: .* on Nov 1, 2026/ }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: '365 days' }));
    expect(getHistory).toHaveBeenLastCalledWith(
      ENTITY,
      expect.objectContaining({ from: '2025-11-22', interval: 'week' }),
    );
  });

  it('says since when there is a history', async () => {
    renderSection({
      getHistory: async () =>
        createHistory({ historyStartsAt: '2026-10-23T04:00:00.000Z' }),
    });
    expect(
      await screen.findByText('The history starts on Oct 23, 2026.'),
    ).toBeVisible();
  });

  it('saves the evidence as of the end of the range', async () => {
    renderSection();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );
    expect(
      await screen.findByText('payments-api-2026-11-22.csv was saved.'),
    ).toBeVisible();
    expect(saveFile).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'payments-api-2026-11-22.csv' }),
    );
  });

  it('says when evidence may not be exported', async () => {
    renderSection({
      downloadEvidence: async () => {
        throw Object.assign(new Error('closed'), { statusCode: 403 });
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export JSON' }),
    );
    expect(
      await screen.findByText('You may not export evidence.'),
    ).toBeVisible();
  });
});
