import type { RoomSummary } from '../../declarations/roomSummary';
import { renderPhrase } from '../phrases';
import {
  entry,
  kinds,
  oneOfEach,
  sphere,
} from '../__testUtils__/resolvedSphereFixture';
import { asked, extraRoom, overlayOf } from '../__testUtils__/roomFixture';
import {
  NOW,
  resource,
  resources,
  useOf,
} from '../__testUtils__/sphereUseFixture';
import { createSphereMapModel } from './createSphereMapModel';
import { MAP_RADII, type MapAngles } from './mapGeometry';
import type { SphereMapModel } from './sphereMapModel';

const namespaces = entry('kubernetes-namespace', {
  inside: { name: ['churn-*'] },
  extendable: { name: ['*'] },
  limits: { count: { warn: 8, border: 10, ceiling: 20 } },
});
const role = entry('role');
const eight = [
  ...oneOfEach(8).filter(({ family }) => family !== 'Namespaces'),
  namespaces,
];

type Parts = Partial<Parameters<typeof createSphereMapModel>[1]>;

const contextOf = (all: readonly RoomSummary[], parts: Parts = {}) => {
  const isOpen = ({ state }: RoomSummary) =>
    state === 'in_review' || state === 'changes_requested';
  const live = all.filter(one => !isOpen(one));
  return {
    kinds,
    at: NOW,
    room: { live, open: all.filter(isOpen) },
    overlays: live.map(one => overlayOf(one)),
    ...parts,
  } as Parameters<typeof createSphereMapModel>[1];
};
const modelOf = (
  all: readonly RoomSummary[],
  {
    entries = [namespaces, role],
    ...parts
  }: Parts & {
    entries?: readonly ReturnType<typeof entry>[];
  } = {},
) => createSphereMapModel(sphere(entries), contextOf(all, parts));
const namespacesOf = ({ sectors }: SphereMapModel) =>
  sectors.filter(({ family }) => family === 'Namespaces')[0];
const labelOf = (model: SphereMapModel) =>
  namespacesOf(model).labelFacts.map(fact => renderPhrase(fact));
const used = (value: number, all: Parameters<typeof useOf>[0] = []) =>
  useOf(all, { 'kubernetes-namespace:count': value });
const width = ({ start, end }: Pick<MapAngles, 'start' | 'end'>) => end - start;

describe('extra room on the map', () => {
  it('bulges the border in the middle of its sector, out to the new border', () => {
    const sector = namespacesOf(modelOf([extraRoom()], { entries: eight }));
    const { bulge } = sector;
    expect(bulge).toMatchObject({ id: 'r-1', inner: 200 });
    expect(bulge?.outer).toBeCloseTo(200 + (68 * 4) / 10);
    expect(bulge && width(bulge)).toBeCloseTo(0.64 * width(sector.angles));
    expect(bulge && (bulge.start + bulge.end) / 2).toBeCloseTo(
      sector.angles.mid,
    );
    expect(bulge && width(bulge.tip)).toBeLessThan(bulge ? width(bulge) : 0);
  });

  it('takes at most 36 degrees of a wide sector', () => {
    const { bulge } = namespacesOf(modelOf([extraRoom()]));
    expect(bulge && width(bulge)).toBeCloseTo(36);
  });

  it('reaches out far enough to be seen, by matchers always the same, never beyond the ceiling', () => {
    const outer = (to?: number) => {
      const [target] = extraRoom().targets;
      const { entry: id, kind } = target;
      const targets = [
        to === undefined ? { entry: id, kind } : { ...target, to },
      ];
      return namespacesOf(modelOf([extraRoom({ targets })])).bulge?.outer;
    };
    expect(outer(10.5)).toBe(214);
    expect(outer()).toBe(234);
    expect(outer(99)).toBe(MAP_RADII.ceiling);
  });

  it('says how much more there is and until when', () => {
    expect(labelOf(modelOf([extraRoom()]))).toEqual([
      'up to 14',
      '+4 until 20 Feb',
    ]);
    const forGood = extraRoom({ permanent: true, endsAt: undefined });
    expect(labelOf(modelOf([forGood]))).toEqual(['up to 14', '+4 for good']);
    const matcher = extraRoom({
      targets: [
        { entry: 'kubernetes-namespace', kind: 'kubernetes-namespace' },
      ],
    });
    expect(labelOf(modelOf([matcher]))).toEqual([
      'up to 10',
      'extra room until 20 Feb',
    ]);
  });

  it('names the year of an end that is more than a year away', () => {
    const far = extraRoom({ endsAt: '2028-02-20T16:00:00Z' });
    expect(labelOf(modelOf([far]))[1]).toBe('+4 until 20 Feb 2028');
  });

  it.each([
    [12, 'near', '▲ 12 of 14', 213.6],
    [14, 'near', '▲ 14 of 14', 227.2],
    [15, 'over', '▲ 15 of 14', 234],
  ])(
    'measures %d used by the effective border: %s',
    (value, state, label, radius) => {
      const model = modelOf([extraRoom()], { use: used(value) });
      const { wedge } = namespacesOf(model);
      expect(wedge?.state).toBe(state);
      expect(wedge?.outer).toBeCloseTo(radius);
      expect(labelOf(model)[0]).toBe(label);
    },
  );

  it('leaves the place of a use where it was when the room ends', () => {
    const forLong = {
      ...used(12),
      limits: used(12).limits.map(l => ({ ...l, validUntil: Infinity })),
    };
    const wedgeAt = (at: number) =>
      namespacesOf(modelOf([extraRoom()], { at, use: forLong })).wedge;
    const end = Date.parse('2027-02-20T16:00:00Z');
    const [before, after] = [wedgeAt(end - 1), wedgeAt(end)];
    expect(before?.state).toBe('near');
    expect(after?.state).toBe('over');
    expect(after?.outer).toBe(before?.outer);
  });

  it('does not count one millisecond after its end, whatever state its row still has', () => {
    const end = Date.parse('2027-02-20T16:00:00Z');
    const before = namespacesOf(modelOf([extraRoom()], { at: end - 1 }));
    const after = namespacesOf(modelOf([extraRoom()], { at: end }));
    expect(before.bulge).toBeDefined();
    expect(after.bulge).toBeUndefined();
    expect(after.room).toEqual([]);
    expect(after.statements[0].limits[0].border).toBe(10);
  });

  it('does not bulge before its start, but is told', () => {
    const later = extraRoom({
      state: 'approved',
      startsAt: '2026-11-28T08:00:00Z',
    });
    const model = modelOf([later]);
    const sector = namespacesOf(model);
    expect(sector.bulge).toBeUndefined();
    expect(sector.statements[0].limits[0].border).toBe(10);
    expect(labelOf(model)).toEqual(['up to 10', '+4 from 28 Nov']);
    expect(renderPhrase(sector.sentence)).toContain(
      'extra room from 28 Nov: 4 more namespaces until 20 Feb',
    );
  });

  it('draws the widest of several, and lists all', () => {
    const [target] = extraRoom().targets;
    const more = extraRoom({
      id: 'r-3',
      title: '8 more namespaces until 1 Jan',
      targets: [{ ...target, to: 18 }],
    });
    const sector = namespacesOf(modelOf([extraRoom(), more]));
    expect(sector.bulge?.id).toBe('r-3');
    expect(sector.room.map(({ id }) => id)).toEqual(['r-1', 'r-3']);
    const words = renderPhrase(sector.sentence);
    expect(words).toContain('extra room: 4 more namespaces until 20 Feb');
    expect(words).toContain('extra room: 8 more namespaces until 1 Jan');
  });

  it('draws what is asked for the same way, with a badge inside', () => {
    const [, sector] = modelOf([asked()]).sectors;
    const { ask } = sector;
    expect(ask).toMatchObject({ id: 'r-2', inner: 200, outer: 234 });
    const { x, y } = ask?.badge ?? { x: 0, y: 0 };
    expect(Math.hypot(x, y)).toBeCloseTo(217);
    expect(sector.labelFacts.map(f => renderPhrase(f))[1]).toBe('1 asked');
    expect(renderPhrase(sector.sentence)).toContain(
      'asked: role LOADER_PROD until 20 Feb',
    );
  });

  it('puts what counts and what is asked for side by side', () => {
    const second = asked({ targets: extraRoom().targets });
    const { bulge, ask } = namespacesOf(modelOf([extraRoom(), second]));
    expect(bulge && ask && bulge.end).toBeLessThanOrEqual(ask?.start ?? 0);
    expect((bulge ? width(bulge) : 0) + (ask ? width(ask) : 0)).toBeCloseTo(36);
  });

  it('says the most urgent of outside, asked and extra room', () => {
    const both = [extraRoom(), asked({ targets: extraRoom().targets })];
    expect(labelOf(modelOf(both))).toEqual(['up to 14', '1 asked']);
    const outsider = resource('x', { zone: 'extendable' });
    const model = modelOf(both, { use: used(3, [outsider]) });
    expect(labelOf(model)).toEqual(['3 of 14', '◆ 1 outside']);
    expect(renderPhrase(model.summary)).toContain('1 asked, 1 with extra room');
  });

  it('counts a request once, however many statements it touches', () => {
    const many = asked({
      targets: [
        ...extraRoom().targets,
        { entry: 'kubernetes-namespace', kind: 'kubernetes-namespace' },
      ],
    });
    expect(labelOf(modelOf([many]))[1]).toBe('1 asked');
  });

  it('gives a family its sector where only extra room speaks of it', () => {
    const repository = asked({
      title: 'repositories named churn-*',
      targets: [{ kind: 'repository' }],
    });
    const { sectors } = modelOf([repository]);
    expect(sectors.map(({ family }) => family)).toContain('Delivery');
    const words = sectors.map(({ sentence }) => renderPhrase(sentence));
    expect(words.join()).toContain(
      'Repositories: asked: repositories named churn-*',
    );
  });

  it('rings what is inside only thanks to a matcher', () => {
    const name = extraRoom({
      targets: [
        { entry: 'kubernetes-namespace', kind: 'kubernetes-namespace' },
      ],
    });
    const of = (title: string) =>
      resource(title, { attributes: { name: title, cluster: 'eu' } });
    const use = used(2, [of('churn-dev'), of('loyalty-a')]);
    const overlays = [overlayOf(name, 'loyalty-*')];
    const { resources: marks } = namespacesOf(
      modelOf([name], { use, overlays }),
    );
    expect(
      marks?.dots.filter(({ room }) => room).map(d => d.resource.title),
    ).toEqual(['loyalty-a']);
  });

  it('rings as many as are above the declared border thanks to a raise', () => {
    const ringed = (value: number) =>
      namespacesOf(
        modelOf([extraRoom()], { use: used(value, resources(value)) }),
      ).resources?.dots.filter(({ room }) => room).length;
    expect(ringed(9)).toBe(0);
    expect(ringed(12)).toBe(2);
    expect(ringed(16)).toBe(4);
  });

  it('keeps what is outside clear of what stands out', () => {
    const use = used(3, resources(5, { zone: 'forbidden' }));
    const { bulge, resources: marks } = namespacesOf(
      modelOf([extraRoom()], { use }),
    );
    for (const { x, y } of marks?.diamonds ?? []) {
      expect(Math.hypot(x, y)).toBeGreaterThanOrEqual((bulge?.outer ?? 0) + 8);
      expect(Math.hypot(x, y)).toBeLessThan(MAP_RADII.rim);
    }
  });
});
