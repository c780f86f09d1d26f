import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakeSphereApi,
  responseError,
} from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';
import { churn } from '../../__testUtils__/sphereFixtures';

const PATH = '/spheres/customer-churn';

const apiWith = (sphere: Partial<SphereDetail>) =>
  fakeSphereApi({
    getSphere: jest.fn().mockResolvedValue({ ...churn, ...sphere }),
  });

const problem = (message: string, line?: number) => ({
  code: 'schema' as const,
  severity: 'error' as const,
  message,
  path: [],
  line,
});

describe('the page of a sphere', () => {
  it('says whose it is, who declares it, on what it is based and where it is edited', async () => {
    await renderSpheres(PATH, fakeSphereApi());
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Customer churn' }),
    ).toBeInTheDocument();
    const header = screen.getAllByRole('banner')[0];
    expect(header).toHaveTextContent(
      'Team Churn·Platform owner Data Platform·Based on DataOps standard·edited in Git ↗',
    );
    const link = (name: RegExp | string) =>
      within(header).getByRole('link', { name });
    expect(link('Churn')).toHaveAttribute(
      'href',
      '/catalog/default/group/churn',
    );
    expect(link('DataOps standard')).toHaveAttribute(
      'href',
      '/spheres/library?archetype=dataops-standard',
    );
    expect(link(/Git/)).toHaveAttribute(
      'href',
      'https://git.example.com/churn.yaml',
    );
    expect(
      within(screen.getByRole('navigation', { name: 'Breadcrumb' })).getByRole(
        'link',
        { name: 'Spheres' },
      ),
    ).toHaveAttribute('href', '/spheres');
  });

  it('shows a group that the catalog does not have without a link', async () => {
    const team = { ref: 'group:default/gone', title: 'gone', known: false };
    await renderSpheres(PATH, apiWith({ team }));
    const text = await screen.findByText('gone');
    expect(text).toHaveAttribute(
      'title',
      'The catalog has no group group:default/gone',
    );
    expect(text.closest('a')).toBeNull();
  });

  it('shows the map, what the declaration says, the leash and the border in words', async () => {
    await renderSpheres(PATH, fakeSphereApi());
    expect(
      await screen.findByRole('heading', { name: 'Sphere map' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Predicts churn from billing/)).toBeInTheDocument();
    expect(screen.getByText('domain: customer')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Charter/ })).toBeInTheDocument();
    expect(screen.getByText(/Revision 12/)).toHaveTextContent(/24 Nov 2025/);
    expect(screen.getByRole('link', { name: 'Observability' })).toHaveAttribute(
      'href',
      '/spheres/library?checkpoint=observability',
    );
    const items = screen.getAllByRole('listitem').map(i => i.textContent);
    expect(items).toEqual(
      expect.arrayContaining([
        'Observability based on DataOps standard',
        'Data contract from this sphere',
        'An answer comes within 2 working days',
        'For at most 90 days at a time',
      ]),
    );
    expect(
      screen.getByRole('heading', { name: 'The border in words' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Namespaces on the analytics clusters'),
    ).toBeInTheDocument();
  });

  it('asks for the sphere once, whatever tab is shown', async () => {
    const api = fakeSphereApi();
    await renderSpheres(PATH, api);
    await userEvent.click(await screen.findByRole('tab', { name: 'Boundary' }));
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      `${PATH}/boundary`,
    );
    expect(api.getSphere).toHaveBeenCalledTimes(1);
  });

  it('says of a review that nobody can pass which step it is', async () => {
    await renderSpheres(
      PATH,
      apiWith({
        warnings: [
          {
            code: 'unpassable-review',
            severity: 'warning',
            message: "the review step 'Owner' needs 2 people outside the team",
            path: ['spec', 'leash', 'extensions', 'steps', 0],
          },
        ],
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "Requests may wait for ever: the review step 'Owner' needs 2 people outside the team.",
    );
  });

  it('says of a broken document what is shown instead, and leads to the sources', async () => {
    await renderSpheres(
      PATH,
      apiWith({ documentProblems: [problem('bad', 14), problem('worse')] }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'Shown: revision 12, last valid. churn.yaml line 14: bad; and 1 more problem',
    );
    expect(
      within(alert).getByRole('link', { name: 'Sources' }),
    ).toHaveAttribute('href', '/spheres/sources?source=spheres');
  });

  it.each([
    ['draft', 'Draft: grants nothing yet'],
    ['retired', 'Retired: grants nothing'],
  ] as const)(
    'says of a %s sphere that it grants nothing',
    async (lifecycle, text) => {
      await renderSpheres(
        PATH,
        apiWith({ lifecycle, resolved: { ...churn.resolved, lifecycle } }),
      );
      const notices = await screen.findAllByRole('status');
      expect(notices.map(n => n.textContent)).toContain(text);
    },
  );

  it('does not tell a sphere that is missing from one that is closed', async () => {
    for (const status of [404, 403]) {
      const getSphere = jest.fn().mockRejectedValue(responseError(status));
      const { unmount } = await renderSpheres(
        PATH,
        fakeSphereApi({ getSphere }),
      );
      expect(
        await screen.findByText('Not found, or not open to you'),
      ).toBeInTheDocument();
      expect(screen.queryByText('customer-churn')).not.toBeInTheDocument();
      unmount();
    }
  });

  it('says what went wrong, and asks again', async () => {
    const getSphere = jest
      .fn()
      .mockRejectedValueOnce(new Error('no connection'))
      .mockResolvedValue(churn);
    await renderSpheres(PATH, fakeSphereApi({ getSphere }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Sphere map' }),
    ).toBeInTheDocument();
  });

  it('shows the shape of the page while it loads', async () => {
    const getSphere = jest.fn().mockReturnValue(new Promise(() => {}));
    await renderSpheres(PATH, fakeSphereApi({ getSphere }));
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});

describe('the boundary of a sphere', () => {
  it('shows every statement with all that it says', async () => {
    await renderSpheres(`${PATH}/boundary`, fakeSphereApi());
    const heading = await screen.findByRole('heading', {
      name: 'Namespaces on the analytics clusters',
    });
    const statement = heading.closest('li');
    for (const fact of [
      'churn-*',
      'kube-*',
      '*-system',
      'analytics-eu',
      'One namespace per experiment and environment.',
      'by Kyverno',
      'border 10',
      'replaces DataOps standard',
    ]) {
      expect(statement).toHaveTextContent(fact);
    }
    expect(screen.getByText('churn-prod (210987654321)')).toBeInTheDocument();
    expect(screen.getByText('Locked')).toBeInTheDocument();
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(h => h.textContent),
    ).toEqual(['Accounts', 'Namespaces', 'Roles', 'Budget', 'Everything else']);
  });

  it('filters statements by what they say, in the address', async () => {
    await renderSpheres(`${PATH}/boundary`, fakeSphereApi());
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Filter statements' }),
      'kyverno',
    );
    expect(screen.getByText('1 of 4 statements')).toBeInTheDocument();
    expect(screen.getByLabelText('Address')).toHaveTextContent('?q=kyverno');
    expect(
      screen.queryByRole('heading', { name: 'Roles' }),
    ).not.toBeInTheDocument();
  });

  it('offers to clear a filter that finds nothing', async () => {
    await renderSpheres(`${PATH}/boundary?q=nothing`, fakeSphereApi());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filter' }),
    );
    expect(screen.getByText('4 of 4 statements')).toBeInTheDocument();
  });

  it('says when nothing is declared', async () => {
    await renderSpheres(
      `${PATH}/boundary`,
      apiWith({ resolved: { ...churn.resolved, boundary: [] } }),
    );
    expect(await screen.findByText('Nothing declared')).toBeInTheDocument();
  });

  it('asks once for the use, and shows it on the map and in the table', async () => {
    const [{ id }] = churn.resolved.boundary.filter(
      entry => entry.limits?.count,
    );
    const api = fakeSphereApi({
      getSphereUse: jest.fn().mockResolvedValue({
        limits: [
          {
            entry: id,
            dimension: 'count',
            value: 3,
            observedAt: 0,
            validUntil: Number.MAX_SAFE_INTEGER,
          },
        ],
        families: [],
        entries: [],
        inside: 0,
        outside: 0,
        known: true,
      }),
    });
    await renderSpheres(PATH, api);
    const table = await screen.findByRole('table', {
      name: 'The border in words',
    });
    expect(await within(table).findByText(/^3 of \d+/)).toBeInTheDocument();
    expect(
      screen.getByRole('columnheader', { name: 'Used' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('group', { name: /3 of \d+/ })).toBeInTheDocument();
    expect(api.getSphereUse).toHaveBeenCalledTimes(1);
    expect(api.getSphereUse).toHaveBeenCalledWith(
      churn.name,
      expect.anything(),
    );
  });

  it('keeps the map and says that the use is unknown when it cannot be had', async () => {
    const getSphereUse = jest.fn().mockRejectedValue(new Error('down'));
    await renderSpheres(PATH, fakeSphereApi({ getSphereUse }));
    const table = within(
      await screen.findByRole('table', { name: 'The border in words' }),
    );
    expect((await table.findAllByText(/use unknown/))[0]).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: /^Customer churn: / }),
    ).toBeInTheDocument();
  });
});
