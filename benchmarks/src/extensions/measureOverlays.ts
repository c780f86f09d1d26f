import { compileBoundary } from '@dataops-sphere/plugin-sphere-common';
import { compare, createSphereEngine } from '../decisions/measureEngines';
import {
  createCases,
  createSpheres,
  createWorld,
  kinds,
  NOW,
} from '../decisions/world';
import type { Goal } from '../report/report';

const OVERLAYS = 50;
const ENTRIES = 20;
const DAY = 86_400_000;

/** A boundary with many extensions laid over it beside the same one without. */
export async function measureOverlays(small: boolean): Promise<Goal[]> {
  const bare = createWorld(createSpheres(1, ENTRIES));
  const [sphere] = bare.spheres;
  const overlays = Array.from({ length: OVERLAYS }, (_, n) => {
    const { id, kind, limits, inside } = sphere.boundary[n % ENTRIES];
    const [dimension] = Object.keys(limits ?? {});
    const matcher =
      inside === undefined || inside === 'any' ? {} : { ...inside };
    const [name = 'name'] = Object.keys(matcher);
    return {
      id: `overlay-${n}`,
      title: `${kind} ${n}`,
      entry: id,
      from: NOW - DAY,
      until: NOW + DAY,
      ...(dimension !== undefined && n % 2 === 0
        ? { limits: { [dimension]: 12 + n } }
        : { inside: { ...matcher, [name]: [`extra-${n}-*`] } }),
    };
  });
  const wide = {
    ...bare,
    boundaries: [compileBoundary(sphere, { kinds, overlays })],
  };
  const cases = createCases(bare, 2_000);
  const { ours, theirs, ratio } = await compare(
    createSphereEngine(bare),
    { peer: createSphereEngine(wide), cases },
    { rounds: 9, milliseconds: small ? 200 : 1_000 },
  );
  return [
    { name: 'decisions without extensions', value: ours, unit: '/s' },
    {
      name: `decisions with ${OVERLAYS} extensions`,
      value: theirs,
      unit: '/s',
    },
    {
      name: `a decision with ${OVERLAYS} extensions / without`,
      value: ratio,
      unit: '×',
      must: 1.3,
    },
  ];
}
