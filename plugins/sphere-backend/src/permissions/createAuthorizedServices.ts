import type {
  AuthService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { DeclarationServices } from '../declarations/createDeclarationServices';
import type { ExtensionService } from '../extensions/ExtensionService';
import type { InventoryService } from '../inventory/InventoryService';
import type { Membership } from '../membership/Membership';
import type { OperationsService } from '../outbox/OperationsService';
import { AuthorizedExtensionService } from './AuthorizedExtensionService';
import { AuthorizedInventoryService } from './AuthorizedInventoryService';
import { AuthorizedJournalService } from './AuthorizedJournalService';
import { AuthorizedLibraryService } from './AuthorizedLibraryService';
import { AuthorizedOperationsService } from './AuthorizedOperationsService';
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
  extensions: ExtensionService;
  operations: OperationsService;
  membership: Membership;
  groupsFrom: ViewerResolverOptions['groupsFrom'];
  auth: AuthService;
  userInfo: UserInfoService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}) {
  const { services, inventory, extensions, operations } = options;
  const { membership, groupsFrom } = options;
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
    operations: new AuthorizedOperationsService(operations, access),
    extensions: new AuthorizedExtensionService({
      extensions,
      spheres: services.spheres,
      access,
      auth,
      membership,
    }),
  };
}
