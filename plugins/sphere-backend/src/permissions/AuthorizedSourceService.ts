import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  sphereSourceReadPermission,
  sphereSourceRefreshPermission,
  type PageQuery,
  type ScanResult,
  type SourceList,
  type SourceProblemList,
} from '@dataops-sphere/plugin-sphere-common';
import type { SourceService } from '../declarations/services';
import type { SphereAccess } from './SphereAccess';

/** Sources for whoever holds the permission to see or refresh them. */
export class AuthorizedSourceService {
  readonly #sources: SourceService;
  readonly #access: SphereAccess;

  constructor(sources: SourceService, access: SphereAccess) {
    this.#sources = sources;
    this.#access = access;
  }

  async list(credentials: BackstageCredentials): Promise<SourceList> {
    await this.#access.require(sphereSourceReadPermission, credentials);
    return this.#sources.list();
  }

  async problems(
    query: PageQuery & { readonly source?: string },
    credentials: BackstageCredentials,
  ): Promise<SourceProblemList> {
    await this.#access.require(sphereSourceReadPermission, credentials);
    return this.#sources.problems(query);
  }

  async refresh(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ScanResult> {
    await this.#access.require(sphereSourceRefreshPermission, credentials);
    return this.#sources.refresh(id);
  }
}
