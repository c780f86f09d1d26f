import type {
  AuthService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { DeclarationServices } from '../declarations/createDeclarationServices';
import type { InventoryService } from '../inventory/InventoryService';
import type { Membership } from '../membership/Membership';
import { AuthorizedInventoryService } from './AuthorizedInventoryService';
import { AuthorizedJournalService } from './AuthorizedJournalService';
import { AuthorizedLibraryService } from './AuthorizedLibraryService';
import { AuthorizedSourceService } from './AuthorizedSourceService';
import { AuthorizedSphereService } from './AuthorizedSphereService';
import { registerSpherePermissions } from './registerSpherePermissions';
import { SphereAccess } from './SphereAccess';
import { ViewerResolver, type ViewerResolverOptions } from './ViewerResolver';

/** Puts permission checks around every service that the HTTP API is served from. */
export function createAuthorizedServices(options: {
  services: Pick<
    DeclarationServices,
    'spheres' | 'library' | 'sources' | 'journal'
  >;
  inventory: InventoryService;
  membership: Membership;
  groupsFrom: ViewerResolverOptions['groupsFrom'];
  auth: AuthService;
  userInfo: UserInfoService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}) {
  const { services, inventory, membership, groupsFrom } = options;
  const { auth, userInfo } = options;
  const { permissions, permissionsRegistry } = options;
  const access = new SphereAccess({
    permissions,
    ruleset: registerSpherePermissions({
      permissionsRegistry,
      spheres: services.spheres,
      membership,
    }),
    viewers: new ViewerResolver({ auth, userInfo, membership, groupsFrom }),
  });
  const spheres = new AuthorizedSphereService(services.spheres, access);
  return {
    access,
    spheres,
    library: new AuthorizedLibraryService(services.library, access),
    sources: new AuthorizedSourceService(services.sources, access),
    journal: new AuthorizedJournalService({
      journal: services.journal,
      spheres,
      access,
    }),
    inventory: new AuthorizedInventoryService({ inventory, access, auth }),
  };
}
