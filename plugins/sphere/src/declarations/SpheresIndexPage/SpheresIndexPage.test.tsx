import { mockBreakpoint } from '@backstage/core-components/testUtils';
import type { SphereListQuery } from '@dataops-sphere/plugin-sphere-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakeSphereApi,
  responseError,
} from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';
import { churnSummary, listOf } from '../../__testUtils__/sphereFixtures';

const address = () => screen.getByLabelText('Address');
const table = () => screen.findByRole('table', { name: 'Spheres' });

/** Queries of the list itself, without those of the strip. */
function listQueries(api: ReturnType<typeof fakeSphereApi>): SphereListQuery[] {
  return api.listSpheres.mock.calls
    .map(([query]) => query ?? {})
    .filter(query => query.limit !== 3);
}

describe('the list of spheres', () => {
  it('shows each sphere in a row that is a link', async () => {
    await renderSpheres('/spheres', fakeSphereApi());
    const row = within(await table()).getAllByRole('row')[1];
    expect(
      within(row).getByRole('link', { name: 'Customer churn' }),
    ).toHaveAttribute('href', '/spheres/customer-churn');
    expect(row).toHaveTextContent('Churn');
    expect(row).toHaveTextContent('Data Platform');
    expect(row).toHaveTextContent('DataOps standard');
    expect(within(row).getByRole('img')).toHaveAccessibleName(/Namespaces/);
    expect(screen.getByText('1 sphere')).toBeInTheDocument();
  });

  it('says how much extra room there is and when the next of it ends', async () => {
    const nextEnd = '2099-02-20T16:00:00Z';
    const api = fakeSphereApi({
      listSpheres: jest.fn().mockResolvedValue(
        listOf(
          {
            ...churnSummary,
            extensions: { active: 2, open: 1, nextEnd },
          },
          { ...churnSummary, uid: 'u2', title: 'Fraud' },
        ),
      ),
    });
    await renderSpheres('/spheres', api);
    const [head, churn, fraud] = within(await table()).getAllByRole('row');
    expect(
      within(head).getByRole('columnheader', { name: 'Extensions' }),
    ).toBeInTheDocument();
    expect(within(churn).getAllByRole('cell')[2]).toHaveTextContent(
      '2 active · 1 askednext end 20 Feb 2099',
    );
    expect(within(fraud).getAllByRole('cell')[2]).toHaveTextContent('–');
  });

  it('makes at most three calls', async () => {
    const api = fakeSphereApi();
    await renderSpheres('/spheres', api);
    await table();
    expect(
      api.listSpheres.mock.calls.length + api.getSphereFacets.mock.calls.length,
    ).toBe(3);
  });

  it('marks a sphere that is not active, and one whose newest text has problems', async () => {
    const sphere = {
      ...churnSummary,
      lifecycle: 'draft',
      problems: 2,
    } as const;
    const api = fakeSphereApi({
      listSpheres: jest.fn().mockResolvedValue(listOf(sphere)),
    });
    await renderSpheres('/spheres', api);
    expect(await table()).toHaveTextContent('2 problems');
    expect(await table()).toHaveTextContent('Draft');
  });

  it('focuses the search, and again by a slash', async () => {
    await renderSpheres('/spheres', fakeSphereApi());
    const search = await screen.findByRole('searchbox', {
      name: 'Search spheres',
    });
    expect(search).toHaveFocus();
    act(() => search.blur());
    await userEvent.keyboard('/');
    expect(search).toHaveFocus();
    expect(search).toHaveValue('');
  });

  it('keeps the search in the address and asks the backend for it', async () => {
    const api = fakeSphereApi();
    await renderSpheres('/spheres?cursor=old', api);
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search spheres' }),
      'fraud',
    );
    await waitFor(() =>
      expect(address()).toHaveTextContent('/spheres?q=fraud'),
    );
    expect(address()).not.toHaveTextContent('cursor');
    expect(listQueries(api).pop()).toMatchObject({ q: 'fraud', limit: 25 });
  });

  it('sorts by the heads of the columns', async () => {
    await renderSpheres('/spheres', fakeSphereApi());
    await table();
    await userEvent.click(
      screen.getByRole('button', { name: 'Platform owner' }),
    );
    expect(address()).toHaveTextContent('sort=platformOwner');
    expect(
      screen.getByRole('columnheader', { name: 'Platform owner' }),
    ).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(
      screen.getByRole('button', { name: 'Platform owner' }),
    );
    expect(address()).toHaveTextContent('sort=-platformOwner');
  });

  it('goes to the next page and back', async () => {
    const api = fakeSphereApi({
      listSpheres: jest.fn(async query => ({
        ...listOf(churnSummary),
        totalItems: 26,
        ...(query?.cursor ? { previousCursor: 'p1' } : { nextCursor: 'n2' }),
      })),
    });
    await renderSpheres('/spheres?sort=team', api);
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
    expect(address()).toHaveTextContent('/spheres?sort=team&cursor=n2');
    const previous = screen.getByRole('button', { name: 'Previous' });
    await waitFor(() => expect(previous).toBeEnabled());
    await userEvent.click(previous);
    expect(address()).toHaveTextContent('cursor=p1');
  });

  it('shows a member their own spheres first', async () => {
    await renderSpheres('/spheres', fakeSphereApi());
    const strip = await screen.findByRole('region', { name: 'Mine' });
    expect(
      within(strip).getByRole('link', { name: 'Customer churn' }),
    ).toHaveAttribute('href', '/spheres/customer-churn');
    expect(strip).toHaveTextContent(
      '4 families · 4 statements · based on DataOps standard',
    );
    expect(within(strip).getByRole('img')).toHaveAccessibleName(
      'Customer churn: 4 families, 4 statements',
    );
  });

  it('tells somebody without a team so, with an example', async () => {
    const api = fakeSphereApi({
      listSpheres: jest.fn(async query =>
        query?.mine ? listOf() : listOf(churnSummary),
      ),
    });
    await renderSpheres('/spheres', api);
    const text = await screen.findByText(/You are in no team with a sphere/);
    expect(
      within(text).getByRole('link', { name: 'Customer churn' }),
    ).toBeInTheDocument();
  });

  it('offers to clear filters that find nothing', async () => {
    const api = fakeSphereApi({
      listSpheres: jest.fn().mockResolvedValue(listOf()),
    });
    await renderSpheres('/spheres?q=nothing', api);
    expect(await screen.findByText('No sphere matches')).toBeInTheDocument();
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[1],
    );
    expect(address()).toHaveTextContent(/^\/spheres$/);
  });

  it('shows an empty installation three steps to the first sphere', async () => {
    const api = fakeSphereApi({
      listSpheres: jest.fn().mockResolvedValue(listOf()),
    });
    await renderSpheres('/spheres', api);
    expect(
      await screen.findByRole('heading', { name: 'No spheres yet' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(listQueries(api)).toHaveLength(2);
  });

  it('keeps the old rows under a banner when a later call fails', async () => {
    const listSpheres = jest.fn(async (query?: SphereListQuery) => {
      if (query?.sort) throw new Error('the backend is away');
      return listOf(churnSummary);
    });
    await renderSpheres('/spheres', fakeSphereApi({ listSpheres }));
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Team' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the backend is away',
    );
    expect(
      within(await table()).getByRole('link', { name: 'Customer churn' }),
    ).toBeInTheDocument();
    listSpheres.mockResolvedValue(listOf(churnSummary));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
  });

  it('says what went wrong when there are no rows to keep', async () => {
    const listSpheres = jest.fn().mockRejectedValue(new Error('no connection'));
    await renderSpheres('/spheres', fakeSphereApi({ listSpheres }));
    expect(
      (await screen.findAllByText(/no connection/)).length,
    ).toBeGreaterThan(0);
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('says so when the list is not open to the viewer', async () => {
    const listSpheres = jest.fn().mockRejectedValue(responseError(403));
    await renderSpheres('/spheres', fakeSphereApi({ listSpheres }));
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
  });

  it('shows the shape of the list when loading takes long', async () => {
    const listSpheres = jest.fn().mockReturnValue(new Promise(() => {}));
    await renderSpheres('/spheres', fakeSphereApi({ listSpheres }));
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('hides filters behind a counting button and drops columns on narrow screens', async () => {
    mockBreakpoint({ matches: true });
    await renderSpheres('/spheres?family=Data', fakeSphereApi());
    await table();
    expect(
      screen.queryByRole('columnheader', { name: 'Based on' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Family')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Filters (1)' }));
    expect(await screen.findByLabelText('Family')).toBeInTheDocument();
    mockBreakpoint({ matches: false });
  });
});

describe('the tabs above the list', () => {
  it('are links, and the one that is shown is selected', async () => {
    await renderSpheres('/spheres', fakeSphereApi());
    expect(await screen.findByRole('tab', { name: 'All' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(screen.getByRole('tab', { name: 'Library' })).toHaveAttribute(
      'href',
      '/spheres/library',
    );
    expect(screen.getByRole('tab', { name: 'Sources' })).toBeInTheDocument();
  });
});
