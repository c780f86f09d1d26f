import { screen } from '@testing-library/react';
import { fakeSphereApi } from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';

const denied = ['sphere.inventory.read'];

// In a file of its own, because answers about permissions are cached for the whole page.
describe('who may read the sources, but not the inventory', () => {
  it('is not offered it', async () => {
    await renderSpheres('/spheres/sources', fakeSphereApi(), { denied });
    await screen.findByText('No sources');
    expect(
      screen.queryByRole('button', { name: 'Inventory' }),
    ).not.toBeInTheDocument();
  });

  it('is told the same at its address as where there is nothing', async () => {
    const api = fakeSphereApi();
    await renderSpheres('/spheres/sources?view=inventory', api, { denied });
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
    expect(api.listInventorySources).not.toHaveBeenCalled();
    expect(api.listResources).not.toHaveBeenCalled();
  });
});
