import type { Operations } from '@dataops-sphere/plugin-sphere-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSphereApi, responseError } from '../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../__testUtils__/renderSpheres';

const PATH = '/spheres/sources?view=operations';

const operations: Operations = {
  index: { ageMs: 740, spheres: 42 },
  outbox: {
    waiting: 1,
    poisoned: 1,
    lagMs: 185_000,
    items: [
      {
        id: 'd-1',
        channel: 'notifications',
        type: 'extension.needs-vote',
        state: 'poisoned',
        attempts: 10,
        createdAt: '2026-11-23T09:00:00Z',
        lastError: 'connection refused',
      },
      {
        id: 'd-2',
        channel: 'events',
        type: 'extension.approved',
        state: 'waiting',
        attempts: 1,
        createdAt: '2026-11-23T10:00:00Z',
        nextTryAt: '2026-11-23T10:01:00Z',
      },
    ],
  },
  jobs: [
    {
      name: 'extension-sweep',
      state: 'failing',
      lastRunAt: '2026-11-23T10:00:00Z',
      lastError: 'database is gone',
    },
    { name: 'outbox', state: 'ok', lastRunAt: '2026-11-23T10:00:00Z' },
    { name: 'membership', state: 'never' },
  ],
};

const apiOf = (parts: Partial<Operations> = {}) =>
  fakeSphereApi({
    getOperations: jest.fn().mockResolvedValue({ ...operations, ...parts }),
  });
const deliveries = () => screen.findByRole('table', { name: 'Delivery' });

afterEach(() => jest.useRealTimers());

describe('operations', () => {
  it('are a third view beside the sources', async () => {
    await renderSpheres('/spheres/sources', apiOf());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Operations' }),
    );
    expect(await deliveries()).toBeInTheDocument();
    expect(screen.getByLabelText('Address')).toHaveTextContent(PATH);
  });

  it('tell how old the index is and how far the outbox lags', async () => {
    await renderSpheres(PATH, apiOf());
    await deliveries();
    expect(screen.getByText('740 ms')).toBeInTheDocument();
    expect(screen.getByText('42')).toBeInTheDocument();
    expect(screen.getByText('3 min')).toBeInTheDocument();
  });

  it('tell of each job how it is, in words', async () => {
    await renderSpheres(PATH, apiOf());
    const jobs = await screen.findByRole('table', { name: 'Jobs' });
    const [, sweep, outbox, membership] = within(jobs).getAllByRole('row');
    expect(sweep).toHaveTextContent(
      /extension-sweep.*Failing.*database is gone/,
    );
    expect(outbox).toHaveTextContent(/outbox.*Fine/);
    expect(membership).toHaveTextContent(/membership.*Never run.*never.*never/);
  });

  it('try again what was given up, and nothing else', async () => {
    const api = apiOf();
    api.retryDelivery.mockResolvedValue({
      ...operations,
      outbox: { waiting: 0, poisoned: 0, lagMs: 0, items: [] },
    });
    await renderSpheres(PATH, api);
    const [, poisoned, waiting] = within(await deliveries()).getAllByRole(
      'row',
    );
    expect(waiting).toHaveTextContent(/Waiting/);
    expect(within(waiting).queryByRole('button')).toBeNull();
    expect(poisoned).toHaveTextContent(/Given up.*connection refused/);
    await userEvent.click(
      within(poisoned).getByRole('button', {
        name: /^Retry extension.needs-vote to notifications/,
      }),
    );
    expect(api.retryDelivery).toHaveBeenCalledWith('d-1');
    expect(await screen.findByText('It is tried again.')).toBeInTheDocument();
    expect(
      screen.getByText('Nothing waits, and nothing was given up.'),
    ).toBeInTheDocument();
  });

  it('say when trying again was refused, and keep the rows', async () => {
    const api = apiOf();
    api.retryDelivery.mockRejectedValue(new Error('not allowed'));
    await renderSpheres(PATH, api);
    await userEvent.click(
      within(await deliveries()).getByRole('button', { name: /^Retry/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It could not be tried again: not allowed',
    );
    expect(await deliveries()).toBeInTheDocument();
  });

  it('are read anew every ten seconds, but not while nobody looks', async () => {
    const api = apiOf();
    await renderSpheres(PATH, api);
    await deliveries();
    const visible = jest.spyOn(document, 'visibilityState', 'get');
    const calls = () => api.getOperations.mock.calls.length;
    const before = calls();
    visible.mockReturnValue('hidden');
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(calls()).toBe(before);
    visible.mockReturnValue('visible');
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await waitFor(() => expect(calls()).toBe(before + 1));
    visible.mockRestore();
  });

  it('keep what was read when it could not be read anew', async () => {
    const api = apiOf();
    await renderSpheres(PATH, api);
    await deliveries();
    api.getOperations.mockRejectedValue(new Error('no connection'));
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('no connection');
    expect(await deliveries()).toBeInTheDocument();
  });

  it('say that nothing waits and that no job has reported', async () => {
    await renderSpheres(
      PATH,
      apiOf({
        outbox: { waiting: 0, poisoned: 0, lagMs: 0, items: [] },
        jobs: [],
      }),
    );
    expect(
      await screen.findByText('Nothing waits, and nothing was given up.'),
    ).toBeInTheDocument();
    expect(screen.getByText('No job has reported yet.')).toBeInTheDocument();
  });

  it('never say that nothing waits while something does', async () => {
    await renderSpheres(
      PATH,
      apiOf({ outbox: { waiting: 3, poisoned: 0, lagMs: 900, items: [] } }),
    );
    expect(
      await screen.findByText('Of the others only the number is known.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Nothing waits/)).not.toBeInTheDocument();
  });

  it('say when they could not be read at all', async () => {
    const getOperations = jest.fn().mockRejectedValue(responseError(403));
    await renderSpheres(PATH, fakeSphereApi({ getOperations }));
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
  });
});
