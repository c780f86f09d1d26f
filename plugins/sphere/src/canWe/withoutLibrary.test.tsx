import { screen } from '@testing-library/react';
import { fakeSphereApi } from '../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../__testUtils__/renderSpheres';

const denied = ['sphere.library.read'];

// In a file of its own, because answers about permissions are cached for the whole page.
describe('who may not read the library', () => {
  it('may ask about the kinds of the sphere', async () => {
    const api = fakeSphereApi();
    const question =
      'can=create+kubernetes-namespace&can.cluster=analytics-eu&can.name=kube-x';
    await renderSpheres(`/spheres/customer-churn?${question}`, api, { denied });
    expect(
      await screen.findByRole('region', { name: 'Answer' }),
    ).toHaveTextContent('No, and asking');
    expect(api.getLibrary).not.toHaveBeenCalled();
  });

  it('is told that there is nothing to ask about for all teams', async () => {
    const api = fakeSphereApi();
    await renderSpheres('/spheres/can-we?teams=mine', api, { denied });
    expect(
      await screen.findByText('There are no kinds to ask about.'),
    ).toBeInTheDocument();
  });
});
