import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PersonaSignInPage } from './PersonaSignInPage';

const config = {
  organization: { name: 'Testers' },
  backend: { baseUrl: 'http://localhost:7007' },
  sphereDemo: {
    personas: [
      { name: 'mira', title: 'Mira Okafor', role: 'Lead', story: 'Leads.' },
      { name: 'noor', title: 'Noor Haddad', role: 'New', story: 'Looks.' },
    ],
  },
};

const session = (name: string) => ({
  profile: { displayName: name },
  backstageIdentity: {
    token: 'a.e30.c',
    identity: {
      type: 'user',
      userEntityRef: `user:default/${name}`,
      ownershipEntityRefs: [],
    },
  },
});

function answer(status: number, body: object) {
  return Promise.resolve(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    }),
  );
}

const problem = (name: string, message: string) => ({
  error: { name, message },
});

describe('PersonaSignInPage', () => {
  const fetchMock = jest.fn<Promise<Response>, [string, RequestInit]>();
  const realFetch = global.fetch;

  beforeEach(() => {
    window.localStorage.clear();
    global.fetch = fetchMock as typeof global.fetch;
  });

  afterEach(() => {
    global.fetch = realFetch;
    fetchMock.mockReset();
    jest.useRealTimers();
  });

  const open = async () => {
    const onSignInSuccess = jest.fn();
    await renderInTestApp(
      <PersonaSignInPage onSignInSuccess={onSignInSuccess} />,
      { config },
    );
    return onSignInSuccess;
  };
  const headersOf = (call: number) =>
    new Headers(fetchMock.mock.calls[call][1].headers);

  it('signs in as the person that is chosen, and remembers the choice', async () => {
    fetchMock.mockImplementation(() => answer(200, session('noor')));
    const onSignInSuccess = await open();

    await userEvent.click(screen.getByRole('button', { name: /Noor Haddad/ }));

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    const [identity] = onSignInSuccess.mock.calls[0];
    await expect(identity.getBackstageIdentity()).resolves.toMatchObject({
      userEntityRef: 'user:default/noor',
    });
    expect(headersOf(0).get('x-sphere-persona')).toBe('noor');
    onSignInSuccess.mockClear();

    const again = await open();
    await waitFor(() => expect(again).toHaveBeenCalledTimes(1));
  });

  it('asks again after signing out', async () => {
    fetchMock.mockImplementation(() => answer(200, session('mira')));
    const onSignInSuccess = await open();
    await userEvent.click(screen.getByRole('button', { name: /Mira Okafor/ }));
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    await onSignInSuccess.mock.calls[0][0].signOut();

    await open();
    expect(
      await screen.findByRole('button', { name: /Mira Okafor/ }),
    ).toBeInTheDocument();
  });

  it('waits for a backend that is still starting', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    fetchMock
      .mockImplementationOnce(() => Promise.reject(new TypeError('refused')))
      .mockImplementationOnce(() =>
        answer(404, problem('NotFoundError', 'User not found')),
      )
      .mockImplementation(() => answer(200, session('mira')));
    const onSignInSuccess = await open();

    await user.click(screen.getByRole('button', { name: /Mira Okafor/ }));
    expect(await screen.findByRole('status')).toHaveTextContent(
      'The backend is starting',
    );
    expect(onSignInSuccess).not.toHaveBeenCalled();

    await jest.advanceTimersByTimeAsync(4_000);
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });

  it('says why a person is refused and lets one choose somebody else', async () => {
    fetchMock.mockImplementation(() =>
      answer(401, problem('AuthenticationError', "There is no persona 'mira'")),
    );
    const onSignInSuccess = await open();

    await userEvent.click(screen.getByRole('button', { name: /Mira Okafor/ }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      "There is no persona 'mira'",
    );
    expect(
      screen.getByRole('button', { name: /Noor Haddad/ }),
    ).toBeInTheDocument();
    expect(onSignInSuccess).not.toHaveBeenCalled();
  });

  it('says so where no personas are set up', async () => {
    await renderInTestApp(<PersonaSignInPage onSignInSuccess={jest.fn()} />, {
      config: {},
    });
    expect(screen.getByText(/No sign-in is set up/)).toBeInTheDocument();
  });
});
