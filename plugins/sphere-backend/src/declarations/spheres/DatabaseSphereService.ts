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
import type { ReadScope, SphereAccessRow, SphereService } from '../services';
import { listSpheres } from './listSpheres';
import { readAccessFacts } from './readAccessFacts';
import { readRevision, readRevisions } from './readRevisions';
import { readSphere, readTeamSphere } from './readSphere';
import { sphereFacets } from './sphereFacets';
import type { SphereReadContext } from './types';
import { whereVisible } from './whereVisible';

/** Reads spheres from the database, each call in at most five statements. */
export class DatabaseSphereService implements SphereService {
  readonly #context: SphereReadContext;

  constructor(context: SphereReadContext) {
    this.#context = context;
  }

  async list(query: SphereListQuery, scope: ReadScope): Promise<SphereList> {
    return listSpheres(query, scope, this.#context);
  }

  async facets(scope: ReadScope): Promise<SphereFacets> {
    return sphereFacets(scope, this.#context);
  }

  async get(name: string, scope: ReadScope): Promise<SphereDetail | undefined> {
    return readSphere(name, scope, this.#context);
  }

  async getForTeam(teamRef: string, scope: ReadScope): Promise<TeamSphere> {
    return readTeamSphere(teamRef, scope, this.#context);
  }

  async revisions(
    name: string,
    page: PageQuery,
    scope: ReadScope,
  ): Promise<RevisionList | undefined> {
    const uid = await this.uidOf(name, scope);
    return uid === undefined
      ? undefined
      : readRevisions(uid, page, this.#context.knex);
  }

  async revision(
    name: string,
    revision: number,
    scope: ReadScope,
  ): Promise<RevisionDetail | undefined> {
    const uid = await this.uidOf(name, scope);
    return uid === undefined
      ? undefined
      : readRevision(uid, revision, this.#context.knex);
  }

  async uidOf(name: string, scope: ReadScope): Promise<string | undefined> {
    const query = this.#context.knex('spheres').where('spheres.name', name);
    const { visible } = scope;
    if (visible) {
      query.where(nested => whereVisible(nested, visible, this.#context));
    }
    return (await query.first('spheres.uid'))?.uid;
  }

  async accessFacts(
    uids: readonly string[],
  ): Promise<Array<SphereAccessRow | undefined>> {
    return readAccessFacts(uids, this.#context.knex);
  }
}
