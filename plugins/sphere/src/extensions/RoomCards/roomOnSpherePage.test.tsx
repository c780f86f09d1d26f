import type {
  RoomSummary,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { daysFromNow, roomOf } from '../../__testUtils__/extensionFixtures';
import { fakeSphereApi } from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';
import { churn } from '../../__testUtils__/sphereFixtures';

const PAGE = '/spheres/customer-churn';

const apiOf = (
  room: Partial<SphereDetail['room']>,
  parts: Partial<SphereDetail> = {},
) =>
  fakeSphereApi({
    getSphere: jest.fn().mockResolvedValue({
      ...churn,
      room: { live: [], open: [], ...room },
      ...parts,
    }),
  });
const show = (...args: Parameters<typeof apiOf>) =>
  renderSpheres(PAGE, apiOf(...args));
const list = (name: string) => screen.findByRole('list', { name });
const active = (parts: Partial<RoomSummary> = {}) =>
  roomOf({ state: 'active', endsAt: daysFromNow(9), ...parts });

afterEach(() => jest.useRealTimers());

describe('extra room on the page of a sphere', () => {
  const overlay = {
    id: 'r-1',
    title: '4 more namespaces until 20 Feb',
    entry: 'namespaces',
    from: 0,
    until: Date.parse(daysFromNow(9)),
    limits: { count: 14 },
  };

  it('stands on the map and in the table, from where one reaches the request', async () => {
    await show(
      { live: [active({ id: 'r-1', startsAt: daysFromNow(-1) })] },
      { overlays: [overlay] },
    );
    expect(
      await screen.findByRole('button', { name: /^Namespaces .*\+4 until/ }),
    ).toBeInTheDocument();
    const row = screen.getByRole('row', {
      name: /^Namespaces on the analytics clusters/,
    });
    expect(row).toHaveTextContent(/border 14, 10 without extra room/);
    await userEvent.click(
      within(row).getByRole('link', { name: /^extra room: 4 more/ }),
    );
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '/sphere-requests/r-1',
    );
  });

  it('leaves map, table and cards by the clock when its end passes', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const endsAt = new Date(Date.now() + 60_000).toISOString();
    await show(
      { live: [active({ id: 'r-1', startsAt: daysFromNow(-1), endsAt })] },
      { overlays: [{ ...overlay, until: Date.parse(endsAt) }] },
    );
    const sector = (name: RegExp) => screen.findByRole('button', { name });
    expect(await sector(/^Namespaces .*\+4 until/)).toBeInTheDocument();
    expect(await list('Room that ends')).toBeInTheDocument();
    act(() => {
      jest.advanceTimersByTime(60_000);
    });
    expect(await sector(/^Namespaces (?!.*\+4 until)/)).toBeInTheDocument();
    expect(screen.queryByText(/extra room: 4 more/)).not.toBeInTheDocument();
    expect(
      screen.queryByRole('list', { name: 'Room that ends' }),
    ).not.toBeInTheDocument();
  });

  it('stands on the Boundary tab, also of kinds that no statement speaks of', async () => {
    await renderSpheres(
      `${PAGE}/boundary`,
      apiOf(
        {
          live: [active({ id: 'r-1', startsAt: daysFromNow(-1) })],
          open: [
            roomOf({ id: 'r-2', title: 'x', targets: [{ kind: 'tool' }] }),
          ],
        },
        { overlays: [overlay] },
      ),
    );
    expect(
      await screen.findByRole('link', { name: /^extra room: 4 more/ }),
    ).toHaveAttribute('href', '/sphere-requests/r-1');
    expect(
      screen.getByRole('link', { name: 'Tools: asked: x' }),
    ).toHaveAttribute('href', '/sphere-requests/r-2');
  });

  it('is counted by "Can we …?", which says so with its end', async () => {
    const name = {
      ...overlay,
      title: 'namespace loyalty-a until 20 Feb',
      limits: undefined,
      inside: { name: ['loyalty-a'] },
    };
    const api = apiOf({}, { overlays: [name] });
    api.getSphereUse.mockResolvedValue({
      limits: [
        {
          entry: 'namespaces',
          dimension: 'count',
          value: 3,
          observedAt: Date.now() - 1000,
          validUntil: Date.now() + 600_000,
        },
      ],
      families: [],
      entries: [],
      inside: 0,
      outside: 0,
      known: true,
    });
    const asked =
      'can=create+kubernetes-namespace&can.cluster=analytics-eu&can.name=loyalty-a';
    await renderSpheres(`${PAGE}?${asked}`, api);
    expect(
      await screen.findByText(/thanks to “namespace loyalty-a until 20 Feb”/),
    ).toBeInTheDocument();
    expect(api.evaluate).not.toHaveBeenCalled();
  });
});
