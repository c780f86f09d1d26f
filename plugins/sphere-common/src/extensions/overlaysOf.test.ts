import { boundaryOverlaySchema } from '../boundary/decide';
import {
  active,
  allow,
  END,
  NOW,
  proposal,
  raise,
} from './__testUtils__/proposalFixture';
import type { ExtensionTerm } from './extensionContent';
import { EXTENSION_STATES } from './extensionRequest';
import { overlaysOf } from './overlaysOf';

const RAISE = raise('namespaces', 'count', 14);
const ONE = active(proposal(RAISE));

describe('overlaysOf', () => {
  it('lays one change over its entry, from its start until its end', () => {
    const overlays = overlaysOf(ONE, '4 more namespaces until 20 Feb');
    expect(overlays).toEqual([
      {
        id: ONE.id,
        title: '4 more namespaces until 20 Feb',
        entry: 'namespaces',
        from: Date.parse(NOW),
        until: Date.parse(END),
        limits: { count: 14 },
      },
    ]);
    for (const overlay of overlays) {
      expect(boundaryOverlaySchema.parse(overlay)).toEqual(overlay);
    }
  });

  it('numbers several changes', () => {
    const inside = { name: ['x'] };
    const several = active(
      proposal([
        RAISE,
        allow('roles', { role: ['A'] }),
        { type: 'allow-kind', kind: 'repository', inside },
      ]),
    );
    expect(overlaysOf(several, 'Room')).toMatchObject([
      { id: `${ONE.id}.1`, entry: 'namespaces', limits: { count: 14 } },
      { id: `${ONE.id}.2`, entry: 'roles', inside: { role: ['A'] } },
      { id: `${ONE.id}.3`, kind: 'repository', inside },
    ]);
  });

  it('[D1] widens nothing unless it is approved or active', () => {
    const giving = EXTENSION_STATES.filter(
      state => overlaysOf({ ...ONE, state }, 'Room').length > 0,
    );
    expect(giving).toEqual(['approved', 'active']);
  });

  it('[B11] never takes a missing or broken end for no end', () => {
    const until = (endsAt: string | undefined) =>
      overlaysOf({ ...ONE, endsAt }, 'Room').map(o => o.until);
    expect(until(undefined)).toEqual([Date.parse(END)]);
    expect(until('')).toEqual([]);
    expect(until('never')).toEqual([]);
    expect(overlaysOf({ ...ONE, startsAt: 'soon' }, 'Room')).toEqual([]);
    const broken = { type: 'temporary' } as ExtensionTerm;
    const endless = active(proposal(RAISE, { term: broken }));
    expect(overlaysOf(endless, 'Room')).toEqual([]);
    const forGood = active(proposal(RAISE, { term: { type: 'permanent' } }));
    expect(overlaysOf(forGood, 'Room')[0]).not.toHaveProperty('until');
  });

  it('[D10] lets the end of the request count where the proposal says another one', () => {
    const endsAt = '2026-02-01T00:00:00.000Z';
    expect(overlaysOf({ ...ONE, endsAt }, 'Room')[0].until).toBe(
      Date.parse(endsAt),
    );
  });
});
