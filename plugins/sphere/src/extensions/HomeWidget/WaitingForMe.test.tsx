import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { sphereApiRef } from '@dataops-sphere/plugin-sphere-react';
import { screen, within } from '@testing-library/react';
import {
  createExtensionList,
  createExtensionSummary,
  daysFromNow,
} from '../../__testUtils__/extensionFixtures';
import { fakeSphereApi } from '../../__testUtils__/fakeSphereApi';
import { requestRouteRef, reviewsRouteRef } from '../../routes';
import { WaitingForMe } from './WaitingForMe';

async function open(listExtensions: jest.Mock) {
  const api = fakeSphereApi({ listExtensions });
  await renderInTestApp(
    <TestApiProvider apis={[[sphereApiRef, api]]}>
      <WaitingForMe />
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/sphere-reviews': reviewsRouteRef,
        '/sphere-requests/:id': requestRouteRef,
      },
    },
  );
  return api;
}

describe('what waits for me, on the home page', () => {
  it('is at most five rows, each with its due word and a link', async () => {
    const item = createExtensionSummary({ id: 'r1', dueAt: daysFromNow(-1.1) });
    const api = await open(
      jest.fn().mockImplementation(async () => createExtensionList([item])),
    );
    const list = await screen.findByRole('list', { name: 'Waiting for me' });
    expect(within(list).getByRole('listitem')).toHaveTextContent(
      'late 1 day · Churn asks for 4 more namespaces until 20 Feb',
    );
    expect(within(list).getByRole('link')).toHaveAttribute(
      'href',
      '/sphere-requests/r1',
    );
    expect(screen.getByRole('link', { name: 'All reviews' })).toHaveAttribute(
      'href',
      '/sphere-reviews',
    );
    expect(api.listExtensions.mock.calls[0][0]).toMatchObject({
      view: 'me',
      limit: 5,
    });
  });

  it('says when nothing waits', async () => {
    await open(jest.fn().mockImplementation(async () => createExtensionList()));
    expect(
      await screen.findByText('Nothing waits for you.'),
    ).toBeInTheDocument();
  });

  it('says when it cannot be shown', async () => {
    await open(jest.fn().mockRejectedValue(new Error('offline')));
    expect(await screen.findByRole('alert')).toHaveTextContent('offline');
  });

  it('shows that it loads', async () => {
    await open(jest.fn(() => new Promise<never>(() => {})));
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});
