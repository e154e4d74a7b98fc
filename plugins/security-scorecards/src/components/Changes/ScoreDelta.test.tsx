import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { ScoreDelta } from './ScoreDelta';

jest.setTimeout(60_000);

function renderDelta(delta: number) {
  const getChanges = jest.fn(createMockApi().getChanges);
  renderInTestApp(
    <ScoreDelta entityRef="component:default/payments-api" delta={delta} />,
    { apis: [[securityScorecardsApiRef, createMockApi({ getChanges })]] },
  );
  return getChanges;
}

describe('ScoreDelta', () => {
  it('names the cause that moved the score most', async () => {
    renderDelta(12.4);
    expect(
      await screen.findByText('mostly because failures were fixed (+13.2)'),
    ).toBeVisible();
    expect(screen.getByText('+12.4 points in 30 days')).toBeVisible();
  });

  it('names a cause of its own direction', async () => {
    renderDelta(-3);
    expect(
      await screen.findByText('mostly because what passed fails now (−2)'),
    ).toBeVisible();
  });

  it('asks for no cause when nothing moved', async () => {
    const getChanges = renderDelta(0.01);
    expect(
      await screen.findByText('The same score as 30 days ago'),
    ).toBeVisible();
    expect(getChanges).not.toHaveBeenCalled();
  });
});
