import type {
  ExtensionListQuery,
  ExtensionSummary,
  SphereApi,
} from '@dataops-sphere/plugin-sphere-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createExtensionDetail,
  createExtensionList,
  createExtensionSummary,
  daysFromNow,
  REQUEST_ID,
} from '../../__testUtils__/extensionFixtures';
import {
  fakeSphereApi,
  responseError,
} from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';
import { churn } from '../../__testUtils__/sphereFixtures';

const PAGE = '/spheres/customer-churn/requests';
const TITLE = '4 more namespaces until 20 Feb';

async function show(
  items: readonly ExtensionSummary[],
  options: {
    readonly page?: string;
    readonly api?: Partial<jest.Mocked<SphereApi>>;
  } = {},
) {
  const api = fakeSphereApi({
    listExtensions: jest.fn().mockResolvedValue(createExtensionList(items)),
    ...options.api,
  });
  await renderSpheres(`${PAGE}${options.page ?? ''}`, api);
  return api;
}

const rows = async (name: string) =>
  within(await screen.findByRole('list', { name })).getAllByRole('listitem');
const address = () => screen.getByLabelText('Address');
const verb = (words: string) =>
  screen.getByRole('button', { name: `${words}: ${TITLE}` });

beforeEach(() => window.sessionStorage.clear());

describe('the requests of a sphere', () => {
  it('that are open say whose turn it is, by when, who asked, and lead to their page', async () => {
    const api = await show([
      createExtensionSummary(),
      createExtensionSummary({
        id: '7f1c2a52-6d5e-4a8e-9a37-0b1c8a5f2d10',
        title: 'Region eu-north-1',
        dueAt: daysFromNow(-1),
      }),
      createExtensionSummary({
        id: '8f1c2a52-6d5e-4a8e-9a37-0b1c8a5f2d10',
        title: 'Role CHURN_LOADER',
        state: 'changes_requested',
        lapsesAt: daysFromNow(9),
      }),
    ]);
    const [waiting, late, ours] = await rows('Open requests');
    expect(waiting).toHaveTextContent(/Reviewers’ turn: Data Platform, by /);
    expect(waiting).toHaveTextContent('asked by Mira');
    expect(within(waiting).getByRole('link', { name: TITLE })).toHaveAttribute(
      'href',
      `/sphere-requests/${REQUEST_ID}`,
    );
    expect(late).toHaveTextContent(/Data Platform, due .*, late/);
    expect(ours).toHaveTextContent(/Your turn, it lapses /);
    expect(api.listExtensions).toHaveBeenCalledWith(
      {
        sphere: 'customer-churn',
        view: 'all',
        state: 'open',
        sort: 'due',
        limit: 25,
      },
      expect.anything(),
    );
  });

  it('are chosen in the address, with one call for each choice', async () => {
    const api = await show([createExtensionSummary()]);
    await rows('Open requests');
    await userEvent.click(screen.getByRole('button', { name: 'Extra room' }));
    expect(address()).toHaveTextContent(`${PAGE}?show=live`);
    await waitFor(() => expect(api.listExtensions).toHaveBeenCalledTimes(2));
    expect(api.listExtensions.mock.calls[1][0]).toMatchObject({
      state: 'live',
      sort: 'endsAt',
    });
    expect(api.getSphere).toHaveBeenCalledTimes(1);
  });

  it('are read 25 at a time, and the page stands in the address', async () => {
    const listExtensions = jest.fn(async (query?: ExtensionListQuery) =>
      createExtensionList(
        [createExtensionSummary({ title: query?.cursor ?? 'first' })],
        query?.cursor ? {} : { nextCursor: 'n2' },
      ),
    );
    await show([], { api: { listExtensions } });
    await userEvent.click(await screen.findByRole('link', { name: /^Next/ }));
    expect(await screen.findByText('n2')).toBeVisible();
    expect(address()).toHaveTextContent('cursor=n2');
  });

  it('that live say when they end or begin, or that they are for good', async () => {
    await show(
      [
        createExtensionSummary({
          state: 'active',
          dueAt: undefined,
          endsAt: daysFromNow(20),
        }),
        createExtensionSummary({
          id: '7f1c2a52-6d5e-4a8e-9a37-0b1c8a5f2d10',
          title: 'soon',
          state: 'approved',
          startsAt: daysFromNow(5),
          endsAt: daysFromNow(20),
        }),
        createExtensionSummary({
          id: '8f1c2a52-6d5e-4a8e-9a37-0b1c8a5f2d10',
          title: 'for good',
          state: 'active',
          permanent: true,
          inGit: 'no',
        }),
      ],
      { page: '?show=live' },
    );
    const [now, soon, forGood] = await rows('Extra room that counts or will');
    expect(now).toHaveTextContent(/ends \d/);
    expect(soon).toHaveTextContent(/begins .* · ends /);
    expect(forGood).toHaveTextContent('for good · not yet in Git');
    expect(
      within(forGood).queryByRole('button', { name: /^Renew/ }),
    ).toBeNull();
  });

  it('that are over say why and when, and can be asked for again', async () => {
    await show(
      [
        createExtensionSummary({
          state: 'ended',
          endReason: 'given_back',
          endedAt: daysFromNow(-3),
        }),
      ],
      { page: '?show=closed' },
    );
    const [row] = await rows('Closed requests');
    expect(row).toHaveTextContent(/^.*Given back/);
    await userEvent.click(verb('Ask again'));
    expect(address()).toHaveTextContent('follows');
    expect(await screen.findByRole('dialog')).toBeVisible();
  });

  it('are explained where there are none, and where to begin', async () => {
    await show([]);
    expect(await screen.findByText('Nothing is being asked for')).toBeVisible();
    expect(
      screen.getByText(/it takes less than a minute, and says who answers/),
    ).toBeVisible();
    const [, ask] = screen.getAllByRole('button', {
      name: 'Ask for more room',
    });
    await userEvent.click(ask);
    expect(await screen.findByRole('dialog')).toBeVisible();
  });

  it('keep their rows while the backend does not answer', async () => {
    const listExtensions = jest
      .fn()
      .mockResolvedValueOnce(createExtensionList([createExtensionSummary()]))
      .mockRejectedValue(responseError(503, 'down'));
    await show([], { api: { listExtensions } });
    await rows('Open requests');
    await userEvent.click(verb('Withdraw'));
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByText(/down/)).toBeVisible();
    expect(await rows('Open requests')).toHaveLength(1);
  });

  it('say so where they cannot be read at all', async () => {
    await show([], {
      api: {
        listExtensions: jest.fn().mockRejectedValue(responseError(503, 'down')),
      },
    });
    expect(
      await screen.findByRole('button', { name: 'Try again' }),
    ).toBeVisible();
  });
});

describe('what the team does with them', () => {
  const active = createExtensionSummary({
    state: 'active',
    endsAt: daysFromNow(9),
  });

  it('is giving back, after one question and once', async () => {
    const api = await show([active], { page: '?show=live' });
    await rows('Extra room that counts or will');
    await userEvent.click(verb('Give back'));
    const question = screen.getByRole('group', { name: `Give back: ${TITLE}` });
    expect(question).toHaveTextContent('Give it back now? Nothing is deleted.');
    await userEvent.dblClick(
      within(question).getByRole('button', { name: 'Give back' }),
    );
    await waitFor(() => expect(question).not.toBeInTheDocument());
    expect(api.actOnExtension).toHaveBeenCalledTimes(1);
    expect(api.actOnExtension).toHaveBeenCalledWith(REQUEST_ID, {
      action: { type: 'give-back' },
      version: 3,
      proposalHash: 'hash-of-proposal',
      idempotencyKey: expect.any(String),
    });
    await waitFor(() => expect(api.listExtensions).toHaveBeenCalledTimes(2));
    expect(api.getSphere).toHaveBeenCalledTimes(2);
  });

  it('is renewing, which opens the request filled in', async () => {
    await show([active], {
      page: '?show=live',
      api: {
        getExtension: jest.fn().mockResolvedValue(
          createExtensionDetail({
            state: 'active',
            startsAt: daysFromNow(-20),
            endsAt: daysFromNow(9),
          }),
        ),
      },
    });
    await rows('Extra room that counts or will');
    await userEvent.click(verb('Renew'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Renew')).toBeVisible();
    await waitFor(() =>
      expect(dialog.getByRole('textbox', { name: /^New border/ })).toHaveValue(
        '14',
      ),
    );
  });

  it('can be thought better of', async () => {
    const api = await show([createExtensionSummary()]);
    await rows('Open requests');
    await userEvent.click(verb('Withdraw'));
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByText(/^Withdraw the request/)).not.toBeInTheDocument();
    expect(api.actOnExtension).not.toHaveBeenCalled();
  });

  it('is explained where it was refused', async () => {
    await show([createExtensionSummary()], {
      api: {
        actOnExtension: jest
          .fn()
          .mockRejectedValue(responseError(409, 'It was decided meanwhile')),
      },
    });
    await rows('Open requests');
    await userEvent.click(verb('Withdraw'));
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It was not done: It was decided meanwhile',
    );
  });

  it('is disabled with the reason for everybody else', async () => {
    await show([createExtensionSummary()], {
      api: {
        getSphere: jest.fn().mockResolvedValue({
          ...churn,
          viewer: { isTeamMember: false, isPlatformOwner: true },
        }),
      },
    });
    await rows('Open requests');
    expect(verb('Withdraw')).toBeDisabled();
    expect(verb('Withdraw')).toHaveAccessibleDescription(
      'Only members of Churn can do this',
    );
  });
});

describe('the tab', () => {
  it('says how many requests are open', async () => {
    await show([], {
      api: {
        getSphere: jest
          .fn()
          .mockResolvedValue({ ...churn, extensions: { active: 0, open: 2 } }),
      },
    });
    expect(
      await screen.findByRole('tab', { name: 'Requests 2' }),
    ).toHaveAttribute('aria-selected', 'true');
  });
});
