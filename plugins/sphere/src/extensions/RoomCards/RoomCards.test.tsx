import type {
  RoomSummary,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { screen, within } from '@testing-library/react';
import { daysFromNow, roomOf } from '../../__testUtils__/extensionFixtures';
import { fakeSphereApi } from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';
import { churn } from '../../__testUtils__/sphereFixtures';

const PAGE = '/spheres/customer-churn';
const OUTSIDER = { isTeamMember: false, isPlatformOwner: false };

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

describe('the cards of a sphere', () => {
  it('say that nobody has to answer and nothing ends', async () => {
    await show({});
    expect(
      await screen.findByRole('heading', { name: 'Turns' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Nobody has to answer anything/),
    ).toBeInTheDocument();
  });

  it('tell the team what it has to answer, and by when', async () => {
    await show({
      open: [
        roomOf({
          id: 'r-1',
          state: 'changes_requested',
          lapsesAt: '2099-11-28T17:00:00Z',
        }),
      ],
    });
    const turn = await list('Your team’s turn');
    expect(turn).toHaveTextContent('Reviewers asked for changes.');
    expect(turn).toHaveTextContent(/It lapses on 28 Nov 2099/);
    expect(
      within(turn).getByRole('button', {
        name: 'Answer: 4 more namespaces until 20 Feb',
      }),
    ).toHaveAttribute('href', '/sphere-requests/r-1');
  });

  it('tell others that it is the team’s turn, and why they may not answer', async () => {
    await show(
      { open: [roomOf({ state: 'changes_requested' })] },
      { viewer: OUTSIDER },
    );
    const verb = within(await list('The team’s turn')).getByRole('button', {
      name: /^Answer/,
    });
    expect(verb).toBeDisabled();
    expect(verb).toHaveAccessibleDescription('Members of Churn answer here.');
    expect(screen.queryByText('Your team’s turn')).not.toBeInTheDocument();
  });

  it('say who answers by when', async () => {
    await show({
      open: [
        roomOf({ dueAt: '2099-11-26T17:00:00Z' }),
        roomOf({
          id: 'r-2',
          title: 'role LOADER_PROD for good',
          waitingFor: [{ ref: 'group:default/security', title: 'Security' }],
          dueAt: '2099-11-27T17:00:00Z',
        }),
      ],
    });
    const rows = within(await list('Waiting for others')).getAllByRole(
      'listitem',
    );
    expect(rows[0]).toHaveTextContent(/Data Platform: by 26 Nov 2099/);
    expect(rows[1]).toHaveTextContent(/Security: by 27 Nov 2099/);
    expect(within(rows[1]).getByRole('link')).toHaveAttribute(
      'href',
      '/sphere-requests/r-2',
    );
  });

  it('show a broken promise as our debt, and who has it now', async () => {
    await show({
      open: [
        roomOf({ id: 'a', dueAt: daysFromNow(-2) }),
        roomOf({
          id: 'b',
          dueAt: daysFromNow(-1),
          escalatedAt: daysFromNow(-1),
        }),
      ],
    });
    const rows = within(await list('Waiting for others')).getAllByRole(
      'listitem',
    );
    expect(rows[0]).toHaveTextContent(
      /We are late: Data Platform promised an answer by/,
    );
    expect(rows[0]).not.toHaveTextContent(/has it now/);
    expect(rows[1]).toHaveTextContent(/sre has it now\.$/);
  });

  it('say what ends, with the ways to renew it and to give it back', async () => {
    await show({
      live: [
        active({ id: 'later', title: 'role X', endsAt: daysFromNow(30) }),
        active({ id: 'r-1' }),
      ],
    });
    const [row] = within(await list('Room that ends')).getAllByRole('listitem');
    expect(row).toHaveTextContent(/Ends in 9 days/);
    for (const verb of ['Renew', 'Give back']) {
      expect(
        within(row).getByRole('button', {
          name: `${verb}: 4 more namespaces until 20 Feb`,
        }),
      ).toHaveAttribute('href', '/sphere-requests/r-1');
    }
  });

  it('let nobody but the team renew or give back', async () => {
    await show({ live: [active()] }, { viewer: OUTSIDER });
    const row = await list('Room that ends');
    for (const verb of within(row).getAllByRole('button')) {
      expect(verb).toBeDisabled();
      expect(verb).toHaveAccessibleDescription(
        'Members of Churn renew it or give it back.',
      );
    }
  });

  it('name five and count the others', async () => {
    const live = Array.from({ length: 8 }, (_, i) =>
      active({ id: `r-${i}`, endsAt: daysFromNow(i + 1) }),
    );
    await show({ live });
    expect(
      within(await list('Room that ends')).getAllByRole('listitem'),
    ).toHaveLength(5);
    expect(screen.getByText('+ 3 more')).toBeInTheDocument();
  });
});
