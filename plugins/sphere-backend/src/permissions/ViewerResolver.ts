import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Viewer } from '../declarations/services';
import { canonicalRef } from '../membership/canonicalRef';
import type { Membership } from '../membership/Membership';

/** What a viewer is found out with. */
export interface ViewerResolverOptions {
  readonly auth: AuthService;
  readonly userInfo: UserInfoService;
  readonly membership: Membership;
  /**
   * Whether groups that only the sign-in knows of count. They cannot be told from those of a forged User entity, so
   * `snapshot` leaves them out where origins are restricted.
   */
  readonly groupsFrom: 'sign-in-and-snapshot' | 'snapshot';
}

/** Turns credentials into the person who looks, with all groups; a service is nobody and in no group. */
export class ViewerResolver {
  readonly #options: ViewerResolverOptions;

  constructor(options: ViewerResolverOptions) {
    this.#options = options;
  }

  async resolve(credentials: BackstageCredentials): Promise<Viewer> {
    const { auth, membership, groupsFrom } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) return { groups: [] };
    const userRef = canonicalRef(credentials.principal.userEntityRef);
    const known = membership.groupsOf(userRef);
    if (groupsFrom === 'snapshot') return { userRef, groups: known };
    const direct = await this.#signInGroups(credentials);
    const all = [...known, ...membership.ancestorsOrSelf(direct)];
    return { userRef, groups: [...new Set(all)] };
  }

  async #signInGroups(credentials: BackstageCredentials): Promise<string[]> {
    const info = await this.#options.userInfo.getUserInfo(credentials);
    return info.ownershipEntityRefs
      .map(ref => ref.toLocaleLowerCase('en-US'))
      .filter(ref => ref.startsWith('group:'));
  }
}
