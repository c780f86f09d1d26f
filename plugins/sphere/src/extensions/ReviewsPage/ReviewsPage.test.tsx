import type {
  ExtensionDetail,
  ExtensionList,
  ExtensionSummary,
} from '@dataops-sphere/plugin-sphere-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { mockBreakpoint } from '@backstage/core-components/testUtils';
import userEvent from '@testing-library/user-event';
import {
  createExtensionDetail,
  createExtensionList,
  createExtensionSummary,
  daysFromNow,
  MIRA,
  PAUL,
} from '../../__testUtils__/extensionFixtures';
import {
  fakeSphereApi,
  responseError,
} from '../../__testUtils__/fakeSphereApi';
import { renderRequests } from '../../__testUtils__/renderRequests';

const post = jest.fn();

const CAN: ExtensionDetail['can'] = {
  comment: { can: true },
  approve: { can: true },
  'request-changes': { can: true },
  deny: { can: true },
};

const PAUL_IN_CATALOG = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'paul', namespace: 'default' },
  spec: { profile: { displayName: 'Paul' } },
};

let round = 0;
/** Ids of their own for every test: what is typed is kept by id. */
function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(round * 100 + number).padStart(
    12,
    '0',
  )}`;
}

function row(number: number, changes: Partial<ExtensionSummary> = {}) {
  return createExtensionSummary({
    id: idOf(number),
    title: `${number} more namespaces`,
    sameKey: 'same',
    mine: true,
    dueAt: daysFromNow(number - 2),
    ...changes,
  });
}

const COUNTS: ExtensionList['counts'] = {
  me: 3,
  groups: 4,
  sent: 0,
  all: 9,
  late: 1,
  byGroup: [
    { ref: 'group:default/data-platform', title: 'Data Platform', count: 4 },
  ],
};

const listOf = (
  items: readonly ExtensionSummary[],
  changes: Partial<ExtensionList> = {},
) => createExtensionList(items, { counts: COUNTS, ...changes });

function apiOf(items: readonly ExtensionSummary[], overrides = {}) {
  return fakeSphereApi({
    listExtensions: jest.fn().mockImplementation(async () => listOf(items)),
    getExtension: jest.fn().mockImplementation(async (id: string) =>
      createExtensionDetail({
        ...(items.find(item => item.id === id) ?? row(50, { id })),
        can: CAN,
      }),
    ),
    actOnExtension: jest.fn().mockImplementation(async (id: string) =>
      createExtensionDetail({
        ...items.find(item => item.id === id),
        version: 4,
        state: 'approved',
        can: {},
      }),
    ),
    ...overrides,
  });
}

async function open(api: ReturnType<typeof apiOf>, query = '') {
  const rendered = await renderRequests(`/sphere-reviews${query}`, api, {
    entities: [PAUL_IN_CATALOG],
    apis: [[toastApiRef, { post }]],
  });
  await screen.findByRole('heading', { level: 1, name: 'Reviews' });
  return rendered;
}

const chosen = async (title: string) =>
  screen.findByRole('heading', { level: 2, name: new RegExp(`^${title} for`) });
const address = () => screen.getByLabelText('Address').textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const items = () => screen.getByRole('region', { name: 'Requests' });

beforeEach(() => {
  round += 1;
  mockBreakpoint({ matches: false });
});

describe('the list of reviews', () => {
  it('groups by when the answer is due, the due word first', async () => {
    await open(
      apiOf([
        row(1, { dueAt: daysFromNow(-1.1), before: 2 }),
        row(2, { dueAt: daysFromNow(30), escalatedAt: daysFromNow(-1) }),
      ]),
    );
    await screen.findByRole('heading', { name: 'Late' });
    expect(screen.getByRole('heading', { name: 'Later' })).toBeInTheDocument();
    const [late, later] = within(items()).getAllByRole('listitem');
    expect(late).toHaveTextContent(
      /^late 1 day · Churn asks for 1 more namespaces/,
    );
    expect(
      within(late).getByRole('img', { name: 'Asked 2 times before' }),
    ).toBeInTheDocument();
    expect(
      within(later).getByRole('img', { name: /stand-ins have it/ }),
    ).toBeInTheDocument();
  });

  it('asks for fifty of what waits for me, answer due first', async () => {
    const api = apiOf([row(1)]);
    await open(api);
    expect(api.listExtensions.mock.calls[0][0]).toEqual({
      view: 'me',
      state: 'open',
      sort: 'due',
      limit: 50,
    });
  });

  it('has its segments with their counts, all of it in the address', async () => {
    const api = apiOf([row(1)]);
    await open(api);
    expect(await screen.findByRole('button', { name: 'Me 3' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.click(button('My groups 4'));
    expect(address()).toBe('/sphere-reviews?view=groups');
    await waitFor(() =>
      expect(api.listExtensions.mock.lastCall?.[0]).toMatchObject({
        view: 'groups',
      }),
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Order'),
      'Newest first',
    );
    expect(address()).toBe('/sphere-reviews?view=groups&sort=-submittedAt');
  });

  it('shows no kinds of work that there are not', async () => {
    await open(apiOf([row(1)]));
    await chosen('1 more namespaces');
    expect(
      screen.queryByText(/Border changes|Waivers/),
    ).not.toBeInTheDocument();
  });

  it('finds a sphere by its title', async () => {
    await open(apiOf([row(1)]));
    await userEvent.type(await screen.findByLabelText('Sphere'), 'Cust');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Customer churn' }),
    );
    expect(address()).toBe('/sphere-reviews?sphere=customer-churn');
  });

  it('says when nothing waits, and where something does', async () => {
    await open(apiOf([]));
    expect(
      await screen.findByText(
        'Nothing waits for you. 4 wait in Data Platform.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getAllByRole('button', { name: 'My groups 4' })[1],
    );
    expect(address()).toBe('/sphere-reviews?view=groups');
  });

  it('gives the way out of a filter that finds nothing', async () => {
    await open(apiOf([]), '?sphere=nothing');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filter' }),
    );
    expect(address()).toBe('/sphere-reviews');
  });

  it('says when it cannot be had, and tries again', async () => {
    const listExtensions = jest
      .fn()
      .mockRejectedValueOnce(responseError(503, 'the database is away'))
      .mockImplementation(async () => listOf([row(1)]));
    await open(apiOf([row(1)], { listExtensions }));
    await screen.findByText('Error: the database is away');
    await userEvent.click(button('Try again'));
    await chosen('1 more namespaces');
    expect(listExtensions).toHaveBeenCalledTimes(2);
  });

  it('is closed to who may not read it', async () => {
    const listExtensions = jest.fn().mockRejectedValue(responseError(403));
    await open(apiOf([], { listExtensions }));
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    const listExtensions = jest.fn(() => new Promise<never>(() => {}));
    await open(apiOf([], { listExtensions }));
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});

describe('deciding from the list', () => {
  it('opens the next one after a decision', async () => {
    const api = apiOf([row(1), row(2)]);
    await open(api);
    await chosen('1 more namespaces');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve' }),
    );
    await chosen('2 more namespaces');
    expect(address()).toBe(`/sphere-reviews?item=${idOf(2)}`);
    expect(api.actOnExtension).toHaveBeenCalledTimes(1);
    expect(post).toHaveBeenCalledWith({
      title: 'You approved: 1 more namespaces',
      links: [{ label: 'Back to it', href: `/sphere-requests/${idOf(1)}` }],
      timeout: expect.any(Number),
    });
  });

  it('moves with j and k, and never votes with a key', async () => {
    const api = apiOf([row(1), row(2)]);
    await open(api);
    await chosen('1 more namespaces');
    await userEvent.keyboard('j');
    await chosen('2 more namespaces');
    await userEvent.keyboard('k');
    await chosen('1 more namespaces');
    await userEvent.keyboard('a');
    expect(button('Approve')).toHaveFocus();
    await userEvent.keyboard('d');
    expect(screen.getByLabelText(/^Reason/)).toHaveFocus();
    expect(button('Deny')).toBeDisabled();
    await userEvent.keyboard('just j and k');
    expect(screen.getByLabelText(/^Reason/)).toHaveValue('just j and k');
    await chosen('1 more namespaces');
    expect(api.actOnExtension).not.toHaveBeenCalled();
  });

  it('explains the keys with ?, and Enter goes to the request', async () => {
    await open(apiOf([row(1)]));
    await chosen('1 more namespaces');
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('region', { name: 'Request' })).toHaveFocus();
    await userEvent.keyboard('?');
    const help = await screen.findByRole('dialog', { name: 'Keys' });
    expect(help).toHaveTextContent('Go to Approve; it isn’t pressed');
  });

  it('decides several for the same change at once, with a result for each', async () => {
    const api = apiOf([row(1), row(2), row(3, { sameKey: 'other' })], {
      actOnExtensions: jest.fn().mockImplementation(async () => ({
        results: [
          { id: idOf(1), ok: true, state: 'approved', version: 4 },
          {
            id: idOf(2),
            ok: false,
            reason: 'already-voted',
            message: 'you have voted already',
          },
        ],
      })),
    });
    await open(api);
    const box = (title: string) =>
      screen.getByRole('checkbox', {
        name: `Decide ${title} together with others`,
      });
    await chosen('1 more namespaces');
    await userEvent.click(box('1 more namespaces'));
    expect(box('3 more namespaces')).toBeDisabled();
    await userEvent.click(box('2 more namespaces'));
    expect(await screen.findByText('2 selected')).toBeInTheDocument();
    await userEvent.click(button('Approve'));
    const results = await screen.findByRole('list', { name: 'Results' });
    expect(
      within(results)
        .getAllByRole('listitem')
        .map(li => li.textContent),
    ).toEqual([
      'Customer churn: 1 more namespaces: Approved',
      'Customer churn: 2 more namespaces: not done, you have voted already',
    ]);
    const [bulk] = api.actOnExtensions.mock.calls[0];
    expect(bulk.commands).toHaveLength(2);
    expect(bulk.commands[0]).toMatchObject({
      id: idOf(1),
      version: 3,
      proposalHash: 'hash-of-proposal',
      action: { type: 'approve' },
    });
    expect(bulk.commands[0].idempotencyKey).not.toBe(
      bulk.commands[1].idempotencyKey,
    );
  });

  it('lets nobody take along what is not theirs to decide', async () => {
    await open(apiOf([row(1, { mine: false })]));
    await chosen('1 more namespaces');
    expect(screen.getByRole('checkbox')).toBeDisabled();
    expect(screen.getByTitle('It isn’t yours to decide')).toBeInTheDocument();
  });
});

describe('while others work too', () => {
  const hidden = jest.spyOn(document, 'hidden', 'get');
  beforeEach(() => {
    jest.useFakeTimers({ advanceTimers: true });
    hidden.mockReturnValue(false);
  });
  afterEach(() => jest.useRealTimers());
  const user = () =>
    userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const halfAMinute = () => act(async () => jest.advanceTimersByTime(31_000));

  it('keeps the comment and the chosen row, and counts what is new', async () => {
    let now = [row(1), row(2)];
    const api = apiOf([row(1), row(2), row(3)], {
      listExtensions: jest.fn().mockImplementation(async () => listOf(now)),
    });
    await open(api);
    await chosen('1 more namespaces');
    const comment = await screen.findByLabelText(/^Comment or reason/);
    await user().type(comment, 'Half a tho');
    now = [row(3), row(1), row(2)];
    await halfAMinute();
    expect(await screen.findByText('1 new')).toBeInTheDocument();
    expect(within(items()).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByLabelText(/^Comment or reason/)).toHaveValue(
      'Half a tho',
    );
    await chosen('1 more namespaces');

    await user().click(button('Show'));
    expect(within(items()).getAllByRole('listitem')).toHaveLength(3);
    await chosen('1 more namespaces');
    expect(screen.getByLabelText(/^Comment or reason/)).toHaveValue(
      'Half a tho',
    );
  });

  it('greys out what somebody else has decided, and says who', async () => {
    let now = [row(1), row(2)];
    const decided = createExtensionDetail({
      ...row(2),
      state: 'active',
      can: {},
      events: [{ type: 'vote_approved', at: daysFromNow(0), by: PAUL.ref }],
      people: { [PAUL.ref]: PAUL.name, [MIRA.ref]: MIRA.name },
    });
    const api = apiOf(now, {
      listExtensions: jest.fn().mockImplementation(async () => listOf(now)),
      getExtension: jest
        .fn()
        .mockImplementation(async (id: string) =>
          id === idOf(2)
            ? decided
            : createExtensionDetail({ ...row(1), can: CAN }),
        ),
    });
    await open(api);
    await chosen('1 more namespaces');
    now = [row(1)];
    await halfAMinute();
    expect(
      await screen.findByText('Decided by Paul: Active'),
    ).toBeInTheDocument();
  });

  it('asks nothing while the page is hidden', async () => {
    const api = apiOf([row(1)]);
    await open(api);
    await chosen('1 more namespaces');
    const calls = api.listExtensions.mock.calls.length;
    hidden.mockReturnValue(true);
    await halfAMinute();
    expect(api.listExtensions.mock.calls).toHaveLength(calls);
    hidden.mockReturnValue(false);
    await act(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await waitFor(() =>
      expect(api.listExtensions.mock.calls).toHaveLength(calls + 1),
    );
  });
});

describe('an absence', () => {
  const absence = {
    from: daysFromNow(-1),
    until: new Date(2099, 11, 4).toISOString(),
    standIn: { ref: PAUL.ref, name: PAUL.name },
  };

  it('is told with who gets these meanwhile, and can be taken back', async () => {
    const api = apiOf([row(1)], {
      listExtensions: jest
        .fn()
        .mockImplementation(async () => listOf([row(1)], { absence })),
    });
    await open(api);
    expect(
      await screen.findByText(
        'You are away until 3 Dec 2099; Paul gets these.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(button('I am back'));
    expect(api.setOwnAbsence).toHaveBeenCalledWith({ absence: null });
  });

  it('is stated with days and a stand-in from the catalog', async () => {
    const api = apiOf([row(1)]);
    await open(api, '');
    await userEvent.click(
      await screen.findByRole('button', { name: 'I will be away…' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'When you are away' }),
    );
    await userEvent.type(dialog.getByLabelText('Last day'), '2000-01-01');
    expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.clear(dialog.getByLabelText('First day'));
    await userEvent.type(dialog.getByLabelText('First day'), '2098-12-24');
    await userEvent.clear(dialog.getByLabelText('Last day'));
    await userEvent.type(dialog.getByLabelText('Last day'), '2098-12-31');
    await userEvent.type(dialog.getByLabelText('Who stands in'), 'Pau');
    await userEvent.click(await screen.findByRole('option', { name: 'Paul' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(api.setOwnAbsence).toHaveBeenCalledWith({
        absence: {
          from: new Date(2098, 11, 24).toISOString(),
          until: new Date(2099, 0, 1).toISOString(),
          standIn: 'user:default/paul',
        },
      }),
    );
  });
});

describe('on a narrow screen', () => {
  beforeEach(() => mockBreakpoint({ matches: true }));

  it('shows the list alone, and a request as a page with its place in the list', async () => {
    await open(apiOf([row(1), row(2)]));
    const link = await screen.findByRole('link', { name: /2 more namespaces/ });
    expect(
      screen.queryByRole('region', { name: 'Request' }),
    ).not.toBeInTheDocument();
    await userEvent.click(link);
    await chosen('2 more namespaces');
    expect(screen.getByText('2 of 2')).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Requests' }),
    ).not.toBeInTheDocument();
    await userEvent.click(button('The one before'));
    await chosen('1 more namespaces');
    await userEvent.click(button('All requests'));
    expect(address()).toBe('/sphere-reviews');
  });
});
