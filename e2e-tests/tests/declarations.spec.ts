// A declaration from the file to the page, and what becomes of it when the file breaks.
import fs from 'node:fs';
import path from 'node:path';
import { beSignedIn, expect, expectAccessible, test } from './sphereTest';

const folder = process.env.SPHERE_E2E_DECLARATIONS ?? '';
const file = path.join(folder, 'returns.yaml');
const LONG = 'Returns and refunds of every kind '.repeat(3).trim();

// A folder without any file counts as one that cannot be read, so this one stays.
const archetype = `apiVersion: sphere.dataops/v1alpha1
kind: Archetype
metadata: { name: written-base }
spec: { owner: 'group:default/data-platform' }
`;

const declaration = (border: number) => `apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata:
  name: returns
  title: ${LONG}
spec:
  team: group:default/fraud-models
  platformOwner: group:default/data-platform
  boundary:
    - id: namespaces
      kind: kubernetes-namespace
      inside: { name: ['returns-*'] }
      limits: { count: { border: ${border}, ceiling: 20 } }
`;

test('a new file becomes a page, a change its history, and a broken one a banner', async ({
  page,
}) => {
  await beSignedIn(page, 'tomek');
  const refresh = async () => {
    await page.goto('/spheres/sources');
    await page.getByRole('button', { name: 'Refresh now: written' }).click();
    await expect(page.getByText(/written: .* new/).first()).toBeVisible();
  };
  fs.writeFileSync(path.join(folder, 'archetype.yaml'), archetype);
  fs.writeFileSync(file, declaration(4));
  await refresh();
  await page.goto('/spheres?q=refunds');
  await page.getByRole('link', { name: LONG }).click();
  await expect(page.getByText('up to 4').first()).toBeVisible();
  await expectAccessible(page);

  await expect(async () => {
    await page.goto('/catalog/default/sphere/returns');
    await expect(page.getByRole('heading', { name: LONG }).first()).toBeVisible(
      { timeout: 1_000 },
    );
  }).toPass({ timeout: 15_000 });

  fs.writeFileSync(file, declaration(6));
  await refresh();
  await page.goto('/spheres/returns/history');
  await expect(page.getByText(/from 4 to 6/)).toBeVisible();
  await expect(page.getByText('more room').first()).toBeVisible();

  fs.writeFileSync(
    file,
    declaration(6).replace('kind: kubernetes', 'kin: kubernetes'),
  );
  await refresh();
  await page.goto('/spheres/returns');
  await expect(page.getByText(/Shown: revision 2, last valid/)).toBeVisible();
  await expect(page.getByText(/returns.yaml line 10/)).toBeVisible();
  await expectAccessible(page);

  fs.rmSync(file);
  await refresh();
  await page.goto('/spheres/returns');
  await expect(page.getByText('Not found, or not open to you')).toBeVisible();
});

test('catalog pages of a team and of its components lead to the sphere', async ({
  page,
}) => {
  await beSignedIn(page, 'jonas');
  await page.goto('/catalog/default/group/churn');
  await expect(
    page.getByRole('link', { name: 'Customer churn' }).first(),
  ).toBeVisible();
  await page.goto('/catalog/default/component/churn-scoring');
  await expect(page.getByText('works in the sphere')).toBeVisible();
  await page.goto('/catalog/default/sphere/customer-churn');
  await expect(
    page.getByRole('link', { name: 'Open sphere' }).first(),
  ).toHaveAttribute('href', /\/spheres\/customer-churn$/);
});
