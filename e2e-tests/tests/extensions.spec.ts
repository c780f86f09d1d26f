// Asking for more room, and answering: several people at once, each in a browser context of their own.
import type { Browser, Page } from '@playwright/test';
import { RequestApi } from './requestApi';
import {
  beSignedIn,
  expect,
  expectAccessible,
  sphereCalls,
  test as base,
  type Persona,
  type Theme,
} from './sphereTest';

const SPHERE = 'customer-churn';

const test = base.extend<{
  readonly api: RequestApi;
  /** Opens a page as somebody else, in a context of their own. */
  readonly pageOf: (persona: Persona) => Promise<Page>;
}>({
  api: async ({ request }, use) => {
    const api = new RequestApi(request);
    await api.untilStoryIsTold();
    await use(api);
  },
  pageOf: async ({ browser }, use) => {
    const opened: Page[] = [];
    await use(async persona => {
      const page = await openAs(browser, persona);
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

async function openAs(browser: Browser, persona: Persona): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await beSignedIn(page, persona);
  return page;
}

test.describe.configure({ timeout: 120_000 });

test('Mira asks in the dialog, and Priya finds it under Reviews and denies it with a way to a yes', async ({
  api,
  pageOf,
}) => {
  expect(api).toBeDefined();
  const mira = await pageOf('mira');
  await mira.goto(`/spheres/${SPHERE}`);
  await mira.getByRole('button', { name: 'Ask for more room' }).first().click();
  const dialog = mira.getByRole('dialog', { name: 'Ask for more room' });
  await dialog
    .getByLabel('What it is about')
    .selectOption({ label: 'Cloud spending: A month' });
  await dialog
    .getByLabel(/^New border of .*/)
    .first()
    .fill('11000');
  await dialog.getByLabel('Why do you need it?').fill('Reload me');
  await expect(dialog.getByText('Who answers')).toBeVisible();

  // A reload in the middle loses nothing.
  await mira.reload();
  await expect(dialog.getByLabel('Why do you need it?')).toHaveValue(
    'Reload me',
  );
  await dialog
    .getByLabel('Why do you need it?')
    .fill('The retention campaign runs twice as long');
  await expect(dialog.getByText(/Data Platform/).first()).toBeVisible();
  // Two clicks, one request.
  await dialog.getByRole('button', { name: 'Send' }).dblclick();
  await expect(dialog.getByText(/^Sent: /)).toBeVisible();
  await dialog.getByRole('button', { name: 'Open the request' }).click();
  await expect(mira).toHaveURL(/sphere-requests\//);
  await expect(mira.getByText(/It’s the reviewers’ turn/)).toBeVisible();
  const id = mira.url().split('/').pop() ?? '';
  const sent = await api.list('mira', 'view=sent');
  expect(sent.filter(r => r.title.includes('€2,000 a month'))).toHaveLength(1);

  const priya = await pageOf('priya');
  await priya.goto('/sphere-reviews');
  const row = priya.getByRole('link', { name: /Cloud spending|€/ }).first();
  await expect(row).toBeVisible();
  await priya.goto(`/sphere-requests/${id}`);
  await priya.getByRole('button', { name: 'Deny…' }).click();
  await priya.getByLabel('Reason').fill('The quarter is nearly over');
  await expect(
    priya.getByRole('button', { name: 'Deny', exact: true }),
  ).toBeDisabled();
  await priya
    .getByLabel('What would make it a yes')
    .fill('A forecast by FinOps');
  await priya.getByRole('button', { name: 'Deny', exact: true }).click();
  await expect(priya.getByText(/Not this time/)).toBeVisible();

  // Live: nobody has reloaded Mira's page.
  await expect(
    mira.getByText(/A yes needs: A forecast by FinOps/).first(),
  ).toBeVisible({ timeout: 40_000 });
});

test('Priya makes a counter-offer, Mira takes it, and Priya approves what she offered', async ({
  api,
  pageOf,
}) => {
  const { id } = await api.submit('mira', SPHERE, {
    type: 'raise',
    entry: 'feature-store',
    dimension: 'size',
    to: 2000,
  });
  const priya = await pageOf('priya');
  await priya.goto(`/sphere-requests/${id}`);
  await priya.getByRole('button', { name: 'Counter-offer…' }).click();
  await priya.getByLabel(/New border of/).fill('1500');
  await priya.getByRole('button', { name: 'Send counter-offer' }).click();

  const mira = await pageOf('mira');
  await mira.goto(`/sphere-requests/${id}`);
  await mira.getByRole('button', { name: 'Accept counter-offer' }).click();
  await expect(mira.getByText(/took the counter-offer/)).toBeVisible();

  await priya.reload();
  await priya.getByRole('button', { name: 'Approve' }).click();
  await expect(priya.getByText(/Counts until/)).toBeVisible();
  expect((await api.get('mira', id)).state).toBe('active');
});

test('Mira gives room back, and nobody has to agree', async ({
  api,
  pageOf,
}) => {
  const { id } = await api.submit('mira', SPHERE, {
    type: 'raise',
    entry: 'accounts',
    dimension: 'count',
    to: 4,
  });
  await api.act('priya', id, { type: 'approve' });
  const mira = await pageOf('mira');
  await mira.goto(`/sphere-requests/${id}`);
  await expect(mira.getByText(/Yours until/)).toBeVisible();
  await mira.getByRole('button', { name: 'Give back' }).click();
  await mira
    .getByRole('dialog')
    .getByRole('button', { name: 'Give back' })
    .click();
  await expect(
    mira.getByText('Given back. Nothing was deleted.').first(),
  ).toBeVisible();
});

test('a stale tab is refused, shows the difference, and keeps the comment', async ({
  api,
  pageOf,
}) => {
  const change = {
    type: 'allow',
    entry: 'domains-read',
    inside: { domain: ['sales'], layer: ['curated'] },
  } as const;
  const { id } = await api.submit('mira', SPHERE, change);
  const priya = await pageOf('priya');
  await priya.goto(`/sphere-requests/${id}`);
  await priya.getByLabel('Comment or reason').fill('Fine by me, for a week');
  // Live updates would show the change before she answers, so they arrive only after her answer was refused.
  const reads = `**/extension-requests/${id}`;
  let letThrough = () => {};
  const refusedFirst = new Promise<void>(resolve => {
    letThrough = resolve;
  });
  await priya.route(reads, async route => {
    await refusedFirst;
    await route.continue();
  });
  await api.act('mira', id, {
    type: 'edit',
    proposal: {
      changes: [
        { ...change, inside: { domain: ['sales'], layer: ['product'] } },
      ],
      term: {
        type: 'temporary',
        until: new Date(Date.now() + 20 * 86_400_000).toISOString(),
      },
      justification: 'The product layer is enough',
    },
  });
  const refused = priya.waitForResponse(
    response =>
      response.url().endsWith(`${id}/commands`) && response.status() === 409,
  );
  await priya.getByRole('button', { name: 'Approve' }).click();
  await refused;
  letThrough();
  await expect(
    priya
      .getByText(/This is the difference|look at the difference first/)
      .first(),
  ).toBeVisible();
  await expect(priya.getByLabel('Comment or reason')).toHaveValue(
    'Fine by me, for a week',
  );
  expect((await api.get('mira', id)).state).toBe('in_review');
  await priya.getByRole('button', { name: 'I have seen it' }).click();
  await priya.getByRole('button', { name: 'Approve' }).click();
  await expect(priya.getByText(/Counts until/)).toBeVisible();
  await expect(priya.getByText('Fine by me, for a week')).toBeVisible();
  await priya.unrouteAll({ behavior: 'ignoreErrors' });
});

test('Tomek stands in for Priya, and it says so', async ({ api, pageOf }) => {
  const { id } = await api.submit('jonas', SPHERE, {
    type: 'allow',
    entry: 'ingress',
    inside: { exposure: ['partner'], host: ['churn-scores.nordlicht.example'] },
  });
  await api.setAbsence('priya', 'user:default/tomek');
  try {
    const tomek = await pageOf('tomek');
    await tomek.goto(`/sphere-requests/${id}`);
    await expect(
      tomek.getByText('You answer for Priya Raman, who is away.'),
    ).toBeVisible();
    await tomek.getByRole('button', { name: 'Approve' }).click();
    await expect(
      tomek.getByText(/Tomek Nowak for Priya Raman approved/),
    ).toBeVisible();
  } finally {
    await api.setAbsence('priya', null);
  }
});

test('what is asked for already is joined, not asked twice', async ({
  pageOf,
}) => {
  const jonas = await pageOf('mira');
  await jonas.goto(
    `/spheres/${SPHERE}?can=grant+role&can.platform=snowflake&can.environment=prod&can.role=CHURN_LOADER`,
  );
  const answer = jonas.getByRole('region', { name: 'Answer' });
  await expect(answer).toContainText('Ask first.');
  await answer.getByRole('button', { name: /^Ask/ }).click();
  const dialog = jonas.getByRole('dialog', { name: 'Ask for more room' });
  await dialog.getByLabel('Why do you need it?').fill('I need it as well');
  await expect(
    dialog.getByText(/The same is being asked for already: role CHURN_LOADER/),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Add to the open request' }).click();
  await expect(jonas).toHaveURL(/sphere-requests\//);
  await expect(jonas.getByText(/joined the request/)).toBeVisible();
});

const PAGES = [
  ['Reviews', '/sphere-reviews'],
  ['Exceptions', '/spheres/exceptions'],
  ['Requests of a sphere', `/spheres/${SPHERE}/requests`],
  ['Team of a sphere', `/spheres/${SPHERE}/team`],
] as const;

for (const [name, path] of PAGES) {
  for (const theme of ['light', 'dark'] as Theme[]) {
    test(`${name} holds in ${theme}, at 1440 and 768 px, with at most three calls`, async ({
      api,
      page,
    }) => {
      expect(api).toBeDefined();
      await beSignedIn(page, 'priya', theme);
      const calls = sphereCalls(page);
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(3);
      await expectAccessible(page);
      await page.setViewportSize({ width: 768, height: 1024 });
      await page.waitForTimeout(300);
      const overflow = await page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth,
      );
      expect(overflow, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
      await expectAccessible(page);
    });
  }
}
