// From the question to the end date. The last of the browser tests: it turns the clock of the demo forward.
import { RequestApi } from './requestApi';
import { beSignedIn, expect, test } from './sphereTest';

const DAY = 86_400_000;
const QUESTION =
  '/spheres/customer-churn?can=grant+role&can.platform=snowflake&can.environment=prod&can.role=CHURN_OWNER';

test('ask first → changes asked → sent again → approved → yes → ended → ask first', async ({
  browser,
  request,
}) => {
  test.setTimeout(180_000);
  const api = new RequestApi(request);
  await api.untilStoryIsTold();
  const open = async (persona: 'jonas' | 'priya') => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await beSignedIn(page, persona);
    return page;
  };
  const jonas = await open('jonas');
  const priya = await open('priya');
  const answer = jonas.getByRole('region', { name: 'Answer' });

  await test.step('the border says whom to ask, and one click asks', async () => {
    await jonas.goto(QUESTION);
    await expect(answer).toContainText('Ask first.');
    await answer.getByRole('button', { name: /^Ask/ }).click();
    const dialog = jonas.getByRole('dialog', { name: 'Ask for more room' });
    await dialog
      .getByLabel('Why do you need it?')
      .fill('The owner role, to move the score tables once');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByRole('button', { name: 'Open the request' }).click();
    await expect(jonas).toHaveURL(/sphere-requests\//);
  });
  const path = new URL(jonas.url()).pathname;

  await test.step('Priya asks for changes', async () => {
    await priya.goto(path);
    await priya.getByLabel('Comment or reason').fill('Two weeks are enough');
    await priya.getByRole('button', { name: 'Ask for changes' }).click();
    await expect(priya.getByText(/It’s the team’s turn/)).toBeVisible();
  });

  await test.step('Jonas hears of it without a reload, and sends it again', async () => {
    await expect(jonas.getByText(/It’s your team’s turn/)).toBeVisible({
      timeout: 40_000,
    });
    await jonas.getByRole('button', { name: 'Edit' }).click();
    const dialog = jonas.getByRole('dialog', { name: 'Change the request' });
    await dialog.getByRole('button', { name: '2 weeks' }).click();
    await dialog.getByRole('button', { name: 'Send' }).click();
    await expect(jonas.getByText(/It’s the reviewers’ turn/)).toBeVisible();
  });

  await test.step('Priya approves', async () => {
    await priya.reload();
    await priya.getByRole('button', { name: 'Approve' }).click();
    await expect(priya.getByText(/Counts until/)).toBeVisible();
  });

  await test.step('the same question answers yes', async () => {
    await jonas.goto(QUESTION);
    await expect(answer).toContainText('Yes.');
  });

  await test.step('and after the end as before', async () => {
    const later = new Date(Date.now() + 16 * DAY);
    await api.setClock(later);
    try {
      await jonas.clock.setFixedTime(later);
      await jonas.goto(QUESTION);
      await expect(answer).toContainText('Ask first.');
      await jonas.goto(path);
      await expect(
        jonas.getByText('Ended. Nothing was deleted.').first(),
      ).toBeVisible();
    } finally {
      await api.setClock(null);
    }
  });
});
