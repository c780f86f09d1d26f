// The first minute of each persona, as a newcomer would spend it.
import { beSignedIn, expect, expectAccessible, test } from './sphereTest';

test.describe('signing in', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`offers seven people, in ${theme}`, async ({ page }) => {
      await page.addInitScript(
        colours => localStorage.setItem('theme', colours),
        theme,
      );
      await page.goto('/');
      for (const name of [
        'Mira Okafor',
        'Jonas Lindqvist',
        'Priya Raman',
        'Sven Aalto',
        'Inês Duarte',
        'Tomek Nowak',
        'Noor Haddad',
      ]) {
        await expect(page.getByRole('button', { name })).toBeVisible();
      }
      await expectAccessible(page, 'body');
    });
  }

  test('survives a reload, and switches without signing out', async ({
    page,
  }) => {
    await page.goto('/spheres');
    await page.getByRole('button', { name: 'Mira Okafor' }).click();
    await expect(
      page.getByRole('heading', { name: 'Spheres', level: 1 }),
    ).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Mine' })).toBeVisible();

    await page
      .getByRole('group', { name: 'Switch person' })
      .getByRole('button')
      .click();
    await page.getByRole('menuitem', { name: /Tomek Nowak/ }).click();
    await expect(page.getByRole('tab', { name: 'Sources' })).toBeVisible();
    await expect(page).toHaveURL(/\/spheres$/);
  });
});

test('Mira sees the border of her team, and reads it in words', async ({
  page,
}) => {
  await beSignedIn(page, 'mira');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: /Mira/ })).toBeVisible();
  await page.getByRole('link', { name: 'Spheres', exact: true }).click();
  await page
    .getByRole('link', { name: /Customer churn/ })
    .first()
    .click();
  await expect(
    page.getByRole('heading', { name: 'Customer churn', level: 1 }),
  ).toBeVisible();

  const map = page.getByRole('group', { name: /Customer churn: 8 families/ });
  await map.getByRole('button', { name: /^Namespaces/ }).click();
  await expect(
    page.getByRole('row', { name: /Namespaces on the analytics cluster/ }),
  ).toContainText('churn-*');
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText('First revision')).toBeVisible();
});

test('Jonas finds a sphere by keyboard, and the search is in the address', async ({
  page,
}) => {
  await beSignedIn(page, 'jonas');
  await page.goto('/spheres');
  await expect(page.getByRole('link', { name: 'Pricing lab' })).toBeVisible();
  await page.getByRole('heading', { name: 'Spheres', level: 1 }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('telemetry');
  await expect(page.getByRole('link', { name: 'Pricing lab' })).toBeHidden();
  await expect(page).toHaveURL(/q=telemetry/);
  await page.reload();
  await page.getByRole('link', { name: 'Store telemetry' }).click();
  await expect(page).toHaveURL(/\/spheres\/store-telemetry$/);
  await page.goBack();
  await expect(
    page.getByRole('searchbox', { name: 'Search spheres' }),
  ).toHaveValue('telemetry');
});

test('Priya follows an archetype to the spheres that are based on it', async ({
  page,
}) => {
  await beSignedIn(page, 'priya');
  await page.goto('/spheres/library');
  await page.getByRole('button', { name: /DataOps regulated/ }).click();
  // Opening it is written into the address; a click before that would be undone by it.
  await expect(page).toHaveURL(/library\?.*dataops-regulated/);
  await page.getByRole('link', { name: /Show these spheres/ }).click();
  await expect(page).toHaveURL(/spheres\?.*archetype=dataops-regulated/);
  const table = page.getByRole('table');
  await expect(
    table.getByRole('link', { name: 'Payment fraud' }),
  ).toBeVisible();
  await expect(
    table.getByRole('link', { name: 'Finance closing' }),
  ).toBeVisible();
  await expect(
    table.getByRole('link', { name: 'Customer churn' }),
  ).toBeHidden();
});

test('Sven reads what is forbidden to a team', async ({ page }) => {
  await beSignedIn(page, 'sven');
  await page.goto('/spheres/payment-fraud/boundary');
  await page
    .getByRole('searchbox', { name: 'Filter statements' })
    .fill('kube-');
  await expect(page.getByText('Forbidden').first()).toBeVisible();
  await expect(page.getByText('kube-*').first()).toBeVisible();
});

test('Inês looks up what a checkpoint asks, and of whom', async ({ page }) => {
  await beSignedIn(page, 'ines');
  await page.goto('/spheres/library');
  await page.getByRole('button', { name: /Checkpoint rules/ }).click();
  await page.getByRole('button', { name: /Data contract/ }).click();
  await expect(page.getByText('What must hold').first()).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Data Governance' }).first(),
  ).toBeVisible();
});

test('Tomek finds the line in which a declaration is wrong', async ({
  page,
}) => {
  await beSignedIn(page, 'tomek');
  await page.goto('/spheres/sources');
  await expect(page.getByText('marketing.yaml:14:3')).toBeVisible();
  await expect(page.getByText(/did you mean 'lifecycle'/)).toBeVisible();
});

test('Noor, in no team, is told so and shown an example', async ({ page }) => {
  await beSignedIn(page, 'noor');
  await page.goto('/spheres');
  await expect(
    page.getByText('You are in no team with a sphere').first(),
  ).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Sources' })).toBeHidden();
  await page.goto('/spheres/sources');
  await expect(page.getByText('Not found, or not open to you')).toBeVisible();
  await page.goto('/spheres/there-is-no-such-sphere');
  await expect(page.getByText('Not found, or not open to you')).toBeVisible();
});
