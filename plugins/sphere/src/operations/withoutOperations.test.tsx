import { screen } from '@testing-library/react';
import { fakeSphereApi } from '../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../__testUtils__/renderSpheres';

// In a file of its own, because answers about permissions are cached for the whole page.
describe('who may not see operations', () => {
  it('has no such view, and nothing is asked for it', async () => {
    const api = fakeSphereApi();
    await renderSpheres('/spheres/sources?view=operations', api, {
      denied: ['sphere.operations.read'],
    });
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
    expect(api.getOperations).not.toHaveBeenCalled();
  });
});
