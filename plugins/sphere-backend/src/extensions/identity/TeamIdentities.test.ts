import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { applyMigrations } from '../../database/applyMigrations';
import { verifyJournal } from '../../journal/verifyJournal';
import { GroupGraph } from '../../membership/GroupGraph';
import { TeamIdentities } from './TeamIdentities';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const team = 'group:default/churn';
const sphere = { uid: 'sphere-uid', team };
const NOW = new Date('2026-01-02T03:04:05Z');

function identitiesOver(knex: Knex, entityUid: string | undefined) {
  const groups = [
    {
      ref: team,
      title: 'Churn',
      parents: [],
      members: [],
      ...(entityUid !== undefined && { uid: entityUid }),
    },
  ];
  return new TeamIdentities({
    knex,
    membership: new GroupGraph(groups, NOW),
    clock: () => NOW,
  });
}

async function declare(knex: Knex, teamRef = team) {
  await knex('spheres')
    .insert({
      uid: sphere.uid,
      name: 'churn',
      state: 'present',
      revision: 1,
      source: 'demo',
      lifecycle: 'active',
      team_ref: teamRef,
      platform_owner_ref: 'group:default/platform',
      entries: 0,
      families: 0,
      problems: 0,
      updated_at: NOW.toISOString(),
      title_key: '',
      team_key: '',
      owner_key: '',
      resolved_hash: '',
    })
    .onConflict('uid')
    .merge();
}

describe.each(databases.eachSupportedId())('TeamIdentities on %p', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    await declare(knex);
  });

  it('[K2] remembers who a team was at first sight, on every node, and finds out that it was exchanged', async () => {
    const first = identitiesOver(knex, 'first');
    expect(first.stateOf(sphere)).toBe('same');
    await first.look();
    expect(first.stateOf(sphere)).toBe('same');
    const exchanged = identitiesOver(knex, 'second');
    await exchanged.look();
    expect(exchanged.stateOf(sphere)).toBe('changed');
    await first.look();
    expect(first.stateOf(sphere)).toBe('same');
  });

  it('[K2] goes on with another entity once that is confirmed, with a record', async () => {
    await identitiesOver(knex, 'first').look();
    const exchanged = identitiesOver(knex, 'second');
    await exchanged.look();
    await exchanged.confirm(sphere, {
      at: NOW,
      type: 'team.confirmed',
      actor: { type: 'user', ref: 'user:default/pat' },
      subject: { kind: 'Sphere', name: 'churn', uid: sphere.uid },
      payload: { team },
      about: [sphere.uid],
    });
    expect(exchanged.stateOf(sphere)).toBe('same');
    const other = identitiesOver(knex, 'second');
    await other.look();
    expect(other.stateOf(sphere)).toBe('same');
    expect(await verifyJournal(knex)).toMatchObject({ ok: true, checked: 1 });
  });

  it('takes another declared team for another one, and an unknown one for nothing yet', async () => {
    await identitiesOver(knex, 'first').look();
    const unknown = identitiesOver(knex, undefined);
    await unknown.look();
    expect(unknown.stateOf(sphere)).toBe('same');
    const elsewhere = { ...sphere, team: 'group:default/sre' };
    await declare(knex, elsewhere.team);
    const next = identitiesOver(knex, 'second');
    await next.look();
    expect(next.stateOf(elsewhere)).toBe('same');
  });
});
