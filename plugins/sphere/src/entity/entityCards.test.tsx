import type { Entity } from '@backstage/catalog-model';
import { screen, within } from '@testing-library/react';
import { fakeSphereApi, responseError } from '../__testUtils__/fakeSphereApi';
import { renderOnEntity } from '../__testUtils__/renderSpheres';
import { churn, CHURN_TEAM } from '../__testUtils__/sphereFixtures';
import { GroupSphereCard } from './GroupSphereCard';
import { OwnedSphereCard } from './OwnedSphereCard';
import { SphereContent } from './SphereContent';

const group: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'churn', namespace: 'default' },
};
const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'score', namespace: 'default' },
  spec: { owner: 'churn' },
};
const sphere: Entity = {
  apiVersion: 'sphere.dataops/v1alpha1',
  kind: 'Sphere',
  metadata: { name: 'customer-churn', namespace: 'default' },
};

const without = () =>
  fakeSphereApi({
    getTeamSphere: jest
      .fn()
      .mockResolvedValue({ team: CHURN_TEAM, sphere: null }),
  });

describe('the card of a group', () => {
  it('shows the sphere, how much it says, and the way to it', async () => {
    const api = fakeSphereApi();
    await renderOnEntity(<GroupSphereCard />, group, api);
    expect(
      await screen.findByRole('link', { name: 'Customer churn' }),
    ).toHaveAttribute('href', '/spheres/customer-churn');
    expect(screen.getByText('4 kinds · 4 statements')).toBeInTheDocument();
    expect(screen.getByRole('img')).toHaveAccessibleName(/Customer churn/);
    expect(api.getTeamSphere).toHaveBeenCalledWith(
      'group:default/churn',
      expect.anything(),
    );
  });

  it('says how many limits are near or over the border, and what is outside', async () => {
    const outsider = {
      source: 'clusters',
      kind: 'role',
      family: 'Roles' as const,
      id: 'x',
      title: 'x',
      attributes: {},
      zone: 'forbidden' as const,
      observedAt: '2025-11-24T09:00:00Z',
      stale: false,
    };
    const api = fakeSphereApi({
      getSphereUse: jest.fn().mockResolvedValue({
        limits: churn.resolved.boundary
          .filter(entry => entry.limits?.count)
          .map((entry, index) => ({
            entry: entry.id,
            dimension: 'count',
            value: [4, 9][index],
            observedAt: 0,
            validUntil: Number.MAX_SAFE_INTEGER,
          })),
        families: [
          { family: 'Roles', inside: 0, outside: 1, resources: [outsider] },
        ],
        entries: [],
        inside: 0,
        outside: 1,
        known: true,
      }),
    });
    await renderOnEntity(<GroupSphereCard />, group, api);
    expect(
      await screen.findByText(
        '4 kinds · 4 statements · 1 over the border · 1 near the border · 1 outside',
      ),
    ).toBeInTheDocument();
  });

  it('says of whom a sphere is inherited', async () => {
    const api = fakeSphereApi({
      getTeamSphere: jest.fn().mockResolvedValue({
        team: CHURN_TEAM,
        sphere: churn,
        inheritedFrom: {
          ref: 'group:default/customer',
          title: 'Customer',
          known: true,
        },
      }),
    });
    await renderOnEntity(<GroupSphereCard />, group, api);
    expect(
      await screen.findByText(/to which this team belongs/),
    ).toHaveTextContent('From Customer');
  });

  it('says whom to ask where there is no sphere', async () => {
    await renderOnEntity(<GroupSphereCard />, group, without());
    expect(
      await screen.findByText('Churn has no sphere yet'),
    ).toBeInTheDocument();
    const ask = await screen.findByText(/Platform owners/);
    expect(
      within(ask).getByRole('link', { name: 'Data Platform' }),
    ).toBeInTheDocument();
  });

  it('does not push the page away when it fails', async () => {
    const getTeamSphere = jest.fn().mockRejectedValue(new Error('down'));
    await renderOnEntity(
      <GroupSphereCard />,
      group,
      fakeSphereApi({ getTeamSphere }),
    );
    expect(
      await screen.findByText('The sphere cannot be shown: down'),
    ).toBeInTheDocument();
  });

  it('tells no more of a sphere that is closed to the viewer', async () => {
    const getTeamSphere = jest.fn().mockRejectedValue(responseError(403));
    await renderOnEntity(
      <GroupSphereCard />,
      group,
      fakeSphereApi({ getTeamSphere }),
    );
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
  });

  it('shows its shape while it loads', async () => {
    const getTeamSphere = jest.fn().mockReturnValue(new Promise(() => {}));
    await renderOnEntity(
      <GroupSphereCard />,
      group,
      fakeSphereApi({ getTeamSphere }),
    );
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});

describe('the card of a thing that a team owns', () => {
  it('tells the sphere of the team in one line', async () => {
    const api = fakeSphereApi();
    await renderOnEntity(<OwnedSphereCard />, component, api);
    expect(await screen.findByText(/works in the sphere/)).toHaveTextContent(
      'Churn works in the sphere Customer churn',
    );
    expect(api.getTeamSphere).toHaveBeenCalledWith(
      'group:default/churn',
      expect.anything(),
    );
  });

  it('says when nobody owns it, without a call', async () => {
    const api = fakeSphereApi();
    await renderOnEntity(<OwnedSphereCard />, { ...component, spec: {} }, api);
    expect(
      await screen.findByText(/no sphere counts for it/),
    ).toBeInTheDocument();
    expect(api.getTeamSphere).not.toHaveBeenCalled();
  });

  it('says when the team has no sphere', async () => {
    await renderOnEntity(<OwnedSphereCard />, component, without());
    expect(
      await screen.findByText('Churn has no sphere yet'),
    ).toBeInTheDocument();
  });
});

describe('the tab on catalog pages', () => {
  it('is the overview of the sphere of a group', async () => {
    await renderOnEntity(<SphereContent />, group, fakeSphereApi());
    expect(
      await screen.findByRole('heading', { name: 'Sphere map' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Open sphere' })).toHaveAttribute(
      'href',
      '/spheres/customer-churn',
    );
  });

  it('asks by name on an entity of kind Sphere', async () => {
    const api = fakeSphereApi();
    await renderOnEntity(<SphereContent />, sphere, api);
    expect(
      await screen.findByRole('heading', { name: 'The border in words' }),
    ).toBeInTheDocument();
    expect(api.getSphere).toHaveBeenCalledWith(
      'customer-churn',
      expect.anything(),
    );
  });

  it('says when the group has no sphere', async () => {
    await renderOnEntity(<SphereContent />, group, without());
    expect(
      await screen.findByText('Churn has no sphere yet'),
    ).toBeInTheDocument();
  });

  it('says what went wrong', async () => {
    const getSphere = jest.fn().mockRejectedValue(responseError(404));
    await renderOnEntity(
      <SphereContent />,
      sphere,
      fakeSphereApi({ getSphere }),
    );
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
  });
});
