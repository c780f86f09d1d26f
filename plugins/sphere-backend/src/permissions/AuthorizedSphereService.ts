import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  PageQuery,
  RevisionDetail,
  RevisionList,
  SphereDetail,
  SphereFacets,
  SphereList,
  SphereListQuery,
  TeamSphere,
} from '@dataops-sphere/plugin-sphere-common';
import type { SphereService } from '../declarations/services';
import type { SphereAccess } from './SphereAccess';

/**
 * Reads of spheres for whoever holds the credentials. What one may not read does not exist: lists leave it out, and
 * single reads answer as for a name that was never declared.
 */
export class AuthorizedSphereService {
  readonly #spheres: SphereService;
  readonly #access: SphereAccess;

  constructor(spheres: SphereService, access: SphereAccess) {
    this.#spheres = spheres;
    this.#access = access;
  }

  async list(
    query: SphereListQuery,
    credentials: BackstageCredentials,
  ): Promise<SphereList> {
    const scope = await this.#access.readScope(credentials);
    return this.#spheres.list(query, scope);
  }

  async facets(credentials: BackstageCredentials): Promise<SphereFacets> {
    return this.#spheres.facets(await this.#access.readScope(credentials));
  }

  async get(
    name: string,
    credentials: BackstageCredentials,
  ): Promise<SphereDetail> {
    const scope = await this.#access.readScope(credentials);
    return (await this.#spheres.get(name, scope)) ?? sphereNotFound(name);
  }

  async getForTeam(
    teamRef: string,
    credentials: BackstageCredentials,
  ): Promise<TeamSphere> {
    const scope = await this.#access.readScope(credentials);
    return this.#spheres.getForTeam(teamRef, scope);
  }

  async revisions(
    query: PageQuery & { readonly name: string },
    credentials: BackstageCredentials,
  ): Promise<RevisionList> {
    const { name, ...page } = query;
    const scope = await this.#access.readScope(credentials);
    const list = await this.#spheres.revisions(name, page, scope);
    return list ?? sphereNotFound(name);
  }

  async revision(
    query: { readonly name: string; readonly revision: number },
    credentials: BackstageCredentials,
  ): Promise<RevisionDetail> {
    const { name, revision } = query;
    const scope = await this.#access.readScope(credentials);
    const found = await this.#spheres.revision(name, revision, scope);
    if (found) return found;
    throw new NotFoundError(
      `Revision ${revision} of the sphere '${name}' does not exist, or is not open to you`,
    );
  }

  /** The uid of a sphere that the caller may read, also of one that has left its source. */
  async uidOf(
    name: string,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const scope = await this.#access.readScope(credentials);
    return (await this.#spheres.uidOf(name, scope)) ?? sphereNotFound(name);
  }
}

function sphereNotFound(name: string): never {
  throw new NotFoundError(
    `The sphere '${name}' does not exist, or is not open to you`,
  );
}
