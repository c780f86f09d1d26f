import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { GroupGraph } from '../membership/GroupGraph';
import { ViewerResolver, type ViewerResolverOptions } from './ViewerResolver';

const membership = new GroupGraph([
  { ref: 'group:default/company', title: 'Company', parents: [], members: [] },
  {
    ref: 'group:default/churn',
    title: 'Churn',
    parents: ['group:default/company'],
    members: ['user:default/ada'],
  },
  {
    ref: 'group:default/guild',
    title: 'Guild',
    parents: ['group:default/company'],
    members: [],
  },
]);

function resolver(groupsFrom: ViewerResolverOptions['groupsFrom']) {
  return new ViewerResolver({
    auth: mockServices.auth(),
    userInfo: mockServices.userInfo({
      ownershipEntityRefs: [
        'user:default/ada',
        'Group:default/Guild',
        'group:default/unknown',
      ],
    }),
    membership,
    groupsFrom,
  });
}

describe('ViewerResolver', () => {
  const ada = mockCredentials.user('user:default/Ada');

  it('unites the snapshot with the groups of the sign-in, and with all groups above', async () => {
    const viewer = await resolver('sign-in-and-snapshot').resolve(ada);
    expect(viewer.userRef).toBe('user:default/ada');
    expect([...viewer.groups].sort()).toEqual([
      'group:default/churn',
      'group:default/company',
      'group:default/guild',
      'group:default/unknown',
    ]);
  });

  it('[K1] leaves out what only the sign-in knows where origins are restricted', async () => {
    const viewer = await resolver('snapshot').resolve(ada);
    expect([...viewer.groups].sort()).toEqual([
      'group:default/churn',
      'group:default/company',
    ]);
  });

  it('[K5] takes a service for nobody', async () => {
    expect(
      await resolver('sign-in-and-snapshot').resolve(mockCredentials.service()),
    ).toEqual({ groups: [] });
  });
});
