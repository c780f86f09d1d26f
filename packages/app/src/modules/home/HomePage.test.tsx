import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import type { TeamSphere } from '@dataops-sphere/plugin-sphere-common';
import { sphereApiRef } from '@dataops-sphere/plugin-sphere-react';
import { screen } from '@testing-library/react';
import { HomePage } from './HomePage';

const config = {
  organization: { name: 'Testers' },
  sphereDemo: {
    personas: [
      {
        name: 'mira',
        title: 'Mira Okafor',
        role: 'Team lead',
        team: { ref: 'group:default/churn', title: 'Churn' },
        story: 'Leads the team.',
      },
      { name: 'noor', title: 'Noor Haddad', role: 'New', story: 'Looks.' },
    ],
  },
};

const churn = {
  team: { ref: 'group:default/churn', title: 'Churn', known: true },
  sphere: {
    name: 'customer-churn',
    title: 'Customer churn',
    description: 'Predicts churn.',
    platformOwner: { ref: 'group:default/p', title: 'Data Platform' },
    kinds: [],
    resolved: {
      name: 'customer-churn',
      title: 'Customer churn',
      team: 'group:default/churn',
      platformOwner: 'group:default/p',
      lifecycle: 'active',
      unlisted: 'forbidden',
      boundary: [],
    },
  },
} as unknown as TeamSphere;

const getTeamSphere = jest.fn<Promise<TeamSphere>, [string]>();

const openAs = (name: string) =>
  renderInTestApp(<HomePage />, {
    config,
    apis: [
      [
        identityApiRef,
        mockApis.identity({ userEntityRef: `user:default/${name}` }),
      ],
      [sphereApiRef, { getTeamSphere }],
    ],
  });

describe('HomePage', () => {
  afterEach(() => {
    getTeamSphere.mockReset();
  });

  it('tells a member who they are and leads to the sphere of the team', async () => {
    getTeamSphere.mockResolvedValue(churn);
    await openAs('mira');
    expect(
      await screen.findByRole('heading', { name: 'Hello, Mira' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Team lead · Churn · Testers')).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', { name: 'Customer churn' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Open sphere' })).toHaveAttribute(
      'href',
      '/spheres/customer-churn',
    );
    expect(
      screen.getByRole('link', { name: 'Churn in the catalog' }),
    ).toHaveAttribute('href', '/catalog/default/group/churn');
  });

  it('tells a team without a sphere so', async () => {
    getTeamSphere.mockResolvedValue({ ...churn, sphere: null });
    await openAs('mira');
    expect(
      await screen.findByText(/Churn has no sphere of its own/),
    ).toBeInTheDocument();
  });

  it('invites a newcomer without a team to look around', async () => {
    await openAs('noor');
    expect(
      await screen.findByText(/You are in no team yet/),
    ).toBeInTheDocument();
    expect(getTeamSphere).not.toHaveBeenCalled();
  });

  it('keeps the ways in when the sphere cannot be read', async () => {
    getTeamSphere.mockRejectedValue(new Error('the backend is away'));
    await openAs('mira');
    expect(
      await screen.findByText('Error: the backend is away'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All spheres' })).toHaveAttribute(
      'href',
      '/spheres',
    );
  });
});
