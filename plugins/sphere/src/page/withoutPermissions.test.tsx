import { screen } from '@testing-library/react';
import { fakeSphereApi } from '../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../__testUtils__/renderSpheres';
import { churn } from '../__testUtils__/sphereFixtures';

const denied = [
  'sphere.source.read',
  'sphere.source.refresh',
  'sphere.inventory.read',
  'sphere.operations.read',
];

// In a file of its own, because answers about permissions are cached for the whole page.
describe('who may not read the sources', () => {
  it('has no tab for them', async () => {
    await renderSpheres('/spheres', fakeSphereApi(), { denied });
    await screen.findByRole('table', { name: 'Spheres' });
    expect(
      screen.queryByRole('tab', { name: 'Sources' }),
    ).not.toBeInTheDocument();
  });

  it('is told the same at their address as where there is nothing', async () => {
    const api = fakeSphereApi();
    await renderSpheres('/spheres/sources', api, { denied });
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
    expect(api.listSources).not.toHaveBeenCalled();
    expect(api.listInventorySources).not.toHaveBeenCalled();
  });

  it('sees that a document is broken, without the way to the sources', async () => {
    const api = fakeSphereApi({
      getSphere: jest.fn().mockResolvedValue({
        ...churn,
        documentProblems: [
          {
            code: 'schema',
            severity: 'error',
            message: "expected a list of values at 'inside.name'",
            path: [],
            line: 14,
          },
        ],
      }),
    });
    await renderSpheres('/spheres/customer-churn', api, { denied });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "Shown: revision 12, last valid. churn.yaml line 14: expected a list of values at 'inside.name'",
    );
    expect(
      screen.queryByRole('link', { name: 'Sources' }),
    ).not.toBeInTheDocument();
  });
});
