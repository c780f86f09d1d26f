import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { StoryBanner } from './StoryBanner';

const NOW = '2026-03-20T10:00:00.000Z';

async function renderBanner(answer: { ok: boolean; startedAt?: string }) {
  const fetch = jest.fn(async () => ({
    ok: answer.ok,
    json: async () => ({
      story: answer.startedAt ? { startedAt: answer.startedAt } : null,
      now: NOW,
    }),
  }));
  renderInTestApp(
    <TestApiProvider
      apis={[
        [discoveryApiRef, { getBaseUrl: async () => 'http://localhost/demo' }],
        [fetchApiRef, { fetch: fetch as unknown as typeof globalThis.fetch }],
      ]}
    >
      <StoryBanner />
    </TestApiProvider>,
  );
  await waitFor(() => expect(fetch).toHaveBeenCalled());
}

it('says since when the story stands once it is older than a week', async () => {
  await renderBanner({ ok: true, startedAt: '2026-03-12T09:00:00.000Z' });
  expect(
    await screen.findByText(/The demo’s story began on 12 March 2026/),
  ).toBeInTheDocument();
});

it.each([
  ['a fresh story', { ok: true, startedAt: '2026-03-14T09:00:00.000Z' }],
  ['no story', { ok: true }],
  ['a backend that does not know', { ok: false }],
])('is silent about %s', async (_what, answer) => {
  await renderBanner(answer);
  expect(screen.queryByText(/story began/)).not.toBeInTheDocument();
});
