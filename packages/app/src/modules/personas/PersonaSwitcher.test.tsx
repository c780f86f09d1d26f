import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chosenPersona } from './chosenPersona';
import { PersonaSwitcher } from './PersonaSwitcher';

const config = {
  sphereDemo: {
    personas: [
      { name: 'mira', title: 'Mira Okafor', role: 'Lead', story: 'Leads.' },
      { name: 'noor', title: 'Noor Haddad', role: 'New', story: 'Looks.' },
    ],
  },
};

describe('PersonaSwitcher', () => {
  const restart = jest.fn();

  beforeEach(async () => {
    window.localStorage.clear();
    restart.mockClear();
    await renderInTestApp(<PersonaSwitcher restart={restart} />, {
      config,
      apis: [
        [
          identityApiRef,
          mockApis.identity({ userEntityRef: 'user:default/mira' }),
        ],
      ],
    });
    const group = screen.getByRole('group', { name: 'Switch person' });
    await userEvent.click(await within(group).findByRole('button'));
  });

  it('shows everybody and marks who is signed in', () => {
    expect(screen.getAllByRole('menuitem')).toHaveLength(2);
    expect(screen.getByRole('menuitem', { current: true })).toHaveTextContent(
      'Mira Okafor',
    );
  });

  it('starts the app again as the other person', async () => {
    await userEvent.click(screen.getByRole('menuitem', { name: /Noor/ }));
    expect(chosenPersona.read()).toBe('noor');
    expect(restart).toHaveBeenCalledTimes(1);
  });

  it('changes nothing when one stays who one is', async () => {
    await userEvent.click(screen.getByRole('menuitem', { name: /Mira/ }));
    expect(restart).not.toHaveBeenCalled();
  });
});
