import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { createPatches } from '../../testing/fixtures/createPatches';
import { MissingPatches } from './MissingPatches';

jest.setTimeout(60_000);

const ENTITY = 'component:default/payments-api';
const INSTANCE = 'arn:aws:ec2:eu-central-1:111122223333:instance/i-0abc';

async function openPatches(listPatches: SecurityScorecardsApi['listPatches']) {
  const { container } = renderInTestApp(
    <MissingPatches entityRef={ENTITY} resource={INSTANCE} />,
    { apis: [[securityScorecardsApiRef, createMockApi({ listPatches })]] },
  );
  const button = await screen.findByRole('button', { name: 'Missing patches' });
  return { container, button };
}

describe('MissingPatches', () => {
  it('names what each patch closes, its age and when it was due', async () => {
    const listPatches = jest.fn(async () => createPatches());
    const { container, button } = await openPatches(listPatches);
    expect(listPatches).not.toHaveBeenCalled();
    await userEvent.click(button);

    const list = await screen.findByRole('list', { name: 'Missing patches' });
    const [openssl, kernel] = within(list).getAllByRole('listitem');
    expect(openssl).toHaveTextContent(
      /critical.*openssl.*missing.*CVE-2026-0001, CVE-2026-0002.*found 25 days ago.*overdue since Nov 12, 2026/,
    );
    expect(kernel).toHaveTextContent(
      /kernel.*waits for a reboot.*none stated.*found 1 day ago$/,
    );
    expect(
      screen.getByText('3 more were counted and are not listed.'),
    ).toBeVisible();
    expect(listPatches).toHaveBeenCalledWith(
      ENTITY,
      expect.objectContaining({ resourceId: INSTANCE, limit: 10 }),
    );
    await expectAccessible(container);
  });

  it('says so when no single patch is known', async () => {
    const { button } = await openPatches(async () =>
      createPatches({ items: [], totalItems: 0, notListed: 0 }),
    );
    await userEvent.click(button);
    expect(
      await screen.findByText('No single patches are known for this resource.'),
    ).toBeVisible();
  });
});
