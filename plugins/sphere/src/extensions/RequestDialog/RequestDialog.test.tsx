import type { SphereApi } from '@dataops-sphere/plugin-sphere-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createExtensionDetail,
  createExtensionPreview,
  daysFromNow,
  proposalOf,
  REQUEST_ID,
} from '../../__testUtils__/extensionFixtures';
import { fakeSphereApi } from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';
import { churn } from '../../__testUtils__/sphereFixtures';
import { writeAsk, type RequestAsk } from './requestAsk';

// The lightest page of a sphere.
const PAGE = '/spheres/customer-churn/team';

/** Opens the dialog by its link. */
async function open(
  api: Partial<jest.Mocked<SphereApi>> = {},
  ask: RequestAsk = {},
) {
  const calls = fakeSphereApi(api);
  const code = writeAsk(new URLSearchParams(), ask);
  const view = await renderSpheres(`${PAGE}?${code}`, calls);
  await screen.findByRole('dialog');
  return { api: calls, ...view };
}

const dialog = () => within(screen.getByRole('dialog'));
const what = () => dialog().getByRole('group', { name: 'What?' });
const number = () => dialog().getByRole('textbox', { name: /^New border of/ });
const why = () => dialog().getByLabelText('Why do you need it?');
const send = () => dialog().getByRole('button', { name: /^Send/ });
const happens = () =>
  within(dialog().getByRole('region', { name: 'What happens' }));
const address = () => screen.getByLabelText('Address');

async function chooseNamespaces() {
  await userEvent.selectOptions(
    dialog().getByLabelText('What it is about'),
    'Namespaces on the analytics clusters',
  );
}

/** Four more namespaces, with a reason. */
async function fillIn(to = '14') {
  await chooseNamespaces();
  await userEvent.type(number(), to);
  await userEvent.click(why());
  await userEvent.paste('Four experiments at once.');
}

const failing = (statusCode: number, error: object = {}) =>
  Object.assign(new Error('Request failed'), {
    statusCode,
    body: { error: { message: 'the sentence of the backend', ...error } },
  });

beforeEach(() => window.sessionStorage.clear());

describe('asking for more room', () => {
  it('takes a number, a length that is chosen already, and one sentence', async () => {
    const { api } = await open();
    await fillIn();
    await waitFor(() => expect(send()).toBeEnabled());
    await userEvent.click(send());
    await dialog().findByText(/^Sent: /);
    expect(api.submitExtension).toHaveBeenCalledTimes(1);
    expect(api.submitExtension).toHaveBeenCalledWith('customer-churn', {
      proposal: {
        changes: [
          { type: 'raise', entry: 'namespaces', dimension: 'count', to: 14 },
        ],
        term: { type: 'temporary', until: expect.any(String) },
        justification: 'Four experiments at once.',
      },
      idempotencyKey: expect.stringMatching(/^[A-Za-z0-9_-]{8,64}$/),
    });
  });

  it('says who answers by when after it was sent, and leads to the request', async () => {
    await open();
    await fillIn();
    await userEvent.click(send());
    const sent = await dialog().findByRole('status');
    expect(sent).toHaveTextContent('Sent: 4 more namespaces until 20 Feb');
    expect(
      dialog().getByText(/^Data Platform answers by .* You need do nothing/),
    ).toBeVisible();
    expect(
      dialog().getByRole('button', { name: 'Open the request' }),
    ).toHaveAttribute('href', `/sphere-requests/${REQUEST_ID}`);
  });

  it('says beside the button what is still missing, in the order of the questions', async () => {
    await open();
    expect(send()).toBeDisabled();
    expect(send()).toHaveAccessibleDescription('Say how much');
    await chooseNamespaces();
    await userEvent.type(number(), '14');
    expect(send()).toHaveAccessibleDescription(
      'Say why: one sentence is enough',
    );
  });

  it('puts several changes into one request, and can take one out again', async () => {
    const { api } = await open();
    await fillIn();
    const add = within(what()).getByRole('button', {
      name: '+ Add another change',
    });
    await userEvent.click(add);
    const second = within(what()).getByRole('group', { name: 'Change 2' });
    await userEvent.selectOptions(
      within(second).getByLabelText('What to do'),
      'Allow',
    );
    await userEvent.type(
      within(second).getByLabelText('Region'),
      'eu-north-1, eu-west-3',
    );
    await userEvent.click(add);
    await userEvent.click(
      within(what()).getByRole('button', { name: 'Remove change 3' }),
    );
    await waitFor(() => expect(send()).toBeEnabled());
    await userEvent.click(send());
    const [[, { proposal }]] = api.submitExtension.mock.calls;
    expect(proposal.changes).toEqual([
      { type: 'raise', entry: 'namespaces', dimension: 'count', to: 14 },
      {
        type: 'allow',
        entry: 'accounts',
        inside: {
          provider: ['aws'],
          account: [{ value: '210987654321', title: 'churn-prod' }],
          region: ['eu-north-1', 'eu-west-3'],
        },
      },
    ]);
  });

  it('can begin later, and be for good', async () => {
    const { api } = await open();
    await fillIn();
    const until = within(dialog().getByRole('group', { name: 'Until?' }));
    await userEvent.click(until.getByRole('button', { name: 'Permanent' }));
    expect(
      until.getByText(/For good needs a stricter answer/),
    ).toBeInTheDocument();
    await userEvent.click(until.getByRole('button', { name: 'Begin later' }));
    expect(until.getByLabelText('First day')).toBeVisible();
    await userEvent.click(send());
    await waitFor(() => expect(api.submitExtension).toHaveBeenCalled());
    const [[, { proposal }]] = api.submitExtension.mock.calls;
    expect(proposal.term).toEqual({
      type: 'permanent',
      from: expect.any(String),
    });
  });

  it('offers no length beyond the longest that is allowed', async () => {
    const { leash } = churn.resolved;
    const extensions = { ...leash.extensions, maxDuration: '40 days' };
    const resolved = { ...churn.resolved, leash: { ...leash, extensions } };
    await open({
      getSphere: jest.fn().mockResolvedValue({ ...churn, resolved }),
    });
    const until = within(dialog().getByRole('group', { name: 'Until?' }));
    const names = until.getAllByRole('button').map(chip => chip.textContent);
    expect(names).toEqual([
      '2 weeks',
      '1 month',
      '40 days (max)',
      'Date',
      'Permanent',
      'Begin later',
    ]);
  });

  it('takes links to tickets only where they are web addresses', async () => {
    const { api } = await open();
    await fillIn();
    await userEvent.click(dialog().getByRole('button', { name: 'Add link' }));
    const ticket = dialog().getByLabelText('Link to a ticket');
    await userEvent.type(ticket, 'ftp://tickets.example.com/7');
    expect(
      dialog().getByText('A link begins with https:// or http://'),
    ).toBeVisible();
    expect(send()).toBeDisabled();
    await userEvent.clear(ticket);
    await userEvent.type(ticket, 'https://tickets.example.com/7');
    await waitFor(() => expect(send()).toBeEnabled());
    await userEvent.click(send());
    const [[, { proposal }]] = api.submitExtension.mock.calls;
    expect(proposal.ticket).toBe('https://tickets.example.com/7');
  });

  it('shows how long the reason may be, and never cuts it', async () => {
    await open();
    await fillIn();
    expect(dialog().getByText(/25 of at most 2000 characters/)).toBeVisible();
    await userEvent.clear(why());
    await userEvent.click(why());
    await userEvent.paste('x'.repeat(2001));
    expect(
      dialog().getByText('Too long: 2001 of at most 2000 characters'),
    ).toBeVisible();
    expect(why()).toHaveValue('x'.repeat(2001));
    expect(send()).toBeDisabled();
  });

  it('is sent by Ctrl+Enter from any field', async () => {
    const { api } = await open();
    await fillIn();
    await userEvent.type(why(), '{Control>}{Enter}{/Control}');
    expect(
      await dialog().findByRole('button', { name: 'Open the request' }),
    ).toHaveFocus();
    expect(api.submitExtension).toHaveBeenCalledTimes(1);
  });

  it('lets the border be dragged or typed, and marks border and ceiling', async () => {
    await open();
    await chooseNamespaces();
    const slider = dialog().getByRole('slider', { name: /on a scale$/ });
    expect(slider).toHaveAttribute('aria-valuemin', '10');
    expect(slider).toHaveAttribute('aria-valuemax', '20');
    expect(dialog().getByText('border 10')).toBeInTheDocument();
    expect(dialog().getByText('ceiling 20')).toBeInTheDocument();
    act(() => slider.focus());
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(number()).toHaveValue('12');
  });
});

describe('what would happen', () => {
  it('stands beside the questions: before and after, who answers by when, what is left when it ends', async () => {
    const { api } = await open();
    await fillIn();
    await waitFor(() =>
      expect(
        happens().getByText('Namespaces on the analytics clusters: 10 → 14'),
      ).toBeVisible(),
    );
    expect(
      happens().getByText('9 used · 5 free then · at most 20'),
    ).toBeVisible();
    expect(
      happens().getByText('Data Platform (3 people can answer today)'),
    ).toBeVisible();
    expect(
      happens().getByText(/^By .*, usually in 5 h \(14 requests\)$/),
    ).toBeVisible();
    expect(
      happens().getByText(
        '2 in use would be outside: churn-x, churn-y. Nothing is deleted.',
      ),
    ).toBeVisible();
    expect(api.previewExtension).toHaveBeenLastCalledWith(
      'customer-churn',
      expect.objectContaining({
        proposal: expect.objectContaining({
          changes: [expect.objectContaining({ to: 14 })],
        }),
      }),
      expect.anything(),
    );
  });

  it('is asked for once the typing rests, and the last answer counts', async () => {
    const answers: ((title: string) => void)[] = [];
    const previewExtension = jest.fn().mockImplementation(
      () =>
        new Promise<ReturnType<typeof createExtensionPreview>>(resolve => {
          answers.push(title => {
            const { effects, ...rest } = createExtensionPreview();
            resolve({ ...rest, effects: [{ ...effects[0], title }] });
          });
        }),
    );
    await open({ previewExtension });
    await chooseNamespaces();
    await userEvent.type(number(), '123');
    await waitFor(() => expect(previewExtension).toHaveBeenCalledTimes(1));
    await userEvent.clear(number());
    await userEvent.type(number(), '14');
    await waitFor(() => expect(previewExtension).toHaveBeenCalledTimes(2));
    await act(async () => answers[1]('the last'));
    await act(async () => answers[0]('the first'));
    expect(happens().getByText(/^the last: /)).toBeVisible();
    expect(happens().queryByText(/^the first: /)).not.toBeInTheDocument();
  });

  it('says beside the field what stands against it', async () => {
    await open({
      previewExtension: jest.fn().mockResolvedValue(
        createExtensionPreview({
          problems: [
            {
              code: 'above-ceiling',
              message: 'the ceiling is 20, set by Data Platform',
              path: ['changes', 0, 'to'],
            },
          ],
        }),
      ),
    });
    await fillIn('30');
    await waitFor(() =>
      expect(number()).toHaveAccessibleDescription(
        'the ceiling is 20, set by Data Platform',
      ),
    );
    expect(send()).toBeDisabled();
  });

  it('finds what is above the ceiling before the backend has answered', async () => {
    await open({
      previewExtension: jest.fn().mockReturnValue(new Promise(() => {})),
    });
    await fillIn('30');
    expect(number()).toHaveAccessibleDescription(/20/);
    expect(send()).toBeDisabled();
  });

  it('may fail without standing in the way of sending', async () => {
    const { api } = await open({
      previewExtension: jest.fn().mockRejectedValue(failing(503)),
    });
    await fillIn();
    await waitFor(() =>
      expect(
        happens().getByText(/^What would happen cannot be shown/),
      ).toBeVisible(),
    );
    await userEvent.click(send());
    await waitFor(() => expect(api.submitExtension).toHaveBeenCalled());
  });

  it('tells who may not ask, in the words of the backend', async () => {
    await open({
      previewExtension: jest.fn().mockResolvedValue(
        createExtensionPreview({
          canSubmit: { can: false, message: 'This sphere is frozen' },
        }),
      ),
    });
    await fillIn();
    await waitFor(() =>
      expect(send()).toHaveAccessibleDescription('This sphere is frozen'),
    );
  });

  it('offers to move the border for good after the third time', async () => {
    await open({
      previewExtension: jest
        .fn()
        .mockResolvedValue(
          createExtensionPreview({ moveTheBorder: { times: 3, patch: '' } }),
        ),
    });
    await fillIn();
    await userEvent.click(
      await happens().findByRole('button', { name: 'Ask for it for good' }),
    );
    expect(
      dialog().getByRole('button', { name: 'Permanent', pressed: true }),
    ).toBeInTheDocument();
  });
});

describe('a request for the same that is open already', () => {
  const same = {
    previewExtension: jest.fn().mockResolvedValue(
      createExtensionPreview({
        open: { id: REQUEST_ID, title: '4 more namespaces until 20 Feb' },
      }),
    ),
  };

  it('is joined instead of being filed twice', async () => {
    const { api } = await open(same);
    await fillIn();
    const join = await happens().findByRole('button', {
      name: 'Add to the open request',
    });
    expect(send()).toHaveAccessibleDescription(
      'The same is being asked for already',
    );
    await userEvent.dblClick(join);
    await waitFor(() =>
      expect(address()).toHaveTextContent(`/sphere-requests/${REQUEST_ID}`),
    );
    expect(api.actOnExtension).toHaveBeenCalledTimes(1);
    expect(api.actOnExtension).toHaveBeenCalledWith(REQUEST_ID, {
      action: { type: 'join', text: 'Four experiments at once.' },
      version: 3,
      proposalHash: 'hash-of-proposal',
      idempotencyKey: expect.any(String),
    });
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('says why it could not be joined, and loses nothing', async () => {
    await open({
      ...same,
      actOnExtension: jest.fn().mockRejectedValue(failing(409)),
    });
    await fillIn();
    await userEvent.click(
      await happens().findByRole('button', { name: 'Add to the open request' }),
    );
    expect(await happens().findByRole('alert')).toHaveTextContent(
      'It was not added, and nothing is lost: the sentence of the backend',
    );
    expect(why()).toHaveValue('Four experiments at once.');
  });
});

describe('what is filled in', () => {
  it('are the changes of a link, so that only the reason is missing', async () => {
    await open(
      {},
      {
        changes: [
          { type: 'raise', entry: 'namespaces', dimension: 'count', to: 12 },
        ],
      },
    );
    expect(number()).toHaveValue('12');
    expect(why()).toHaveFocus();
  });

  it('is the statement of a row, and the number has the focus', async () => {
    await open({}, { entry: 'namespaces' });
    expect(dialog().getByLabelText('What it is about')).toHaveDisplayValue(
      'Namespaces on the analytics clusters',
    );
    expect(number()).toHaveFocus();
  });

  it('leaves out what the border no longer has', async () => {
    await open(
      {},
      {
        changes: [
          { type: 'raise', entry: 'gone', dimension: 'count', to: 12 },
          { type: 'raise', entry: 'namespaces', dimension: 'count', to: 12 },
        ],
      },
    );
    expect(within(what()).getAllByRole('group')).toHaveLength(1);
    expect(number()).toHaveValue('12');
  });

  it('is nothing where the link cannot be read, and it is said', async () => {
    await renderSpheres(`${PAGE}?ask={broken`, fakeSphereApi());
    expect(
      await screen.findByText(/The link to this request could not be read/),
    ).toBeVisible();
    expect(number()).toHaveValue('');
  });

  it('is what ends, for as long again, where it is renewed', async () => {
    const detail = createExtensionDetail({
      state: 'active',
      startsAt: daysFromNow(-20),
      endsAt: daysFromNow(10),
    });
    const { api } = await open(
      { getExtension: jest.fn().mockResolvedValue(detail) },
      { renews: REQUEST_ID },
    );
    expect(await dialog().findByText('Renew')).toBeVisible();
    await waitFor(() => expect(number()).toHaveValue('14'));
    expect(why()).toHaveValue(
      'Four experiments at once until the spring campaign.',
    );
    await userEvent.click(send());
    await waitFor(() => expect(api.submitExtension).toHaveBeenCalled());
    const [[, submission]] = api.submitExtension.mock.calls;
    expect(submission.renews).toBe(REQUEST_ID);
    const { term } = submission.proposal;
    const end = term.type === 'temporary' ? Date.parse(term.until) : 0;
    expect(end).toBeGreaterThan(Date.parse(daysFromNow(38)));
  });
});

describe('changing a request that is open', () => {
  const ask = { edits: REQUEST_ID };

  it('sends the next proposal of the same request', async () => {
    const { api } = await open({}, ask);
    expect(await dialog().findByText('Change the request')).toBeVisible();
    expect(
      await dialog().findByText('Sending it starts the votes again.'),
    ).toBeVisible();
    await userEvent.clear(number());
    await userEvent.type(number(), '12');
    await waitFor(() => expect(send()).toBeEnabled());
    await userEvent.click(send());
    await dialog().findByText(/^Sent: /);
    expect(api.submitExtension).not.toHaveBeenCalled();
    expect(api.actOnExtension).toHaveBeenCalledWith(
      REQUEST_ID,
      expect.objectContaining({
        action: {
          type: 'edit',
          proposal: expect.objectContaining({
            changes: [{ ...proposalOf().changes[0], to: 12 }],
          }),
        },
        version: 3,
        proposalHash: 'hash-of-proposal',
      }),
    );
    expect(api.previewExtension).toHaveBeenLastCalledWith(
      'customer-churn',
      expect.objectContaining({ request: REQUEST_ID }),
      expect.anything(),
    );
  });

  it('says that somebody changed it meanwhile, reads it again and keeps what was written', async () => {
    const getExtension = jest
      .fn()
      .mockResolvedValueOnce(createExtensionDetail())
      .mockResolvedValue(createExtensionDetail({ version: 4 }));
    const actOnExtension = jest
      .fn()
      .mockRejectedValueOnce(failing(409, { code: 'stale-version' }))
      .mockResolvedValue(createExtensionDetail());
    const { api } = await open({ getExtension, actOnExtension }, ask);
    await userEvent.type(await screen.findByLabelText(/^Why do/), ' More.');
    await userEvent.click(send());
    expect(await dialog().findByRole('alert')).toHaveTextContent(
      'somebody changed the request meanwhile',
    );
    expect(why()).toHaveValue(
      'Four experiments at once until the spring campaign. More.',
    );
    await waitFor(() => expect(getExtension).toHaveBeenCalledTimes(2));
    await waitFor(() => expect(send()).toBeEnabled());
    await userEvent.click(send());
    await dialog().findByText(/^Sent: /);
    expect(api.actOnExtension.mock.calls[1][1].version).toBe(4);
  });

  it('is not possible while the request cannot be read', async () => {
    await open(
      { getExtension: jest.fn().mockRejectedValue(failing(503)) },
      ask,
    );
    expect(
      await dialog().findByRole('button', { name: 'Try again' }),
    ).toBeVisible();
    expect(
      dialog().queryByRole('button', { name: 'Send' }),
    ).not.toBeInTheDocument();
  });
});
