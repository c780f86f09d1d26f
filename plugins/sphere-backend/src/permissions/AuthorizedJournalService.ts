import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  sphereJournalReadPermission,
  type JournalList,
  type JournalVerification,
  type PageQuery,
} from '@dataops-sphere/plugin-sphere-common';
import type { JournalService } from '../declarations/services';
import type { AuthorizedSphereService } from './AuthorizedSphereService';
import type { SphereAccess } from './SphereAccess';

/** What the authorised journal reads with. */
export interface AuthorizedJournalServiceOptions {
  readonly journal: JournalService;
  readonly spheres: AuthorizedSphereService;
  readonly access: SphereAccess;
}

/** The journal: of one sphere for whoever may read that sphere, of everything for whoever may read the journal. */
export class AuthorizedJournalService {
  readonly #options: AuthorizedJournalServiceOptions;

  constructor(options: AuthorizedJournalServiceOptions) {
    this.#options = options;
  }

  async list(
    query: PageQuery & { readonly sphere?: string },
    credentials: BackstageCredentials,
  ): Promise<JournalList> {
    const { journal, spheres, access } = this.#options;
    const { sphere, ...page } = query;
    if (sphere === undefined) {
      await access.require(sphereJournalReadPermission, credentials);
      return journal.list(page);
    }
    const uid = await spheres.uidOf(sphere, credentials);
    return journal.list({ ...page, uid });
  }

  async verify(
    credentials: BackstageCredentials,
  ): Promise<JournalVerification> {
    const { journal, access } = this.#options;
    await access.require(sphereJournalReadPermission, credentials);
    return journal.verify();
  }
}
