// Every page in light and dark and at two widths: accessible, nothing beyond the edge, at most three calls.
import {
  beSignedIn,
  expect,
  expectAccessible,
  sphereCalls,
  test,
} from './sphereTest';

const MAX_CALLS = 3;

const pages = [
  { path: '/spheres', shows: 'Store telemetry' },
  { path: '/spheres?q=nothing+has+this+name', shows: 'No sphere matches' },
  { path: '/spheres/library', shows: 'DataOps standard' },
  { path: '/spheres/library?archetype=dataops-regulated', shows: 'Parameters' },
  { path: '/spheres/sources', shows: 'marketing.yaml:14:3' },
  { path: '/spheres/customer-churn', shows: 'The border in words' },
  { path: '/spheres/marketing-insights', shows: 'Draft: grants nothing yet' },
  { path: '/spheres/pricing-lab', shows: 'The border in words' },
  { path: '/spheres/store-telemetry', shows: 'The border in words' },
  { path: '/spheres/customer-churn/boundary', shows: 'Everything else' },
  { path: '/spheres/customer-churn/history', shows: 'First revision' },
];

for (const theme of ['light', 'dark'] as const) {
  for (const { path, shows } of pages) {
    test(`${path} holds in ${theme}`, async ({ page }) => {
      await beSignedIn(page, 'tomek', theme);
      const calls = sphereCalls(page);
      await page.goto(path);
      await expect(page.getByText(shows).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(MAX_CALLS);
      await expectAccessible(page);

      await page.setViewportSize({ width: 768, height: 1024 });
      await expect(page.getByText(shows).first()).toBeVisible();
      const beyond = await page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth,
      );
      expect(beyond, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
      await expectAccessible(page);
    });
  }
}

test('the sidebar has two entries for Sphere, and none for its detail pages', async ({
  page,
}) => {
  await beSignedIn(page, 'tomek');
  await page.goto('/spheres/customer-churn');
  const sidebar = page.getByRole('navigation', { name: 'sidebar nav' });
  const entries = sidebar.locator('a[href^="/sphere"]');
  await expect(entries).toHaveCount(2);
  await expect(entries.nth(0)).toHaveAttribute('href', '/spheres');
  await expect(entries.nth(1)).toHaveAttribute('href', '/sphere-reviews');
});

test('the map is walked with arrow keys', async ({ page }) => {
  await beSignedIn(page, 'mira');
  await page.goto('/spheres/customer-churn');
  const map = page.getByRole('group', { name: /8 families/ });
  await map.getByRole('button', { name: /^Accounts/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(map.getByRole('button', { name: /^Namespaces/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(map.getByRole('button', { name: /^Budget/ })).toBeFocused();
});
