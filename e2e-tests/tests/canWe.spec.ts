// "Can we …?": the border answers in the page, by keyboard and by address.
import {
  beSignedIn,
  expect,
  expectAccessible,
  sphereCalls,
  test,
} from './sphereTest';

const NAMESPACE = 'can=create+kubernetes-namespace&can.cluster=analytics-eu';

test('Mira asks, and the page answers yes, ask first and no with reasons', async ({
  page,
}) => {
  await beSignedIn(page, 'mira');
  const answer = page.getByRole('region', { name: 'Answer' });
  // The demo's inventory arrives some seconds after the backend is ready.
  await expect(async () => {
    await page.goto(`/spheres/customer-churn?${NAMESPACE}&can.name=churn-1`);
    await expect(answer).toContainText('Yes.', { timeout: 3_000 });
  }).toPass({ timeout: 40_000 });
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue(
    'Kubernetes namespace',
  );
  await page.waitForLoadState('networkidle');
  const calls = sphereCalls(page);

  const cluster = page.getByRole('combobox', { name: 'Cluster' });
  const name = page.getByRole('combobox', { name: 'Name' });
  await cluster.fill('analytics-eu/churn-dev-3');
  await expect(cluster).toHaveValue('analytics-eu');
  await expect(answer).toContainText('churn-dev-3');
  await expect(answer).toContainText('Yes.');
  await expect(answer).toContainText('Nobody needs to approve this.');
  await expect(answer.getByRole('button')).toHaveCount(0);

  await name.fill('fraud-dev');
  await expect(answer).toContainText('Ask first.');
  await expect(answer).toContainText('Ask Data Platform.');

  await name.fill('kube-mine');
  await expect(answer).toContainText("No, and asking won't change it:");
  await expect(answer).toContainText('is forbidden');
  await expect(answer.getByRole('button')).toHaveCount(1);
  await answer.getByRole('button', { name: 'Use churn-*' }).click();
  await expect(name).toHaveValue('churn-');
  await expect(answer).toContainText('Yes.');
  expect(calls, 'answers come from the browser').toEqual([]);

  await answer.getByRole('link', { name: /Namespaces/ }).click();
  await expect(
    page.getByRole('row', { name: /^Namespaces on the analytics cluster/ }),
  ).toBeFocused();
});

test('a question is in the address, and comes back from it', async ({
  page,
}) => {
  await beSignedIn(page, 'jonas');
  await page.goto('/spheres/customer-churn?can=kubernetes-namespace');
  await page
    .getByRole('combobox', { name: 'Cluster' })
    .fill('analytics-eu/kube-x');
  await expect(page).toHaveURL(/can\.cluster=analytics-eu&can\.name=kube-x/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Name' })).toHaveValue(
    'kube-x',
  );
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText(
    "No, and asking won't change it:",
  );
  await page.goto('/spheres/customer-churn?can=tool&can.colour=red');
  await expect(
    page.getByText(/means nothing here and was left out: can.colour/),
  ).toBeVisible();
});

test('c comes here from anywhere, Enter moves on, Escape starts over', async ({
  page,
}) => {
  await beSignedIn(page, 'mira');
  await page.goto('/spheres/customer-churn?can=kubernetes-namespace');
  const kind = page.getByRole('combobox', { name: 'Kind' });
  await expect(kind).toHaveValue('Kubernetes namespace');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('c');
  await expect(kind).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const cluster = page.getByRole('combobox', { name: 'Cluster' });
  await expect(cluster).toBeFocused();
  await page.keyboard.type('analytics-eu/churn-1');
  await expect(page.getByRole('combobox', { name: 'Name' })).toHaveValue(
    'churn-1',
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(cluster).toHaveValue('');
});

test('any of one’s teams is answered by the backend, with its sphere', async ({
  page,
}) => {
  await beSignedIn(page, 'mira');
  await page.goto(`/spheres/can-we?teams=mine&${NAMESPACE}&can.name=churn-1`);
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer).toContainText('Yes.');
  await expect(answer).toContainText('Customer churn');
});

test('Noor, in no team, may ask for any team', async ({ page }) => {
  await beSignedIn(page, 'noor');
  await page.goto('/spheres/can-we');
  await expect(
    page.getByText('You are in no team with a sphere'),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Ask / }).click();
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText(
    'Say what you have in mind',
  );
});

test('a card in the catalog leads to the question with its sphere chosen', async ({
  page,
}) => {
  await beSignedIn(page, 'jonas');
  await page.goto('/catalog/default/component/churn-scoring');
  await page.getByRole('link', { name: 'Can we …?' }).click();
  await expect(page).toHaveURL(/\/spheres\/can-we\?sphere=customer-churn/);
  await expect(page.getByRole('combobox', { name: 'Sphere' })).toHaveValue(
    'Customer churn',
  );
});

const pages = [
  { path: '/spheres/can-we', shows: 'Whose border?' },
  {
    path: `/spheres/can-we?sphere=customer-churn&${NAMESPACE}&can.name=churn-1`,
    shows: 'Yes.',
  },
  {
    path: `/spheres/customer-churn?${NAMESPACE}&can.name=other`,
    shows: 'Ask first.',
  },
  {
    path: `/spheres/customer-churn?${NAMESPACE}&can.name=kube-x`,
    shows: "No, and asking won't change it:",
  },
];

for (const theme of ['light', 'dark'] as const) {
  for (const { path, shows } of pages) {
    test(`${path} holds in ${theme}`, async ({ page }) => {
      await beSignedIn(page, 'mira', theme);
      await page.goto(path);
      await expect(page.getByText(shows).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
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

test('on a narrow page the question stands before the map', async ({
  page,
}) => {
  await beSignedIn(page, 'mira');
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('/spheres/customer-churn');
  const top = async (name: string) =>
    (await page.getByRole('heading', { name }).boundingBox())?.y ?? NaN;
  await expect(page.getByRole('heading', { name: 'Sphere map' })).toBeVisible();
  expect(await top('Can we …?')).toBeLessThan(await top('Sphere map'));
});
