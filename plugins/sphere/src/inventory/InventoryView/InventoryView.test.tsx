import type {
  InventorySource,
  ResourceQuery,
} from '@dataops-sphere/plugin-sphere-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakeSphereApi,
  responseError,
} from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';
import {
  publicRoute,
  resourceListOf,
  resourceOf,
} from '../../__testUtils__/resourceFixtures';

const PATH = '/spheres/sources?view=inventory';

const kubernetes: InventorySource = {
  source: 'kubernetes',
  generation: 7,
  resources: 40,
  inside: 36,
  outside: 3,
  uncovered: 1,
  complete: ['kubernetes-namespace', 'workload-quota'],
  observedAt: new Date(Date.now() - 5 * 60_000 - 1000).toISOString(),
  validUntil: '2099-01-01T00:00:00.000Z',
  stale: false,
  unfinished: false,
};
const catalog: InventorySource = {
  ...kubernetes,
  source: 'catalog',
  resources: 12,
  inside: 12,
  outside: 0,
  uncovered: 0,
  complete: [],
  stale: true,
  unfinished: true,
};

const shared = resourceOf({
  id: 'analytics-eu/shared',
  title: 'shared',
  sphere: undefined,
  zone: undefined,
  entry: undefined,
});

function inventoryApi(overrides: Parameters<typeof fakeSphereApi>[0] = {}) {
  return fakeSphereApi({
    listInventorySources: jest
      .fn()
      .mockResolvedValue({ items: [kubernetes, catalog] }),
    listResources: jest.fn(async (query?: ResourceQuery) =>
      query?.place === 'uncovered'
        ? resourceListOf(shared)
        : { ...resourceListOf(publicRoute), totalItems: 30, nextCursor: 'n2' },
    ),
    ...overrides,
  });
}

const address = () => screen.getByLabelText('Address');
const lastQuery = (api: ReturnType<typeof fakeSphereApi>) =>
  api.listResources.mock.lastCall?.[0];

describe('the inventory of the platform', () => {
  it('is a segment of the sources, with its own address', async () => {
    const api = inventoryApi();
    await renderSpheres('/spheres/sources', api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Inventory' }),
    );
    expect(address()).toHaveTextContent('?view=inventory');
    expect(
      await screen.findByRole('table', { name: 'Sources of the inventory' }),
    ).toBeInTheDocument();
    expect(api.listInventorySources).toHaveBeenCalledTimes(1);
  });

  it('says of each source what it knows, how old that is and whether it counts', async () => {
    await renderSpheres(PATH, inventoryApi());
    const table = await screen.findByRole('table', {
      name: 'Sources of the inventory',
    });
    const [, first, second] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent('kubernetes-namespace, workload-quota');
    expect(first).toHaveTextContent('5 minutes ago');
    expect(first).not.toHaveTextContent('Stale');
    expect(second).toHaveTextContent('Nothing completely');
    expect(second).toHaveTextContent('Stale');
    expect(second).toHaveTextContent('Unfinished');
  });

  it('opens the list behind each number, and has none behind a zero', async () => {
    const api = inventoryApi();
    await renderSpheres(PATH, api);
    const link = (name: string) => screen.queryByRole('link', { name });
    await userEvent.click(
      await screen.findByRole('link', { name: '1 No sphere in kubernetes' }),
    );
    expect(address()).toHaveTextContent(
      '?view=inventory&source=kubernetes&place=uncovered',
    );
    await screen.findByText('shared');
    expect(lastQuery(api)).toEqual({
      source: 'kubernetes',
      place: 'uncovered',
      limit: 25,
    });
    expect(link('3 Outside in kubernetes')).toBeInTheDocument();
    expect(link('40 Resources in kubernetes')).toBeInTheDocument();
    expect(link('0 Outside in catalog')).not.toBeInTheDocument();
  });

  it('lists what is outside at first, with its sphere and its owner', async () => {
    const api = inventoryApi();
    await renderSpheres(PATH, api);
    const table = await screen.findByRole('table', { name: 'Resources' });
    const [, row] = within(table).getAllByRole('row');
    expect(row).toHaveTextContent('churn.nordlicht.example');
    expect(row).toHaveTextContent('owned by Churn');
    expect(
      within(row).getByRole('link', { name: 'Customer churn' }),
    ).toHaveAttribute('href', '/spheres/customer-churn/boundary');
    expect(lastQuery(api)).toEqual({ place: 'outside', limit: 25 });
    expect(screen.getByText('30 resources')).toBeInTheDocument();
  });

  it('keeps place, kind, source, search and page in the address', async () => {
    const api = inventoryApi();
    await renderSpheres(PATH, api);
    await userEvent.click(await screen.findByRole('link', { name: 'Next' }));
    expect(address()).toHaveTextContent('?view=inventory&cursor=n2');
    await userEvent.click(screen.getByRole('button', { name: 'All' }));
    await userEvent.selectOptions(
      screen.getByLabelText('Kind'),
      'kubernetes-namespace',
    );
    await userEvent.selectOptions(screen.getByLabelText('Source'), 'catalog');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search resources' }),
      'dev',
    );
    await waitFor(() =>
      expect(address()).toHaveTextContent(
        '?view=inventory&place=all&kind=kubernetes-namespace&source=catalog&q=dev',
      ),
    );
    await waitFor(() =>
      expect(lastQuery(api)).toEqual({
        kind: 'kubernetes-namespace',
        source: 'catalog',
        q: 'dev',
        limit: 25,
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(address()).toHaveTextContent('?view=inventory&place=all');
  });

  it.each([
    ['', 'Nothing is outside'],
    ['&place=uncovered', 'Every resource has a sphere'],
    ['&q=nothing', 'No resource matches'],
  ])('says why its list is empty with “%s”', async (more, text) => {
    const listResources = jest.fn().mockResolvedValue(resourceListOf());
    await renderSpheres(PATH + more, inventoryApi({ listResources }));
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('tells how to connect a source, where there is none', async () => {
    await renderSpheres(PATH, fakeSphereApi());
    expect(
      await screen.findByRole('heading', { name: 'No resources known yet' }),
    ).toBeInTheDocument();
  });

  it('shows its shape while it loads', async () => {
    const listInventorySources = jest
      .fn()
      .mockReturnValue(new Promise(() => {}));
    await renderSpheres(PATH, inventoryApi({ listInventorySources }));
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('says what went wrong, with the sources or with the list alone', async () => {
    const { unmount } = await renderSpheres(
      PATH,
      inventoryApi({
        listInventorySources: jest.fn().mockRejectedValue(new Error('gone')),
      }),
    );
    expect((await screen.findAllByText(/gone/)).length).toBeGreaterThan(0);
    unmount();
    await renderSpheres(
      PATH,
      inventoryApi({
        listResources: jest.fn().mockRejectedValue(new Error('too slow')),
      }),
    );
    expect((await screen.findAllByText(/too slow/)).length).toBeGreaterThan(0);
    expect(
      screen.getByRole('table', { name: 'Sources of the inventory' }),
    ).toBeInTheDocument();
  });

  it('is not open where the backend refuses it', async () => {
    const listInventorySources = jest
      .fn()
      .mockRejectedValue(responseError(403));
    await renderSpheres(PATH, inventoryApi({ listInventorySources }));
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
  });
});
