import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  sphereLibraryReadPermission,
  type Library,
} from '@dataops-sphere/plugin-sphere-common';
import type { LibraryService } from '../declarations/services';
import type { SphereAccess } from './SphereAccess';

/** The library, with counts over the spheres that the caller may read. */
export class AuthorizedLibraryService {
  readonly #library: LibraryService;
  readonly #access: SphereAccess;

  constructor(library: LibraryService, access: SphereAccess) {
    this.#library = library;
    this.#access = access;
  }

  async library(credentials: BackstageCredentials): Promise<Library> {
    const [scope] = await Promise.all([
      this.#access.readScope(credentials),
      this.#access.require(sphereLibraryReadPermission, credentials),
    ]);
    return this.#library.library(scope);
  }
}
