import type { ResourceQuery } from '@dataops-sphere/plugin-sphere-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSphereApi, responseError } from '../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../__testUtils__/renderSpheres';
import {
  foreignNamespace,
  publicRoute,
  resourceListOf,
  resourceOf,
  sphereUseOf,
} from '../__testUtils__/resourceFixtures';
import { churn } from '../__testUtils__/sphereFixtures';

const PATH = '/spheres/customer-churn/boundary';
const NAMESPACES = 'Namespaces on the analytics clusters';

const address = () => screen.getByLabelText('Address');

function inventoryApi(overrides: Parameters<typeof fakeSphereApi>[0] = {}) {
  return fakeSphereApi({
    getSphereUse: jest.fn().mockResolvedValue(sphereUseOf()),
    listResources: jest.fn(async (query?: ResourceQuery) => {
      if (query?.place === 'outside') {
        return resourceListOf(foreignNamespace, publicRoute);
      }
      return query?.cursor
        ? resourceListOf(resourceOf({ title: 'churn-test' }))
        : {
            ...resourceListOf(
              foreignNamespace,
              resourceOf({ entityRef: 'resource:default/churn-dev' }),
              resourceOf({
                id: 'analytics-eu/churn-old',
                title: 'churn-old',
                url: 'https://console.example.com/churn-old',
                stale: true,
              }),
            ),
            nextCursor: 'n2',
          };
    }),
    ...overrides,
  });
}

const showNamespaces = () =>
  screen.findByRole('button', { name: `Show the resources of ${NAMESPACES}` });

describe('the resources in the boundary of a sphere', () => {
  it('are counted under the statement that decides them, and under no other', async () => {
    await renderSpheres(PATH, inventoryApi());
    const statement = (await showNamespaces()).closest('li');
    expect(statement).toHaveTextContent('10 resources');
    expect(statement).toHaveTextContent('1 outside');
    expect(screen.getAllByText('None known')).toHaveLength(3);
  });

  it('are listed on demand, 25 a page, and the address says which', async () => {
    const api = inventoryApi();
    await renderSpheres(PATH, api);
    await userEvent.click(await showNamespaces());
    expect(address()).toHaveTextContent('?resources=namespaces');
    const list = await screen.findByRole('list', {
      name: `Resources of ${NAMESPACES}`,
    });
    expect(api.listResources).toHaveBeenCalledWith(
      { sphere: 'customer-churn', entry: 'namespaces', limit: 25 },
      expect.anything(),
    );
    const [outside, inside, stale] = within(list).getAllByRole('listitem');
    expect(outside).toHaveTextContent('Outside');
    expect(outside).toHaveTextContent('score-service');
    expect(inside).toHaveTextContent('Inside');
    expect(inside).toHaveTextContent('Seen 5 minutes ago (kubernetes)');
    expect(inside).not.toHaveTextContent('Stale');
    expect(stale).toHaveTextContent('Stale');
    await userEvent.click(screen.getByRole('link', { name: 'Next' }));
    expect(await screen.findByText('churn-test')).toBeInTheDocument();
    expect(address()).toHaveTextContent('cursor=n2');
    expect(screen.getByRole('link', { name: 'First page' })).toBeVisible();
  });

  it('lead to the catalog, or to where they can be looked at', async () => {
    await renderSpheres(`${PATH}?resources=namespaces`, inventoryApi());
    expect(
      await screen.findByRole('link', { name: /^churn-dev/ }),
    ).toHaveAttribute('href', '/catalog/default/resource/churn-dev');
    expect(screen.getByRole('link', { name: /churn-old/ })).toHaveAttribute(
      'href',
      'https://console.example.com/churn-old',
    );
  });

  it('say why they are outside', async () => {
    await renderSpheres(`${PATH}?resources=namespaces`, inventoryApi());
    const list = await screen.findByRole('list', {
      name: `Resources of ${NAMESPACES}`,
    });
    const [outside, inside] = within(list).getAllByRole('listitem');
    expect(outside).toHaveTextContent(/Ask first/);
    expect(outside).not.toHaveTextContent('`');
    expect(inside).not.toHaveTextContent(/Ask first/);
  });

  it('are shown in their family with the reason, where no statement decides them', async () => {
    await renderSpheres(PATH, inventoryApi());
    const heading = await screen.findByRole('heading', {
      name: 'Outside: no statement lets these in',
    });
    const item = within(heading.parentElement as HTMLElement).getByRole(
      'listitem',
    );
    expect(item).toHaveTextContent('churn.nordlicht.example');
    expect(item).toHaveTextContent(/No[.,]/);
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(h => h.textContent),
    ).toEqual([
      'Accounts',
      'Namespaces',
      'Roles',
      'Network',
      'Budget',
      'Everything else',
    ]);
  });

  it('take two calls beside the sphere, and only one where nothing is left over', async () => {
    const api = inventoryApi();
    const { unmount } = await renderSpheres(PATH, api);
    await screen.findByText('churn.nordlicht.example');
    expect(api.getSphere).toHaveBeenCalledTimes(1);
    expect(api.getSphereUse).toHaveBeenCalledTimes(1);
    expect(api.listResources).toHaveBeenCalledTimes(1);
    unmount();
    const less = inventoryApi({
      getSphereUse: jest.fn().mockResolvedValue(sphereUseOf({ outside: 1 })),
    });
    await renderSpheres(PATH, less);
    await showNamespaces();
    expect(less.listResources).not.toHaveBeenCalled();
  });

  it('of a sphere without any are said to be none', async () => {
    const getSphereUse = jest
      .fn()
      .mockResolvedValue(sphereUseOf({ entries: [], inside: 0, outside: 0 }));
    await renderSpheres(PATH, inventoryApi({ getSphereUse }));
    expect(await screen.findAllByText('None known')).toHaveLength(4);
  });

  it('can be connected from a notice to copy, where no source knows any', async () => {
    const getSphereUse = jest
      .fn()
      .mockResolvedValue(
        sphereUseOf({ known: false, entries: [], inside: 0, outside: 0 }),
      );
    await renderSpheres(PATH, inventoryApi({ getSphereUse }));
    expect(
      await screen.findByRole('heading', { name: 'No resources known yet' }),
    ).toBeInTheDocument();
    expect(
      screen
        .getAllByText(/inventory/)
        .some(e => e.closest('pre')?.textContent?.includes('inventory push')),
    ).toBe(true);
    expect(screen.queryByText('None known')).not.toBeInTheDocument();
  });

  it('leave the statements readable while they load', async () => {
    const getSphereUse = jest.fn().mockReturnValue(new Promise(() => {}));
    await renderSpheres(PATH, inventoryApi({ getSphereUse }));
    expect(
      await screen.findByRole('status', { name: 'Loading resources' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: NAMESPACES }),
    ).toBeInTheDocument();
    expect(screen.queryByText('None known')).not.toBeInTheDocument();
  });

  it('say that they could not be read, and are asked for again', async () => {
    const getSphereUse = jest
      .fn()
      .mockRejectedValueOnce(new Error('no connection'))
      .mockResolvedValue(sphereUseOf());
    await renderSpheres(PATH, inventoryApi({ getSphereUse }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'The resources could not be read: no connection',
    );
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Try again' }),
    );
    expect(await showNamespaces()).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('say that they are not open to the reader', async () => {
    const getSphereUse = jest.fn().mockRejectedValue(responseError(403));
    await renderSpheres(PATH, inventoryApi({ getSphereUse }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The resources of this sphere are not open to you.',
    );
    expect(
      screen.getByRole('heading', { name: NAMESPACES }),
    ).toBeInTheDocument();
  });

  it('show that a list of them failed, beside everything else', async () => {
    const listResources = jest.fn().mockRejectedValue(new Error('too slow'));
    const getSphereUse = jest
      .fn()
      .mockResolvedValue(sphereUseOf({ outside: 1 }));
    await renderSpheres(
      `${PATH}?resources=namespaces`,
      inventoryApi({ listResources, getSphereUse }),
    );
    expect((await screen.findAllByText(/too slow/)).length).toBeGreaterThan(0);
    expect(
      screen.getByRole('heading', { name: NAMESPACES }),
    ).toBeInTheDocument();
  });

  it('are shown also where nothing is declared', async () => {
    const getSphere = jest.fn().mockResolvedValue({
      ...churn,
      resolved: { ...churn.resolved, boundary: [] },
    });
    const getSphereUse = jest
      .fn()
      .mockResolvedValue(sphereUseOf({ entries: [], inside: 0, outside: 1 }));
    await renderSpheres(PATH, inventoryApi({ getSphere, getSphereUse }));
    expect(await screen.findByText('Nothing declared')).toBeInTheDocument();
    expect(
      await screen.findByText('churn.nordlicht.example'),
    ).toBeInTheDocument();
  });
});
