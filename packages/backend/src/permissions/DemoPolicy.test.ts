import type { UserInfoService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  sphereAdminPermission,
  sphereExtensionDecidePermission,
  sphereExtensionRequestPermission,
  sphereInventoryReadPermission,
  sphereInventoryWritePermission,
  sphereJournalReadPermission,
  sphereLibraryReadPermission,
  sphereOperationsReadPermission,
  sphereReadPermission,
  sphereSourceReadPermission,
  sphereSourceRefreshPermission,
  sphereUsageAssertPermission,
} from '@dataops-sphere/plugin-sphere-common';
import { DemoPolicy } from './DemoPolicy';

const catalogRead = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});
const catalogDelete = createPermission({
  name: 'catalog.entity.delete',
  attributes: { action: 'delete' },
  resourceType: 'catalog-entity',
});

function policyFor(ownershipEntityRefs: string[]) {
  const userInfo: UserInfoService = mockServices.userInfo({
    ownershipEntityRefs,
  });
  return new DemoPolicy({ userInfo });
}

async function ask(groups: string[], permission: Permission) {
  const credentials = mockCredentials.user('user:default/somebody');
  const decision = await policyFor(groups).handle(
    { permission },
    {
      credentials,
      info: { userEntityRef: 'user:default/somebody', ownershipEntityRefs: [] },
    },
  );
  return decision.result;
}

describe('DemoPolicy', () => {
  it.each([
    sphereReadPermission,
    sphereLibraryReadPermission,
    sphereExtensionRequestPermission,
    sphereExtensionDecidePermission,
    catalogRead,
  ])('lets everyone who is signed in use $name', async permission => {
    await expect(ask([], permission)).resolves.toBe(AuthorizeResult.ALLOW);
  });

  it.each([
    sphereSourceReadPermission,
    sphereSourceRefreshPermission,
    sphereJournalReadPermission,
    sphereInventoryReadPermission,
    sphereInventoryWritePermission,
    sphereUsageAssertPermission,
    sphereAdminPermission,
    sphereOperationsReadPermission,
    catalogDelete,
  ])('keeps $name for platform admins', async permission => {
    await expect(
      ask(['group:default/churn', 'group:default/data-platform'], permission),
    ).resolves.toBe(AuthorizeResult.DENY);
    await expect(
      ask(['group:default/platform-admins'], permission),
    ).resolves.toBe(AuthorizeResult.ALLOW);
  });

  it('denies what nobody in particular asks for', async () => {
    await expect(
      policyFor(['group:default/platform-admins']).handle({
        permission: sphereReadPermission,
      }),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });
});
