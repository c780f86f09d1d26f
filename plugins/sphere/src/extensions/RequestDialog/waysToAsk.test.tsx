import type { SphereApi } from '@dataops-sphere/plugin-sphere-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSphereApi } from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';
import { churn } from '../../__testUtils__/sphereFixtures';

const PAGE = '/spheres/customer-churn';
const NAMESPACES = 'Namespaces on the analytics clusters';
const ONLY_TEAM = 'Only members of Churn can ask for more room';

const asOutsider = {
  getSphere: jest.fn().mockResolvedValue({
    ...churn,
    viewer: { isTeamMember: false, isPlatformOwner: false },
  }),
};

async function show(path: string, api: Partial<jest.Mocked<SphereApi>> = {}) {
  const calls = fakeSphereApi(api);
  await renderSpheres(`${PAGE}${path}`, calls);
  await screen.findByRole('heading', { level: 1, name: 'Customer churn' });
  return calls;
}

const target = async () =>
  within(await screen.findByRole('dialog')).getByLabelText('What it is about');
const number = () => screen.getByRole('textbox', { name: /^New border of/ });

beforeEach(() => window.sessionStorage.clear());

describe('more room can be asked for', () => {
  it('at the head of the page', async () => {
    const api = await show('');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ask for more room' }),
    );
    expect(await target()).toBeVisible();
    expect(api.getSphere).toHaveBeenCalledTimes(1);
  });

  it('in the menu of a row of the table, filled in with the row', async () => {
    await show('');
    await userEvent.click(
      await screen.findByRole('button', {
        name: `More for ${NAMESPACES}`,
      }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Ask for more room' }),
    );
    expect(await target()).toHaveDisplayValue(NAMESPACES);
    expect(number()).toHaveFocus();
  });

  it('beside a statement of the boundary, which stays behind the dialog', async () => {
    await show('/boundary');
    await userEvent.click(
      await screen.findByRole('button', {
        name: `Ask for more of ${NAMESPACES}`,
      }),
    );
    expect(await target()).toHaveDisplayValue(NAMESPACES);
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      /^\/spheres\/customer-churn\/boundary\?ask=/,
    );
  });

  it('not beside a statement that leaves nothing to ask for', async () => {
    await show('/boundary');
    await screen.findByText('Namespaces on the analytics clusters');
    expect(
      screen.queryByRole('button', { name: /^Ask for more of Roles/ }),
    ).not.toBeInTheDocument();
  });

  it('below an answer that says "ask first", filled in with what was asked', async () => {
    await show(
      '?can=create+kubernetes-namespace&can.cluster=analytics-eu&can.name=loyalty-a',
    );
    const answer = within(
      await screen.findByRole('region', { name: 'Answer' }),
    );
    await userEvent.click(
      await answer.findByRole('button', { name: 'Ask for it' }),
    );
    expect(await target()).toHaveDisplayValue(NAMESPACES);
    expect(screen.getByLabelText('Name')).toHaveValue('loyalty-a');
    expect(screen.getByLabelText('Why do you need it?')).toHaveFocus();
  });
});

describe('a page with the dialog open', () => {
  it('makes no more calls than without it, until something is asked for', async () => {
    const api = fakeSphereApi();
    await renderSpheres(`${PAGE}?ask=`, api);
    await target();
    const calls = Object.values(api).flatMap(call => call.mock.calls);
    expect(calls.length).toBeLessThanOrEqual(2);
    expect(api.previewExtension).not.toHaveBeenCalled();
    await userEvent.selectOptions(await target(), NAMESPACES);
    await userEvent.type(number(), '14');
    await waitFor(() => expect(api.previewExtension).toHaveBeenCalledTimes(1));
  });
});

describe('who is not of the team', () => {
  it('reads at every way to ask who can', async () => {
    await show('/boundary', asOutsider);
    for (const name of ['Ask for more room', `Ask for more of ${NAMESPACES}`]) {
      const button = await screen.findByRole('button', { name });
      expect(button).toBeDisabled();
      expect(button).toHaveAccessibleDescription(ONLY_TEAM);
    }
  });
});

describe('a sphere that is not active', () => {
  it('says that it grants nothing', async () => {
    await show('', {
      getSphere: jest.fn().mockResolvedValue({ ...churn, lifecycle: 'draft' }),
    });
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Ask for more room' }),
      ).toHaveAccessibleDescription(/grants nothing/),
    );
  });
});
