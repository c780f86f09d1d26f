import type { EvaluationResponse } from '@dataops-sphere/plugin-sphere-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSphereApi, responseError } from '../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../__testUtils__/renderSpheres';
import { churnSummary, listOf } from '../__testUtils__/sphereFixtures';

const TAB = '/spheres/can-we';
const PAGE = '/spheres/customer-churn';
const ASKED =
  'can=create+kubernetes-namespace&can.cluster=analytics-eu&can.name=kube-x';

const answer = () => screen.findByRole('region', { name: 'Answer' });
const field = (name: string) => screen.findByRole('combobox', { name });
const address = () => screen.getByLabelText('Address').textContent;

/** A backend for somebody with these spheres among all. */
const apiOf = (
  mine: Parameters<typeof listOf>,
  overrides: Parameters<typeof fakeSphereApi>[0] = {},
) =>
  fakeSphereApi({
    listSpheres: jest.fn(query =>
      Promise.resolve(query?.mine ? listOf(...mine) : listOf(churnSummary)),
    ),
    ...overrides,
  });

const explained: EvaluationResponse = {
  decision: true,
  context: {
    zone: 'inside',
    reason: 'inside',
    entry: 'namespaces',
    headroom: [],
    missing: [],
    sentence: 'Yes. It is inside Customer churn. Nobody needs to approve this.',
    sphere: {
      name: 'customer-churn',
      title: 'Customer churn',
      revision: 12,
      team: churnSummary.team,
      platformOwner: churnSummary.platformOwner,
    },
    evaluated_at: '2025-11-24T12:00:00.000Z',
    stale: true,
  },
};

beforeEach(() => localStorage.clear());

/** The names of the calls that were made. */
const callsOf = (api: ReturnType<typeof fakeSphereApi>) =>
  Object.entries(api)
    .flatMap(([name, call]) => call.mock.calls.map(() => name))
    .sort();

describe('"Can we …?" on the page of a sphere', () => {
  it('restores a question from the address, and answers it without asking the backend', async () => {
    const api = fakeSphereApi();
    await renderSpheres(`${PAGE}?${ASKED}`, api);
    expect(await answer()).toHaveTextContent("No, and asking won't change it:");
    expect(await field('Name *')).toHaveValue('kube-x');
    expect(api.evaluate).not.toHaveBeenCalled();
  });

  it('needs two calls: the sphere, which has all kinds, and its use', async () => {
    const api = fakeSphereApi();
    await renderSpheres(PAGE, api);
    await answer();
    expect(callsOf(api)).toEqual(['getSphere', 'getSphereUse']);
  });

  it('writes the question into the address while it is typed', async () => {
    await renderSpheres(PAGE, fakeSphereApi());
    const kind = await field('Kind');
    await userEvent.clear(kind);
    await userEvent.type(kind, 'Kubernetes namespace{Enter}');
    await userEvent.click(await field('Cluster *'));
    await userEvent.paste('analytics-eu/churn-1');
    await waitFor(() =>
      expect(address()).toBe(
        `${PAGE}?can=kubernetes-namespace&can.cluster=analytics-eu&can.name=churn-1`,
      ),
    );
  });

  it('leads from the answer to the row that decided', async () => {
    await renderSpheres(`${PAGE}?${ASKED}`, fakeSphereApi());
    await userEvent.click(
      await within(await answer()).findByRole('link', {
        name: 'Namespaces on the analytics clusters',
      }),
    );
    const row = screen.getByRole('row', {
      name: /^Namespaces on the analytics clusters/,
    });
    expect(row).toHaveAttribute('aria-current', 'true');
    expect(row).toHaveFocus();
    expect(address()).toBe(`${PAGE}?${ASKED}`);
  });

  it('asks about the kind of the sector that was chosen on the map', async () => {
    await renderSpheres(PAGE, fakeSphereApi());
    await userEvent.click(
      await screen.findByRole('button', { name: /^Roles/ }),
    );
    expect(await field('Kind')).toHaveValue('Role');
  });

  it('names what the address says and nothing here understands', async () => {
    await renderSpheres(`${PAGE}?can=tool&can.colour=red`, fakeSphereApi());
    expect(
      await screen.findByText(
        /means nothing here and was left out: can.colour/,
      ),
    ).toBeInTheDocument();
    expect(await field('Kind')).toHaveValue('Tool');
  });

  it('remembers the kind that was asked about last', async () => {
    const view = await renderSpheres(
      `${PAGE}?can=tool&can.name=dbt`,
      fakeSphereApi(),
    );
    await userEvent.type(await field('Name *'), '2');
    view.unmount();
    await renderSpheres(PAGE, fakeSphereApi());
    expect(await field('Kind')).toHaveValue('Tool');
  });
});

describe('the tab "Can we …?"', () => {
  it('stands behind the list of all spheres', async () => {
    await renderSpheres('/spheres', apiOf([churnSummary]));
    const tabs = await screen.findAllByRole('tab');
    expect(tabs.map(tab => tab.textContent)).toEqual([
      'All',
      'Can we …?',
      'Exceptions',
      'Library',
      'Sources',
    ]);
  });

  it('asks the first sphere of the viewer, unless the address names another', async () => {
    const api = apiOf([churnSummary]);
    await renderSpheres(TAB, api);
    expect(await field('Sphere')).toHaveValue('Customer churn');
    await answer();
    expect(api.getSphere).toHaveBeenCalledWith(
      'customer-churn',
      expect.anything(),
    );
    expect(
      screen.getByRole('link', { name: 'Open Customer churn' }),
    ).toHaveAttribute('href', PAGE);
  });

  it.each([
    ['a sphere', `${TAB}?${ASKED}`, ['getSphere', 'getSphereUse']],
    ['all teams', `${TAB}?teams=mine&${ASKED}`, ['evaluate', 'getLibrary']],
  ])(
    'needs three calls for %s, and none to choose another',
    async (_, at, own) => {
      const evaluate = jest.fn().mockResolvedValue(explained);
      const api = apiOf([churnSummary], { evaluate });
      await renderSpheres(at, api);
      await waitFor(async () =>
        expect(await answer()).toHaveTextContent(/^(Yes|No|Ask)/),
      );
      expect(callsOf(api)).toEqual([...own, 'listSpheres'].sort());
      await userEvent.click(await field('Sphere'));
      await waitFor(() => expect(api.listSpheres).toHaveBeenCalledTimes(2));
    },
  );

  it('names the sphere of the address, though it is not one of the viewer', async () => {
    const api = apiOf([{ ...churnSummary, name: 'fraud', title: 'Fraud' }]);
    await renderSpheres(`${TAB}?sphere=customer-churn`, api);
    await answer();
    expect(await field('Sphere')).toHaveValue('Customer churn');
    expect(api.listSpheres).toHaveBeenCalledTimes(1);
  });

  it('finds any sphere by its title and keeps the question', async () => {
    const fraud = { ...churnSummary, name: 'fraud', title: 'Payment fraud' };
    const api = fakeSphereApi({
      listSpheres: jest.fn(query =>
        Promise.resolve(
          query?.mine ? listOf(churnSummary) : listOf(churnSummary, fraud),
        ),
      ),
    });
    await renderSpheres(`${TAB}?${ASKED}`, api);
    const sphere = await field('Sphere');
    await userEvent.clear(sphere);
    await userEvent.type(sphere, 'fraud');
    await waitFor(() =>
      expect(api.listSpheres).toHaveBeenCalledWith(
        expect.objectContaining({ q: 'fraud' }),
        expect.anything(),
      ),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Payment fraud' }),
    );
    expect(address()).toBe(`${TAB}?${ASKED}&sphere=fraud`);
  });

  it('asks the backend for all teams of the viewer', async () => {
    const evaluate = jest.fn().mockResolvedValue(explained);
    await renderSpheres(
      `${TAB}?teams=mine&${ASKED}`,
      apiOf([churnSummary], { evaluate }),
    );
    expect(await screen.findByText(/It is inside/)).toBeInTheDocument();
    expect(await answer()).toHaveTextContent('This may be out of date');
    expect(evaluate).toHaveBeenCalledWith(
      expect.objectContaining({
        subject: expect.objectContaining({
          type: 'user',
          id: expect.stringMatching(/^user:/),
        }),
        action: { name: 'create' },
        resource: {
          type: 'kubernetes-namespace',
          id: 'analytics-eu/kube-x',
          properties: { cluster: 'analytics-eu', name: 'kube-x' },
        },
        options: { explain: true },
      }),
      expect.anything(),
    );
  });

  it('says when the backend could not answer', async () => {
    const evaluate = jest.fn().mockRejectedValue(new Error('no connection'));
    await renderSpheres(
      `${TAB}?teams=mine&${ASKED}`,
      apiOf([churnSummary], { evaluate }),
    );
    expect(
      await screen.findByText(
        'The question could not be answered: no connection',
      ),
    ).toBeInTheDocument();
  });

  it('shows somebody without a team an example', async () => {
    await renderSpheres(TAB, apiOf([]));
    expect(
      await screen.findByText('You are in no team with a sphere'),
    ).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: /Ask Customer churn/ }),
    );
    expect(address()).toBe(`${TAB}?sphere=customer-churn`);
    expect(await answer()).toBeInTheDocument();
  });

  it('needs three calls for somebody without a team who follows a link to a sphere', async () => {
    const api = apiOf([]);
    await renderSpheres(`${TAB}?sphere=customer-churn`, api);
    await answer();
    expect(callsOf(api)).toEqual(['getSphere', 'getSphereUse', 'listSpheres']);
  });

  it('says when there are no spheres at all', async () => {
    await renderSpheres(
      TAB,
      fakeSphereApi({ listSpheres: jest.fn().mockResolvedValue(listOf()) }),
    );
    expect(await screen.findByText('No spheres yet')).toBeInTheDocument();
  });

  it('does not tell a sphere that is missing from one that is closed', async () => {
    const getSphere = jest.fn().mockRejectedValue(responseError(404));
    await renderSpheres(
      `${TAB}?sphere=gone`,
      apiOf([churnSummary], { getSphere }),
    );
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
  });
});
