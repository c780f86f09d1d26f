import type { SphereListQuery } from '@dataops-sphere/plugin-sphere-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSphereApi } from '../../__testUtils__/fakeSphereApi';
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

describe('the filters of the list of spheres', () => {
  it('finds spheres whose extra room ends within 14 days', async () => {
    const api = fakeSphereApi();
    await renderSpheres('/spheres', api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ending ≤ 14 days (0)' }),
    );
    await waitFor(() =>
      expect(listQueries(api).pop()).toMatchObject({ ending: true }),
    );
    expect(address()).toHaveTextContent('/spheres?ending=true');
  });

  it('says that nothing ends soon', async () => {
    const api = fakeSphereApi({
      listSpheres: jest.fn(query =>
        Promise.resolve(query?.ending ? listOf() : listOf(churnSummary)),
      ),
    });
    await renderSpheres('/spheres?ending=true', api);
    expect(await screen.findByText('Nothing ends soon')).toBeInTheDocument();
  });

  it('reads filters from the address and shows them', async () => {
    const api = fakeSphereApi();
    await renderSpheres(
      '/spheres?problems=true&family=Data&archetype=dataops-standard',
      api,
    );
    await table();
    expect(listQueries(api)[0]).toMatchObject({
      problems: true,
      family: 'Data',
      archetype: 'dataops-standard',
    });
    expect(screen.getByRole('button', { name: /^Problems/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByLabelText('Family')).toHaveValue('Data');
    expect(screen.getByLabelText('Based on')).toHaveValue('dataops-standard');
  });

  it('changes filters by chips and selects', async () => {
    await renderSpheres('/spheres', fakeSphereApi());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Mine (1)' }),
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Platform owner'),
      'Data Platform (1)',
    );
    expect(address()).toHaveTextContent(
      'mine=true&platformOwner=group%3Adefault%2Fdata-platform',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(address()).toHaveTextContent(/^\/spheres$/);
  });

  it('keeps spheres with something outside on demand, by the address', async () => {
    const api = fakeSphereApi({
      listSpheres: jest
        .fn()
        .mockResolvedValue(listOf({ ...churnSummary, outside: 1 })),
      getSphereFacets: jest.fn().mockResolvedValue({
        platformOwners: [],
        archetypes: [],
        lifecycles: [],
        mine: 1,
        problems: 0,
        outside: 3,
      }),
    });
    await renderSpheres('/spheres', api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Outside (3)' }),
    );
    expect(address()).toHaveTextContent('outside=true');
    expect(listQueries(api).pop()).toMatchObject({ outside: true });
    expect(screen.getByRole('button', { name: /^Outside/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('says that nothing is outside, where that alone was asked', async () => {
    const api = fakeSphereApi({
      listSpheres: jest.fn().mockResolvedValue(listOf()),
    });
    await renderSpheres('/spheres?outside=true', api);
    expect(await screen.findByText('Nothing is outside')).toBeInTheDocument();
  });
});
