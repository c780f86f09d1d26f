import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** `entity-card:sphere/group`. @internal */
export const groupSphereCard = EntityCardBlueprint.make({
  name: 'group',
  params: {
    type: 'info',
    filter: { kind: 'group' },
    loader: () =>
      import('../entity/GroupSphereCard').then(m => <m.GroupSphereCard />),
  },
});

/** `entity-card:sphere/owned`. @internal */
export const ownedSphereCard = EntityCardBlueprint.make({
  name: 'owned',
  params: {
    type: 'info',
    filter: { kind: { $in: ['component', 'system', 'api', 'resource'] } },
    loader: () =>
      import('../entity/OwnedSphereCard').then(m => <m.OwnedSphereCard />),
  },
});
