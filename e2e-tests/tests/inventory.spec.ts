// What exists: on the index, under the statements of a border, and over the whole platform.
import type { Page } from '@playwright/test';
import {
  beSignedIn,
  expect,
  expectAccessible,
  sphereCalls,
  test,
} from './sphereTest';

const REPORT = 'churn-report.nordlicht.example';

/** The backend pushes the example inventory some seconds after its start. */
async function openOnceKnown(page: Page, path: string, text: string) {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
}

test('the index shows on demand which spheres have something outside', async ({
  page,
}) => {
  await beSignedIn(page, 'sven');
  await openOnceKnown(page, '/spheres', 'Outside (1)');
  await page.getByRole('button', { name: 'Outside (1)' }).click();
  await expect(page).toHaveURL(/outside=true/);
  const table = page.getByRole('table', { name: 'Spheres' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(
    table.getByRole('link', { name: 'Customer churn' }),
  ).toBeVisible();
  await expect(table.getByLabel(/outside/).first()).toBeVisible();
  await expectAccessible(page);
});

test('the boundary tells what exists under each statement, and why something is outside', async ({
  page,
}) => {
  const calls = sphereCalls(page);
  await beSignedIn(page, 'mira');
  await openOnceKnown(page, '/spheres/customer-churn/boundary', '1 outside');
  calls.length = 0;
  await page.reload();
  await expect(page.getByText('1 outside').first()).toBeVisible();
  expect(calls.length).toBeLessThanOrEqual(3);

  await page
    .getByRole('button', { name: /Show the resources of Routes/ })
    .click();
  const routes = page.getByRole('list', { name: /Resources of Routes/ });
  const report = routes.getByRole('listitem').first();
  await expect(report).toContainText(REPORT);
  await expect(report).toContainText('Outside');
  await expect(report).toContainText('Ask first.');
  await expect(report).toContainText(/Seen .* \(networks\)/);
  await expectAccessible(page);

  await page.goto('/spheres/customer-churn/boundary?resources=namespaces');
  await expect(
    page.getByRole('link', { name: 'churn-prod', exact: true }),
  ).toHaveAttribute('href', '/catalog/default/resource/churn-prod');
});

test('five hundred namespaces come in pages of 25', async ({ page }) => {
  await beSignedIn(page, 'mira');
  await openOnceKnown(
    page,
    '/spheres/store-telemetry/boundary?resources=namespaces',
    '500 resources',
  );
  const list = page.getByRole('list', { name: /Resources of/ });
  await expect(list.getByRole('listitem')).toHaveCount(25);
  const before = await list.textContent();
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(list).not.toHaveText(before ?? '');
  await expect(list.getByRole('listitem')).toHaveCount(25);
});

test('platform admins see every source and what no sphere covers', async ({
  page,
}) => {
  await beSignedIn(page, 'tomek');
  await openOnceKnown(page, '/spheres/sources?view=inventory', REPORT);
  const sources = page.getByRole('table', { name: 'Sources of the inventory' });
  await expect(sources.getByText('edge-fleet')).toBeVisible();
  await sources.getByRole('link', { name: /No sphere in kubernetes/ }).click();
  await expect(page.getByText('hackathon-2024').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search resources' }).fill('churn');
  await expect(page).toHaveURL(/q=churn/);
  await expect(page.getByText('churn-prod').first()).toBeVisible();
});

test('nobody else is offered the inventory of the platform', async ({
  page,
}) => {
  await beSignedIn(page, 'mira');
  await page.goto('/spheres/sources?view=inventory');
  await expect(page.getByText('Not found, or not open to you')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 768]) {
    test(`resources are readable at ${width} px in ${theme}`, async ({
      page,
    }) => {
      await beSignedIn(page, 'tomek', theme);
      await page.setViewportSize({ width, height: 900 });
      const paths = {
        index: '/spheres?outside=true',
        overview: '/spheres/customer-churn',
        boundary: '/spheres/customer-churn/boundary?resources=ingress',
        inventory: '/spheres/sources?view=inventory',
      };
      const shows = {
        index: 'Customer churn',
        overview: 'The border in words',
        boundary: REPORT,
        inventory: REPORT,
      };
      for (const [name, path] of Object.entries(paths)) {
        await openOnceKnown(page, path, shows[name as keyof typeof shows]);
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect([name, overflow <= 0]).toEqual([name, true]);
      }
    });
  }
}
