import {
  createBoundaryUse,
  NO_USE,
  type BoundaryOverlay,
} from '../boundary/decide';
import {
  about,
  allow,
  END,
  NOW,
  proposal,
  raise,
} from './__testUtils__/proposalFixture';
import { effectsOf } from './effectsOf';

const AT = Date.parse(NOW);
const { sphere, kinds } = about;
const with14: BoundaryOverlay = {
  id: 'o',
  title: 'Room',
  entry: 'namespaces',
  from: 0,
  until: Date.parse(END),
  limits: { count: 14 },
};

function effects(
  changes: Parameters<typeof proposal>[0],
  parts: Partial<Parameters<typeof effectsOf>[1]> = {},
) {
  const base = { sphere, kinds, overlays: [], use: NO_USE, at: AT };
  return effectsOf(proposal(changes), { ...base, ...parts });
}

describe('effectsOf', () => {
  it('tells before and after of a limit, with its use and how it is held', () => {
    const use = createBoundaryUse([
      {
        entry: 'namespaces',
        dimension: 'count',
        value: 9,
        observedAt: AT,
        validUntil: AT + 1,
      },
    ]);
    expect(effects(raise('namespaces', 'count', 14), { use })).toEqual([
      {
        change: 0,
        entry: 'namespaces',
        kind: 'kubernetes-namespace',
        family: 'Namespaces',
        title: 'Namespaces on the cluster',
        enforcement: { mode: 'enforced', by: 'Kyverno' },
        limit: {
          dimension: 'count',
          before: 10,
          after: 14,
          declared: 10,
          ceiling: 20,
          used: 9,
        },
      },
    ]);
    const [later] = effects(raise('namespaces', 'count', 14), {
      use,
      at: AT + 1,
    });
    expect(later.limit).not.toHaveProperty('used');
  });

  it('starts from the extra room that is active, and never ends above a ceiling', () => {
    const limit = (to: number, at = AT) =>
      effects(raise('namespaces', 'count', to), { overlays: [with14], at })[0]
        .limit;
    expect(limit(16)).toMatchObject({ before: 14, after: 16, declared: 10 });
    expect(limit(12)).toMatchObject({ before: 14, after: 14 });
    expect(limit(99)).toMatchObject({ before: 14, after: 20 });
    expect(limit(16, Date.parse(END))).toMatchObject({ before: 10, after: 16 });
  });

  it('tells what is allowed in words', () => {
    expect(effects(allow('roles', { role: ['LOADER_A'] }))).toMatchObject([
      { entry: 'roles', family: 'Roles', title: 'Role', allows: 'LOADER_A' },
    ]);
    const inside = { name: ['x'] };
    const [kind] = effects({ type: 'allow-kind', kind: 'repository', inside });
    expect(kind).toMatchObject({ kind: 'repository', allows: 'named x' });
    expect(kind).not.toHaveProperty('entry');
  });

  it('leaves out what does not exist', () => {
    const inside = { name: ['x'] };
    expect(
      effects([
        raise('gone', 'count', 1),
        { type: 'allow-kind', kind: 'starship', inside },
        raise('namespaces', 'count', 11),
      ]).map(({ change }) => change),
    ).toEqual([2]);
  });
});
