import type { SphereTeam } from '@dataops-sphere/plugin-sphere-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MIRA, PAUL } from '../../__testUtils__/extensionFixtures';
import {
  fakeSphereApi,
  responseError,
} from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';
import { CHURN_TEAM, DATA_PLATFORM } from '../../__testUtils__/sphereFixtures';

const PATH = '/spheres/customer-churn/team';

const team: SphereTeam = {
  team: CHURN_TEAM,
  members: [
    { ...MIRA, membership: 'direct' },
    {
      ref: 'user:default/noor',
      name: 'Noor',
      membership: 'inherited',
      through: {
        ref: 'group:default/churn-ml',
        title: 'Churn ML',
        known: true,
      },
    },
  ],
  platformOwner: DATA_PLATFORM,
  reviews: [
    {
      of: 'extensions',
      step: 'Platform owner',
      quorum: 1,
      reviewers: [{ ref: DATA_PLATFORM.ref, title: DATA_PLATFORM.title }],
      eligible: 3,
      present: 2,
      cover: 'ok',
    },
  ],
  decideWithin: '2 working days',
};
const [step] = team.reviews;

const show = (parts: Partial<SphereTeam> = {}) =>
  renderSpheres(
    PATH,
    fakeSphereApi({
      getSphereTeam: jest.fn().mockResolvedValue({ ...team, ...parts }),
    }),
  );
const reviews = () => screen.findByRole('table', { name: 'Who reviews what' });

describe('the Team tab', () => {
  it('tells who is in the team, and through which group', async () => {
    await show();
    const members = await screen.findByRole('table', {
      name: 'Members of Churn',
    });
    const [, mira, noor] = within(members).getAllByRole('row');
    expect(mira).toHaveTextContent(/Mira.*In the team/);
    expect(noor).toHaveTextContent(/Noor.*Through Churn ML/);
    expect(screen.getByRole('tab', { name: 'Team' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('shows many members on demand', async () => {
    const members = Array.from({ length: 60 }, (_, i) => ({
      ref: `user:default/u${i}`,
      name: `Person ${i}`,
      membership: 'direct' as const,
    }));
    await show({ members });
    const table = await screen.findByRole('table', {
      name: 'Members of Churn',
    });
    expect(within(table).getAllByRole('row')).toHaveLength(26);
    await userEvent.click(screen.getByRole('button', { name: '+ 35 more' }));
    expect(within(table).getAllByRole('row')).toHaveLength(61);
  });

  it('tells who reviews what, how many have to agree and how many can today', async () => {
    await show();
    const row = within(await reviews()).getAllByRole('row')[1];
    expect(row).toHaveTextContent(
      /Extra room.*Platform owner.*data-platform.*1 person.*3 people can answer, 2 today/,
    );
    expect(row).not.toHaveTextContent(/Hangs|Stuck/);
  });

  it('says in words what hangs on one person and what is stuck', async () => {
    await show({
      reviews: [
        { ...step, eligible: 1, present: 1, cover: 'one-person' },
        {
          ...step,
          of: 'permanent',
          step: 'Architecture',
          quorum: 2,
          eligible: 0,
          present: 0,
          cover: 'stuck',
        },
      ],
    });
    const [, first, second] = within(await reviews()).getAllByRole('row');
    expect(first).toHaveTextContent(
      /Extra room for a time.*1 person can answer, 1 today.*Hangs on one person/,
    );
    expect(second).toHaveTextContent(
      /Extra room for good.*2 people.*Nobody can answer.*Stuck: too few people/,
    );
  });

  it('tells what reviewers promise, and who gets it when they break it', async () => {
    await show({ standIn: { ref: 'group:default/sre', title: 'SRE' } });
    expect(await screen.findByText('2 working days')).toBeInTheDocument();
    expect(screen.getByText(/may answer as well/)).toHaveTextContent(
      /^sre may answer as well/,
    );
  });

  it('says that there is no stand-in', async () => {
    await show();
    expect(await screen.findByText(/Nobody else gets it/)).toBeInTheDocument();
  });

  it('leads to where one says that one is away', async () => {
    await show();
    expect(
      await screen.findByRole('link', { name: 'Say so on the Reviews page' }),
    ).toHaveAttribute('href', '/sphere-reviews');
  });

  it('says what it means when nobody is in the team', async () => {
    await show({ members: [] });
    expect(
      await screen.findByText('Nobody is in this team'),
    ).toBeInTheDocument();
  });

  it('says when it could not be read, and tries again', async () => {
    const getSphereTeam = jest
      .fn()
      .mockRejectedValueOnce(new Error('no connection'))
      .mockResolvedValue(team);
    await renderSpheres(PATH, fakeSphereApi({ getSphereTeam }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await reviews()).toBeInTheDocument();
  });

  it('does not tell what is missing from what is closed', async () => {
    const getSphereTeam = jest.fn().mockRejectedValue(responseError(403));
    await renderSpheres(PATH, fakeSphereApi({ getSphereTeam }));
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
    expect(screen.queryByText(PAUL.name)).not.toBeInTheDocument();
  });

  it('shows a skeleton while it loads', async () => {
    const getSphereTeam = jest.fn().mockReturnValue(new Promise(() => {}));
    await renderSpheres(PATH, fakeSphereApi({ getSphereTeam }));
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});
