import { expect, takeScreenshot, test } from './portal';
import { headline, openSecurityTab } from './securityTab';

/** Whatever would let an entity pass for checked. */
const GREEN = /^Grade [A-E]$|^Score \d/;

test('a component without AWS tells how to annotate it', async ({
  portalPage: page,
}) => {
  await openSecurityTab(page, 'gift-cards');
  await expect(
    page.getByRole('heading', { name: 'No scorecard for this entity' }),
  ).toBeVisible();
  const example = page.getByText('security-scorecards/aws-tags');
  await expect(example).toContainText('security-scorecards/aws-accounts');
  await expect(example).toContainText('security-scorecards/aws-arns');
  await expect(headline(page)).toBeHidden();
  await expect(page.getByRole('img', { name: GREEN })).toHaveCount(0);
  await expect(page.getByText('Passing')).toHaveCount(0);
  await takeScreenshot(page, 'without-aws');
});

test('a malformed annotation is named, and claims nothing', async ({
  portalPage: page,
  api,
}) => {
  await openSecurityTab(page, 'price-lab');
  await expect(
    page.getByText(
      'The annotation security-scorecards/aws-tags cannot be read',
    ),
  ).toBeVisible();
  await expect(
    page.getByText("'service price-lab' has no value").first(),
  ).toBeVisible();
  await expect(page.getByText(/Write key=value/).first()).toBeVisible();
  await expect(page.getByRole('img', { name: GREEN })).toHaveCount(0);

  const scorecard: { grade?: string; score: { value?: number } } = await (
    await api.get('/scorecards/by-name/component/default/price-lab')
  ).json();
  expect(scorecard.grade).toBeUndefined();
  expect(scorecard.score.value).toBeUndefined();
});
