import type { UserInfoService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isReadPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  sphereExtensionDecidePermission,
  sphereExtensionRequestPermission,
  sphereInventoryReadPermission,
  sphereJournalReadPermission,
  sphereOperationsReadPermission,
  sphereSourceReadPermission,
  sphereSourceRefreshPermission,
  sphereUsageAssertPermission,
} from '@dataops-sphere/plugin-sphere-common';

/** The group whose members run the platform of the example organisation. */
export const PLATFORM_ADMINS = 'group:default/platform-admins';

const ADMIN_READS: ReadonlySet<string> = new Set([
  sphereSourceReadPermission.name,
  sphereSourceRefreshPermission.name,
  sphereJournalReadPermission.name,
  sphereInventoryReadPermission.name,
  sphereUsageAssertPermission.name,
  sphereOperationsReadPermission.name,
]);

/** The rules of each sphere say who may ask and who decides. */
const OPEN_WRITES: ReadonlySet<string> = new Set([
  sphereExtensionRequestPermission.name,
  sphereExtensionDecidePermission.name,
]);

/**
 * The policy of the demo: whoever is signed in reads the catalog, every sphere and the library, and asks for more room
 * or decides on it where the rules of the sphere let them. Sources, the inventory of the platform, the journal of all
 * spheres, saying what is used, how the machinery is doing, and every other change are for platform admins. Without a
 * user the answer is no; services are asked nothing and may do all of it.
 */
export class DemoPolicy implements PermissionPolicy {
  readonly #userInfo: UserInfoService;

  constructor(options: { readonly userInfo: UserInfoService }) {
    this.#userInfo = options.userInfo;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const allowed =
      isOpenToEveryone(permission) || (await this.#isPlatformAdmin(user));
    return { result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
  }

  async #isPlatformAdmin({ credentials }: PolicyQueryUser): Promise<boolean> {
    const info = await this.#userInfo.getUserInfo(credentials);
    return info.ownershipEntityRefs.includes(PLATFORM_ADMINS);
  }
}

function isOpenToEveryone(permission: Permission): boolean {
  const { name } = permission;
  if (OPEN_WRITES.has(name)) return true;
  return isReadPermission(permission) && !ADMIN_READS.has(name);
}
