import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** `entity-content:sphere/group`: the tab *Sphere* of a group. @internal */
export const groupSphereContent = EntityContentBlueprint.make({
  name: 'group',
  params: {
    path: '/sphere',
    title: 'Sphere',
    filter: { kind: 'group' },
    loader: () =>
      import('../entity/SphereContent').then(m => <m.SphereContent />),
  },
});

/** `entity-content:sphere/sphere`: the tab of the kind `Sphere`. @internal */
export const sphereContent = EntityContentBlueprint.make({
  name: 'sphere',
  params: {
    path: '/boundary',
    title: 'Boundary',
    filter: { kind: 'sphere' },
    loader: () =>
      import('../entity/SphereContent').then(m => <m.SphereContent />),
  },
});
