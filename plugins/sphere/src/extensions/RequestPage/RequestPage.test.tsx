import type {
  ExtensionCanInfo,
  ExtensionDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createExtensionDetail,
  createExtensionSummary,
  daysFromNow,
  MIRA,
  PAUL,
  proposalOf,
} from '../../__testUtils__/extensionFixtures';
import {
  fakeSphereApi,
  responseError,
} from '../../__testUtils__/fakeSphereApi';
import { renderRequests } from '../../__testUtils__/renderRequests';

let last = 0;
/** Every test has a request of its own: what is typed is kept by its id. */
function detailOf(changes: Partial<ExtensionDetail> = {}): ExtensionDetail {
  last += 1;
  const id = `6f1c2a52-6d5e-4a8e-9a37-${String(last).padStart(12, '0')}`;
  return createExtensionDetail({ id, ...changes });
}

const REVIEWER: ExtensionCanInfo = {
  comment: { can: true },
  approve: { can: true },
  'request-changes': { can: true },
  deny: { can: true },
  'counter-offer': { can: true },
  withdraw: {
    can: false,
    reason: 'not-team',
    message: 'You are not in the team',
  },
};
const no = (reason: string, message: string) => ({
  can: false,
  reason,
  message,
});

async function open(detail: ExtensionDetail, overrides = {}) {
  const api = fakeSphereApi({
    getExtension: jest.fn().mockResolvedValue(detail),
    ...overrides,
  });
  await renderRequests(`/sphere-requests/${detail.id}`, api);
  await screen.findByRole('heading', { level: 1, name: /4 more namespaces/ });
  return api;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string | RegExp) => screen.getByLabelText(name);

describe('the page of a request', () => {
  it('says what is asked, what it changes, why, and what happened', async () => {
    await open(
      detailOf({
        events: [
          { type: 'submitted', at: daysFromNow(-1), by: MIRA.ref },
          {
            type: 'vote_approved',
            at: daysFromNow(0),
            by: PAUL.ref,
            for: MIRA.ref,
            text: 'Go ahead.',
          },
        ],
      }),
    );
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: '4 more namespaces for Customer churn until 20 Feb',
      }),
    ).toBeInTheDocument();
    const table = screen.getByRole('table', { name: 'What it changes' });
    const row = within(table).getByRole('row', {
      name: /Namespaces on the analytics clusters/,
    });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(c => c.textContent),
    ).toEqual(['Namespaces on the analytics clusters', '10', '14', '9']);
    expect(
      within(row).getByRole('img', {
        name: /9 used, from 10 to 14, ceiling 20/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Four experiments at once until the spring campaign.'),
    ).toBeInTheDocument();
    const events = within(
      screen.getByRole('list', { name: 'What happened' }),
    ).getAllByRole('listitem');
    expect(events[0]).toHaveTextContent('Mira asked for it');
    expect(events[1]).toHaveTextContent('Paul for Mira approved');
    expect(events[1]).toHaveTextContent('Go ahead.');
    expect(within(events[0]).getByText(/\d{4}, \d\d:\d\d/)).toHaveAttribute(
      'title',
      expect.stringMatching(/ago/),
    );
  });

  it('shows the affected sector of the map', async () => {
    await open(detailOf());
    expect(
      await screen.findByRole('img', {
        name: 'Where it lies on the map of Customer churn',
      }),
    ).toBeInTheDocument();
  });

  it('tells others only where it stands', async () => {
    await open(
      detailOf({
        can: {
          comment: { can: true },
          approve: no('not-reviewer', 'You do not review this'),
          withdraw: no('not-team', 'You are not in the team'),
        },
      }),
    );
    expect(
      screen.getByText(/It’s the reviewers’ turn: Data Platform answers by/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/You need do nothing/)).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Withdraw' }),
    ).not.toBeInTheDocument();
  });

  it('is the same page for what is not there and what one may not read', async () => {
    for (const status of [404, 403]) {
      const api = fakeSphereApi({
        getExtension: jest.fn().mockRejectedValue(responseError(status)),
      });
      const { unmount } = await renderRequests('/sphere-requests/x', api);
      expect(
        await screen.findByText('Not found, or not open to you'),
      ).toBeInTheDocument();
      unmount();
    }
  });

  it('says when it could not be loaded, and tries again', async () => {
    const detail = detailOf();
    const getExtension = jest
      .fn()
      .mockRejectedValueOnce(responseError(503, 'the database is away'))
      .mockResolvedValue(detail);
    await renderRequests('/sphere-requests/x', fakeSphereApi({ getExtension }));
    expect(
      await screen.findByText('Error: the database is away'),
    ).toBeInTheDocument();
    await userEvent.click(button('Try again'));
    expect(await screen.findByText('Why')).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    const getExtension = jest.fn().mockReturnValue(new Promise(() => {}));
    await renderRequests('/sphere-requests/x', fakeSphereApi({ getExtension }));
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('offers the ready change of the source of a permanent one', async () => {
    await open(detailOf({ patch: '+ border: 14', permanent: true }));
    expect(
      screen.getByRole('region', { name: 'Change of the source' }),
    ).toHaveTextContent('+ border: 14');
    expect(button('Copy')).toBeInTheDocument();
  });

  it('suggests to move the border after the third time', async () => {
    await open(
      detailOf({ moveTheBorder: { times: 3, patch: '+ border: 18' } }),
    );
    expect(
      screen.getByRole('heading', { name: 'Move the border?' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/approved 3 times/)).toBeInTheDocument();
  });

  it('sends a comment once, for the version that is shown', async () => {
    const detail = detailOf();
    const api = await open(detail);
    await userEvent.type(field('Comment'), 'Which cluster?');
    await userEvent.dblClick(button('Send comment'));
    await waitFor(() => expect(field('Comment')).toHaveValue(''));
    expect(api.actOnExtension).toHaveBeenCalledTimes(1);
    expect(api.actOnExtension).toHaveBeenCalledWith(detail.id, {
      action: { type: 'comment', text: 'Which cluster?' },
      version: 3,
      proposalHash: 'hash-of-proposal',
      idempotencyKey: expect.any(String),
    });
  });
});

describe('whoever reviews', () => {
  it('approves with a word about it, and a double click sends it once', async () => {
    const detail = detailOf({ can: REVIEWER });
    const voted = {
      ...detail,
      version: 4,
      can: { approve: no('already-voted', 'You have voted already') },
    };
    let answer: (voted: ExtensionDetail) => void = () => {};
    const actOnExtension = jest.fn(
      () => new Promise<ExtensionDetail>(resolve => (answer = resolve)),
    );
    const api = await open(detail, { actOnExtension });
    await userEvent.type(field(/^Comment or reason/), 'Fine.');
    await userEvent.dblClick(button('Approve'));
    expect(button('Approve')).toBeDisabled();
    answer(voted);
    await waitFor(() =>
      expect(button('Approve')).toHaveAccessibleDescription(
        'You have voted already',
      ),
    );
    expect(field(/^Comment or reason/)).toHaveValue('');
    expect(api.actOnExtension).toHaveBeenCalledTimes(1);
    expect(api.actOnExtension.mock.calls[0][1].action).toEqual({
      type: 'approve',
      text: 'Fine.',
    });
  });

  it('asks for changes only with a text', async () => {
    const api = await open(detailOf({ can: REVIEWER }));
    expect(button('Ask for changes')).toBeDisabled();
    expect(button('Ask for changes')).toHaveAccessibleDescription(
      'Say what should change',
    );
    await userEvent.type(field(/^Comment or reason/), 'Until March, please');
    await userEvent.click(button('Ask for changes'));
    await waitFor(() => expect(api.actOnExtension).toHaveBeenCalled());
    expect(api.actOnExtension.mock.calls[0][1].action).toEqual({
      type: 'request-changes',
      text: 'Until March, please',
    });
  });

  it('denies only with a reason and with what would make it a yes', async () => {
    const api = await open(detailOf({ can: REVIEWER }));
    await userEvent.click(button('Deny…'));
    expect(button('Deny')).toBeDisabled();
    await userEvent.type(field(/^Reason/), 'Too open');
    expect(button('Deny')).toBeDisabled();
    expect(button('Deny')).toHaveAccessibleDescription(
      /reason and what would make it a yes/,
    );
    await userEvent.type(field(/What would make it a yes/), 'A WAF');
    await userEvent.click(button('Deny'));
    await waitFor(() => expect(api.actOnExtension).toHaveBeenCalled());
    expect(api.actOnExtension.mock.calls[0][1].action).toEqual({
      type: 'deny',
      text: 'Too open',
      wayToYes: 'A WAF',
    });
  });

  it('offers other numbers, within the limits', async () => {
    const detail = detailOf({ can: REVIEWER });
    const api = await open(detail);
    await userEvent.click(button('Counter-offer…'));
    const border = screen.getByRole('spinbutton', {
      name: /New border of Namespaces/,
    });
    await userEvent.clear(border);
    await userEvent.type(border, '21');
    expect(button('Send counter-offer')).toBeDisabled();
    await userEvent.clear(border);
    await userEvent.type(border, '12');
    await userEvent.click(button('Send counter-offer'));
    await waitFor(() => expect(api.actOnExtension).toHaveBeenCalled());
    expect(api.actOnExtension.mock.calls[0][1].action).toMatchObject({
      type: 'counter-offer',
      proposal: { changes: [{ to: 12 }] },
    });
  });

  it('reads why the button is disabled', async () => {
    const message = 'You asked for this yourself';
    await open(
      detailOf({ can: { ...REVIEWER, approve: no('own-request', message) } }),
    );
    expect(button('Approve')).toBeDisabled();
    expect(button('Approve')).toHaveAccessibleDescription(message);
  });

  it('is told for whom they stand in', async () => {
    await open(
      detailOf({ can: { ...REVIEWER, approve: { can: true, for: MIRA.ref } } }),
    );
    expect(
      screen.getByText('You answer for Mira, who is away.'),
    ).toBeInTheDocument();
  });

  it('sees how the border is held, what else is live, and what was asked before', async () => {
    await open(
      detailOf({
        can: REVIEWER,
        live: [
          createExtensionSummary({ id: 'l', title: '2 GPUs', state: 'active' }),
        ],
        earlier: [
          createExtensionSummary({
            id: 'e',
            title: '3 more namespaces',
            state: 'denied',
          }),
        ],
      }),
    );
    expect(screen.getByText(/enforced by Kyverno/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '2 GPUs' })).toHaveAttribute(
      'href',
      '/sphere-requests/l',
    );
    expect(
      screen.getByRole('link', { name: '3 more namespaces' }),
    ).toBeInTheDocument();
  });

  it('[B2] is refused with the difference when it has changed meanwhile, and keeps the text', async () => {
    const shown = detailOf({ can: REVIEWER });
    const newer: ExtensionDetail = {
      ...shown,
      version: 5,
      proposalHash: 'another',
      events: [
        ...shown.events,
        {
          type: 'edited',
          at: new Date(2026, 0, 5, 10, 42).toISOString(),
          by: MIRA.ref,
        },
      ],
      request: {
        ...shown.request,
        proposal: {
          ...shown.request.proposal,
          changes: [
            { type: 'raise', entry: 'namespaces', dimension: 'count', to: 18 },
          ],
        },
      },
    };
    const stale = Object.assign(responseError(409, 'it has changed'), {
      body: { error: { reason: 'stale-version', message: 'it has changed' } },
    });
    const api = await open(shown, {
      getExtension: jest
        .fn()
        .mockResolvedValueOnce(shown)
        .mockResolvedValue(newer),
      actOnExtension: jest
        .fn()
        .mockRejectedValueOnce(stale)
        .mockResolvedValue(newer),
    });
    await userEvent.type(field(/^Comment or reason/), 'Looks fine');
    await userEvent.click(button('Approve'));
    expect(await screen.findByText(/changed at 10:42/)).toBeInTheDocument();
    expect(
      screen.getByText(
        'Border of Namespaces on the analytics clusters: 14 → 18',
      ),
    ).toBeInTheDocument();
    expect(field(/^Comment or reason/)).toHaveValue('Looks fine');
    expect(button('Approve')).toBeDisabled();

    await userEvent.click(button('I have seen it'));
    await userEvent.click(button('Approve'));
    await waitFor(() => expect(api.actOnExtension).toHaveBeenCalledTimes(2));
    expect(api.actOnExtension.mock.calls[1][1]).toMatchObject({
      version: 5,
      proposalHash: 'another',
      action: { type: 'approve', text: 'Looks fine' },
    });
  });
});

describe('the team', () => {
  const TEAM: ExtensionCanInfo = {
    comment: { can: true },
    edit: { can: true },
    withdraw: { can: true },
    approve: no('own-request', 'You asked for this yourself'),
  };

  it('reads that it need do nothing while it is the reviewers’ turn', async () => {
    const detail = detailOf({ can: TEAM });
    await open({
      ...detail,
      request: {
        ...detail.request,
        rules: { ...detail.request.rules, standIn: 'group:default/sre' },
      },
    });
    expect(
      screen.getByText(
        /It’s the reviewers’ turn: Data Platform answers by .* If not, the stand-ins get it\. You need do nothing\./,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/3 people can answer today/)).toBeInTheDocument();
  });

  it('reads that we are late, and who has it now', async () => {
    const detail = detailOf({ can: TEAM, escalatedAt: daysFromNow(-1) });
    await open({
      ...detail,
      people: { ...detail.people, 'group:default/sre': 'SRE' },
      request: {
        ...detail.request,
        rules: { ...detail.request.rules, standIn: 'group:default/sre' },
      },
    });
    expect(
      screen.getByText('We are late. SRE has it now.'),
    ).toBeInTheDocument();
  });

  it('withdraws after one more question', async () => {
    const api = await open(detailOf({ can: TEAM }));
    await userEvent.click(button('Withdraw'));
    const dialog = screen.getByRole('dialog', {
      name: 'Withdraw the request?',
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Withdraw' }),
    );
    await waitFor(() => expect(api.actOnExtension).toHaveBeenCalled());
    expect(api.actOnExtension.mock.calls[0][1].action).toEqual({
      type: 'withdraw',
    });
  });

  it('takes a counter-offer, of which it sees the difference', async () => {
    const detail = detailOf({
      can: { ...TEAM, 'accept-counter-offer': { can: true } },
    });
    const proposal = proposalOf({
      ...detail.request.proposal,
      changes: [
        { type: 'raise', entry: 'namespaces', dimension: 'count', to: 12 },
      ],
    });
    const api = await open({
      ...detail,
      request: {
        ...detail.request,
        counterOffer: {
          by: PAUL.ref,
          at: daysFromNow(0),
          proposal,
          note: 'Is that enough?',
        },
      },
    });
    expect(screen.getByText('Paul would say yes to this:')).toBeInTheDocument();
    expect(screen.getByText(/Border of .*: 14 → 12/)).toBeInTheDocument();
    await userEvent.click(button('Accept counter-offer'));
    await waitFor(() => expect(api.actOnExtension).toHaveBeenCalled());
    expect(api.actOnExtension.mock.calls[0][1].action).toEqual({
      type: 'accept-counter-offer',
    });
  });

  it('renews in one click, from the end on and for as long', async () => {
    const detail = detailOf({
      state: 'active',
      startsAt: '2026-01-01T00:00:00.000Z',
      endsAt: '2026-01-31T00:00:00.000Z',
      can: { 'give-back': { can: true } },
    });
    const api = await open(detail);
    expect(
      screen.getByText(
        /Yours until 31 Jan.*We tell you 14, 3 and 1 days before; nothing is deleted when it ends\. Renew or give back any time\./,
      ),
    ).toBeInTheDocument();
    await userEvent.dblClick(button('Renew'));
    await waitFor(() => expect(api.submitExtension).toHaveBeenCalledTimes(1));
    expect(api.submitExtension).toHaveBeenCalledWith('customer-churn', {
      proposal: {
        ...detail.request.proposal,
        term: {
          type: 'temporary',
          from: '2026-01-31T00:00:00.000Z',
          until: '2026-03-02T00:00:00.000Z',
        },
      },
      renews: detail.id,
      idempotencyKey: expect.any(String),
    });
  });

  it('is told what a yes needs', async () => {
    const detail = detailOf({ state: 'denied', can: {} });
    await open({
      ...detail,
      request: { ...detail.request, reason: 'Too open', wayToYes: 'A WAF' },
    });
    expect(screen.getByText('Not this time: Too open')).toBeInTheDocument();
    expect(screen.getByText('A yes needs: A WAF')).toBeInTheDocument();
  });
});

describe('a platform admin', () => {
  const ADMIN: ExtensionCanInfo = { rescue: { can: true } };

  it('rescues what nobody can decide, with a reason', async () => {
    await open(
      detailOf({
        can: ADMIN,
        stuck: { reason: 'too-few', message: 'one person is missing' },
      }),
    );
    expect(
      screen.getByText(/Nobody can decide it.*one person is missing/),
    ).toBeInTheDocument();
    await userEvent.click(button('Rescue…'));
    const dialog = screen.getByRole('dialog');
    expect(
      within(dialog).getByRole('button', { name: 'Rescue…' }),
    ).toBeDisabled();
    expect(within(dialog).getByLabelText('Who may answer')).toBeInTheDocument();
  });

  it('has nothing to rescue where it can be decided', async () => {
    await open(detailOf({ can: ADMIN }));
    expect(
      screen.queryByRole('button', { name: 'Rescue…' }),
    ).not.toBeInTheDocument();
  });
});
