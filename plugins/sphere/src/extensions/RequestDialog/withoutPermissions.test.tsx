import { screen, waitFor, within } from '@testing-library/react';
import {
  createExtensionList,
  createExtensionSummary,
} from '../../__testUtils__/extensionFixtures';
import { fakeSphereApi } from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';

const denied = ['sphere.extension.request'];

/** The button, once it cannot be pressed. */
async function disabledButton(name: string | RegExp) {
  const main = within(await screen.findByRole('main'));
  const button = await main.findByRole('button', { name });
  await waitFor(() => expect(button).toBeDisabled());
  return button;
}

// In a file of its own, because answers about permissions are cached for the whole page.
describe('who has no permission to ask for more room', () => {
  it('reads who knows who may, wherever it could be asked for', async () => {
    const api = fakeSphereApi();
    await renderSpheres('/spheres/customer-churn/boundary', api, { denied });
    for (const name of ['Ask for more room', /^Ask for more of Namespaces/]) {
      expect(await disabledButton(name)).toHaveAccessibleDescription(
        'You may not ask for more room yourself; Data Platform knows who may',
      );
    }
  });

  it('cannot withdraw a request of the team either, and reads why', async () => {
    const list = createExtensionList([createExtensionSummary()]);
    const api = fakeSphereApi({
      listExtensions: jest.fn().mockResolvedValue(list),
    });
    await renderSpheres('/spheres/customer-churn/requests', api, { denied });
    expect(await disabledButton(/^Withdraw: /)).toHaveAccessibleDescription(
      'You may not do this yourself; Data Platform knows who may',
    );
  });
});
