import { screen } from '@testing-library/react';
import { fakeSphereApi } from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';

// In a file of its own, because answers about permissions are cached for the whole page.
describe('who may read the inventory, but not the sources of declarations', () => {
  it('has the tab, which opens with the inventory alone', async () => {
    const api = fakeSphereApi();
    await renderSpheres('/spheres/sources', api, {
      denied: ['sphere.source.read'],
    });
    expect(
      await screen.findByRole('heading', { name: 'No resources known yet' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Sources' })).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Declarations' }),
    ).not.toBeInTheDocument();
    expect(api.listSources).not.toHaveBeenCalled();
  });
});
