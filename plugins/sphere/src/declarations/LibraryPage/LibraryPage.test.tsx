import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakeSphereApi,
  library,
  responseError,
} from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';

const PATH = '/spheres/library';
const address = () => screen.getByLabelText('Address');

describe('the library', () => {
  it('tells of an archetype its parameters, statements, locks and spheres', async () => {
    await renderSpheres(PATH, fakeSphereApi());
    await userEvent.click(
      await screen.findByRole('button', { name: /DataOps standard/ }),
    );
    expect(address()).toHaveTextContent('archetype=dataops-standard');
    const item = await screen.findByRole('region');
    expect(item).toHaveTextContent('prefix Prefix · text · required');
    expect(item).toHaveTextContent('Roles · role Locked');
    expect(item).toHaveTextContent('${{ parameters.owner }}');
    expect(
      within(item).getByRole('link', { name: 'Show these spheres' }),
    ).toHaveAttribute('href', '/spheres?archetype=dataops-standard');
    expect(screen.getByText('used by 5 spheres')).toBeInTheDocument();
  });

  it('names the checkpoints of an archetype by their titles', async () => {
    await renderSpheres(`${PATH}?archetype=dataops-standard`, fakeSphereApi());
    const item = await screen.findByRole('region');
    expect(
      within(item).getByRole('link', { name: 'Observability' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('checkpoint=observability'),
    );
  });

  it('opens the checkpoint rule that a link names', async () => {
    await renderSpheres(`${PATH}?checkpoint=observability`, fakeSphereApi());
    const item = await screen.findByRole('region');
    expect(item).toHaveTextContent('Somebody is told when it breaks.');
    expect(item).toHaveTextContent('customers are not the first to know');
    expect(item).toHaveTextContent('3 working days');
    expect(item).toHaveTextContent('Holds back going live');
    expect(item).toHaveTextContent('about 2 hours');
  });

  it('shows what statements about a kind may say', async () => {
    await renderSpheres(
      `${PATH}?show=kinds&kind=kubernetes-namespace`,
      fakeSphereApi(),
    );
    const item = await screen.findByRole('region');
    expect(item).toHaveTextContent('Namespaces');
    expect(item).toHaveTextContent('built in');
    expect(item).toHaveTextContent('counted');
  });

  it('searches all parts, in the address', async () => {
    await renderSpheres(PATH, fakeSphereApi());
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search the library' }),
      'customers',
    );
    expect(address()).toHaveTextContent('q=customers');
    expect(
      screen.getByRole('button', { name: 'Archetypes (0)' }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Checkpoint rules (1)' }),
    );
    expect(
      screen.getByRole('button', { name: /Observability/ }),
    ).toBeInTheDocument();
    expect(address()).toHaveTextContent('q=customers');
  });

  it('offers to clear a search that finds nothing', async () => {
    await renderSpheres(`${PATH}?q=nothing`, fakeSphereApi());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear search' }),
    );
    expect(
      screen.getByRole('button', { name: /DataOps standard/ }),
    ).toBeInTheDocument();
  });

  it('says when a part of it is empty', async () => {
    const getLibrary = jest
      .fn()
      .mockResolvedValue({ ...library, archetypes: [] });
    await renderSpheres(PATH, fakeSphereApi({ getLibrary }));
    expect(await screen.findByText('Nothing here yet')).toBeInTheDocument();
  });

  it('says what went wrong', async () => {
    const getLibrary = jest.fn().mockRejectedValue(new Error('no connection'));
    await renderSpheres(PATH, fakeSphereApi({ getLibrary }));
    expect(
      (await screen.findAllByText(/no connection/)).length,
    ).toBeGreaterThan(0);
  });

  it('says when it is not open to the viewer', async () => {
    const getLibrary = jest.fn().mockRejectedValue(responseError(403));
    await renderSpheres(PATH, fakeSphereApi({ getLibrary }));
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
  });

  it('shows its shape while it loads', async () => {
    const getLibrary = jest.fn().mockReturnValue(new Promise(() => {}));
    await renderSpheres(PATH, fakeSphereApi({ getLibrary }));
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});
