import { GroupGraph } from '../../membership/GroupGraph';
import { group, membership, setUp, sphere } from './__testUtils__/sitDown';

const user = (id: string) => ({ type: 'user', id: `user:default/${id}` });
const alpha = sphere('alpha', { inside: 'a', extendable: '*' });
const beta = sphere('beta', { inside: 'b', extendable: 'bb' });

describe('the spheres that answer for a person', () => {
  const { ask } = setUp([beta, alpha, sphere('draft', {}, 'draft')]);

  it('the best zone wins, and its sphere is named', () => {
    expect(ask(user('ana'), 'b').told).toMatchObject({
      zone: 'inside',
      sphere: {
        name: 'beta',
        revision: 4,
        team: { title: 'Team beta', known: true },
      },
    });
    expect(ask(user('ana'), 'a').told.sphere?.name).toBe('alpha');
    expect(ask(user('ana'), 'b').plain).toEqual({ decision: true });
  });

  it('the first by name wins where several have the best zone', () => {
    expect(ask(user('ana'), 'bb').told).toMatchObject({
      zone: 'extendable',
      sphere: { name: 'alpha' },
    });
  });

  it('context.sphere narrows', () => {
    const narrowed = ask(user('ana'), 'a', { sphere: 'beta' });
    expect(narrowed.told).toMatchObject({
      zone: 'forbidden',
      sphere: { name: 'beta' },
    });
    for (const other of ['gamma', 7, null, ['alpha']]) {
      const { told } = ask(user('ana'), 'a', { sphere: other });
      expect(told.reason).toBe('no-sphere');
    }
  });

  it.each([
    ['a group below the team', 'cora', 'beta'],
    ['a group whose own sphere is a draft', 'dan', 'alpha'],
    ['a group two levels below', 'lou', 'alpha'],
  ])('%s has the sphere of the nearest ancestor', (_, person, expected) => {
    expect(ask(user(person)).told.sphere?.name).toBe(expected);
  });

  it('[K4] groups above each other come to an end', () => {
    expect(ask(user('rob')).told.sphere?.name).toBe('beta');
  });

  it('a person of a team is not thereby one of the teams above it', () => {
    const both = setUp([alpha, sphere('draft', { inside: 'd' })]);
    const { told } = both.ask(user('dan'), 'a');
    expect(told).toMatchObject({
      zone: 'forbidden',
      sphere: { name: 'draft' },
    });
  });

  it('a hidden sphere is not stood in for by the one of an ancestor', () => {
    const hidden = setUp([alpha, sphere('draft')], { hidden: 'draft' });
    expect(hidden.ask(user('dan'), 'a').told.reason).toBe('no-sphere');
  });

  it.each([
    ['User:Default/ANA', 'alpha'],
    ['ana', 'alpha'],
    ['group:default/alpha', undefined],
    ['user:other/ana', undefined],
    ['', undefined],
    [':::', undefined],
  ])('reads the id %j as a ref', (id, expected) => {
    const { told } = ask({ type: 'user', id }, 'a');
    expect(told.sphere?.name).toBe(expected);
  });

  it('[A4] a name in another spelling is the same name to a matcher', () => {
    const { told } = setUp([alpha]).ask(
      { type: 'group', id: 'group:default/alpha', properties: {} },
      'a',
    );
    expect(told.zone).toBe('inside');
    const banned = new GroupGraph([group('alpha', { members: ['banned'] })]);
    jest
      .spyOn(membership, 'teamsOf')
      .mockImplementation(r => banned.teamsOf(r));
    for (const id of ['user:default/banned', 'USER:default/Banned', 'banned']) {
      const answer = ask({ type: 'user', id }, 'a').told;
      expect(answer.reason).toBe('forbidden-matcher');
    }
    jest.restoreAllMocks();
  });
});

describe('other subjects', () => {
  const { ask } = setUp([
    alpha,
    beta,
    sphere('draft', {}, 'draft'),
    sphere('old', {}, 'retired'),
  ]);

  it.each([
    [{ type: 'sphere', id: 'draft' }, 'draft'],
    [{ type: 'sphere', id: 'old' }, 'retired'],
    [{ type: 'group', id: 'group:default/old' }, 'no-sphere'],
    [{ type: 'group', id: 'user:default/ana' }, 'no-sphere'],
    [{ type: 'robot', id: 'alpha' }, 'no-sphere'],
    [{ type: 'agent', id: 'alpha' }, 'no-sphere'],
    [{ type: 'agent', id: 'x', properties: { actsFor: 7 } }, 'no-sphere'],
    [{ type: 'agent', id: 'x', properties: { actsFor: 'ana' } }, 'no-sphere'],
    [
      { type: 'service', id: 'x', properties: { actsFor: 'sphere:alpha' } },
      'no-sphere',
    ],
    [
      { type: 'agent', id: 'x', properties: { actsFor: 'user:default/ana' } },
      'inside',
    ],
    [
      {
        type: 'service',
        id: 'x',
        properties: { actsFor: 'Group:Default/Alpha' },
      },
      'inside',
    ],
  ])('%j is answered with %s', (subject, reason) => {
    expect(ask(subject, 'a').told.reason).toBe(reason);
  });

  it('context.time moves nothing', () => {
    const subject = { type: 'sphere', id: 'alpha' };
    const { told } = ask(subject, 'a', { time: '2031-01-01T00:00:00Z' });
    expect(told.evaluated_at).toBe('2026-01-05T00:00:00.000Z');
  });
});
