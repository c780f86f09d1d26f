import type { SphereApi } from '@dataops-sphere/plugin-sphere-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createExtensionDetail,
  createExtensionPreview,
} from '../../__testUtils__/extensionFixtures';
import { fakeSphereApi } from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';
import { churn } from '../../__testUtils__/sphereFixtures';

// The lightest page of a sphere.
const PAGE = '/spheres/customer-churn/team';
const REASON = 'Four experiments at once.';

async function open(api: Partial<jest.Mocked<SphereApi>> = {}) {
  const calls = fakeSphereApi(api);
  const view = await renderSpheres(`${PAGE}?ask=`, calls);
  await screen.findByRole('dialog');
  return { api: calls, ...view };
}

const dialog = () => within(screen.getByRole('dialog'));
const why = () => dialog().getByLabelText('Why do you need it?');
const number = () => dialog().getByRole('textbox', { name: /^New border of/ });
const send = () => dialog().getByRole('button', { name: /^Send/ });

async function fillIn() {
  await userEvent.type(number(), '4');
  await userEvent.click(why());
  await userEvent.paste(REASON);
  await waitFor(() => expect(send()).toBeEnabled());
}

const failing = (statusCode: number | undefined, error: object = {}) =>
  Object.assign(new Error('Failed to fetch'), {
    ...(statusCode !== undefined && {
      statusCode,
      body: { error: { message: 'the sentence of the backend', ...error } },
    }),
  });

beforeEach(() => window.sessionStorage.clear());

describe('nothing that was written is lost', () => {
  it('by a reload: the draft is there again, and can be discarded', async () => {
    const { unmount } = await open();
    await fillIn();
    unmount();
    await open();
    expect(await dialog().findByText(/^Your draft from/)).toBeVisible();
    expect(why()).toHaveValue(REASON);
    expect(number()).toHaveValue('4');
    await userEvent.click(dialog().getByRole('button', { name: 'Discard' }));
    expect(why()).toHaveValue('');
  });

  it('by another link: the draft can be gone on with', async () => {
    const { unmount } = await open();
    await fillIn();
    unmount();
    const ask = { entry: 'namespaces' };
    await renderSpheres(
      `${PAGE}?ask=${encodeURIComponent(JSON.stringify(ask))}`,
      fakeSphereApi(),
    );
    expect(await screen.findByText(/^You have another draft/)).toBeVisible();
    expect(why()).toHaveValue('');
    await userEvent.click(
      dialog().getByRole('button', { name: 'Go on with that one' }),
    );
    expect(why()).toHaveValue(REASON);
  });

  it.each([
    [503, {}, 'Sphere does not answer at the moment'],
    [undefined, {}, 'Sphere does not answer at the moment'],
    [403, {}, 'nothing is lost: the sentence of the backend'],
    [409, { code: 'target-taken' }, 'the same is being asked for already'],
    [400, { code: 'proposal-problems' }, 'something stands against it'],
  ])('by an answer of %s, which is explained', async (status, error, words) => {
    await open({
      submitExtension: jest.fn().mockRejectedValue(failing(status, error)),
    });
    await fillIn();
    await userEvent.click(send());
    expect(await dialog().findByRole('alert')).toHaveTextContent(words);
    expect(why()).toHaveValue(REASON);
    expect(number()).toHaveValue('4');
  });

  it('by what the backend finds only when it is sent, which stands beside its field', async () => {
    const problem = {
      code: 'above-ceiling',
      message: 'the ceiling has become 3',
      path: ['changes', 0, 'to'],
    };
    await open({
      submitExtension: jest
        .fn()
        .mockRejectedValue(failing(400, { problems: [problem] })),
    });
    await fillIn();
    await userEvent.click(send());
    await waitFor(() =>
      expect(number()).toHaveAccessibleDescription('the ceiling has become 3'),
    );
    await userEvent.type(number(), '{Backspace}5');
    expect(number()).not.toHaveAccessibleDescription(/has become/);
  });

  it('by trying again: the same thing goes out under the same key', async () => {
    const { api } = await open({
      submitExtension: jest
        .fn()
        .mockRejectedValueOnce(failing(503))
        .mockResolvedValue(createExtensionDetail()),
    });
    await fillIn();
    await userEvent.click(send());
    await dialog().findByRole('alert');
    await userEvent.click(send());
    await dialog().findByText(/^Sent: /);
    const [[, first], [, second]] = api.submitExtension.mock.calls;
    expect(second).toEqual(first);
  });

  it('by something else after a failure, which is not the same thing any more', async () => {
    const { api } = await open({
      submitExtension: jest
        .fn()
        .mockRejectedValueOnce(failing(503))
        .mockResolvedValue(createExtensionDetail()),
    });
    await fillIn();
    await userEvent.click(send());
    await dialog().findByRole('alert');
    await userEvent.type(why(), ' And one more.');
    await waitFor(() => expect(send()).toBeEnabled());
    await userEvent.click(send());
    await dialog().findByText(/^Sent: /);
    const [[, first], [, second]] = api.submitExtension.mock.calls;
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
  });

  it('by what others do meanwhile: a live update changes no field', async () => {
    const { api } = await open({
      getSphere: jest
        .fn()
        .mockResolvedValueOnce(churn)
        .mockImplementation(async () => ({ ...churn, revision: 13 })),
    });
    await fillIn();
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 40_000);
    fireEvent(document, new Event('visibilitychange'));
    now.mockRestore();
    await waitFor(() => expect(api.getSphere).toHaveBeenCalledTimes(2));
    expect(why()).toHaveValue(REASON);
    expect(number()).toHaveValue('4');
  });
});

describe('a double click', () => {
  it('sends once, and says that it is being sent', async () => {
    let answer = () => {};
    const submitExtension = jest.fn().mockImplementation(
      () =>
        new Promise<ReturnType<typeof createExtensionDetail>>(resolve => {
          answer = () => resolve(createExtensionDetail());
        }),
    );
    await open({ submitExtension });
    await fillIn();
    await userEvent.dblClick(send());
    expect(send()).toHaveTextContent('Sending …');
    expect(send()).toBeDisabled();
    await userEvent.keyboard('{Escape}');
    answer();
    await dialog().findByText(/^Sent: /);
    expect(submitExtension).toHaveBeenCalledTimes(1);
  });
});

describe('Escape', () => {
  it('closes at once where nothing was written', async () => {
    await open();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      /^\/spheres\/customer-churn\/team$/,
    );
  });

  it('asks first where something was written, and keeps it unless told otherwise', async () => {
    await open();
    await fillIn();
    await userEvent.keyboard('{Escape}');
    expect(dialog().getByRole('alert')).toHaveTextContent('Close it?');
    await userEvent.keyboard('{Escape}');
    expect(dialog().queryByRole('alert')).not.toBeInTheDocument();
    expect(why()).toHaveValue(REASON);
    expect(why()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(
      dialog().getByRole('button', { name: 'Close and keep it' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Ask for more room' }),
    );
    expect(why()).toHaveValue(REASON);
  });

  it('discards what was written only when that is chosen', async () => {
    await open();
    await fillIn();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(dialog().getByRole('button', { name: 'Discard it' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(window.sessionStorage).toHaveLength(0);
  });
});

describe('the keyboard', () => {
  it('reaches every part of the dialog, from the first question to the button', async () => {
    await open();
    await fillIn();
    await waitFor(() => expect(dialog().getByText(/^By /)).toBeVisible());
    dialog().getByLabelText('What to do').focus();
    const seen = new Set<Element | null>();
    for (let step = 0; step < 30 && !seen.has(send()); step++) {
      seen.add(document.activeElement);
      await userEvent.tab();
      seen.add(document.activeElement);
    }
    for (const part of [
      dialog().getByLabelText('What it is about'),
      number(),
      dialog().getByRole('slider'),
      dialog().getByRole('button', { name: '+ Add another change' }),
      dialog().getByRole('button', { name: 'Permanent' }),
      dialog().getByRole('button', { name: 'Begin later' }),
      why(),
      dialog().getByRole('button', { name: 'Add link' }),
      send(),
    ]) {
      expect(seen).toContain(part);
    }
  });
});

describe('long names', () => {
  it('stand in full, and the dialog still works', async () => {
    const long = 'n'.repeat(300);
    const [effect] = createExtensionPreview().effects;
    const { api } = await open({
      getSphere: jest.fn().mockResolvedValue({
        ...churn,
        title: long,
        resolved: {
          ...churn.resolved,
          boundary: churn.resolved.boundary.map(entry => ({
            ...entry,
            title: long,
          })),
        },
      }),
      previewExtension: jest
        .fn()
        .mockResolvedValue(
          createExtensionPreview({ effects: [{ ...effect, title: long }] }),
        ),
    });
    expect(dialog().getByText(long)).toBeVisible();
    await fillIn();
    await waitFor(() =>
      expect(dialog().getByText(`${long}: 10 → 14`)).toBeVisible(),
    );
    await userEvent.click(send());
    await waitFor(() => expect(api.submitExtension).toHaveBeenCalled());
  });
});
