import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  sphereExtensionDecidePermission,
  sphereExtensionRequestPermission,
  sphereReadPermission,
} from '@dataops-sphere/plugin-sphere-common';
import type {
  SphereAccessFacts,
  SphereFilter,
} from '@dataops-sphere/plugin-sphere-node';
import type { ReadScope } from '../declarations/services';
import type { ViewerResolver } from './ViewerResolver';

/** What access is decided with. */
export interface SphereAccessOptions {
  readonly permissions: PermissionsService;
  readonly ruleset: PermissionRuleset<SphereAccessFacts, SphereFilter>;
  readonly viewers: ViewerResolver;
}

/** What a caller may do about requests for more room; a filter absent = in every sphere. */
export interface ExtensionAccess extends ReadScope {
  readonly mayRequest?: SphereFilter;
  readonly mayDecide?: SphereFilter;
}

const NOTHING: SphereFilter = { anyOf: [] };

/**
 * The one place that asks the permission framework. Only ALLOW goes on; a conditional decision about spheres becomes a
 * filter that the store puts into its SQL, so that pages, counts and single reads all see the same spheres.
 */
export class SphereAccess {
  readonly #options: SphereAccessOptions;

  constructor(options: SphereAccessOptions) {
    this.#options = options;
  }

  /** What the caller may see, and who the caller is. */
  async readScope(credentials: BackstageCredentials): Promise<ReadScope> {
    const { permissions, viewers } = this.#options;
    const [viewer, [decision]] = await Promise.all([
      viewers.resolve(credentials),
      permissions.authorizeConditional([{ permission: sphereReadPermission }], {
        credentials,
      }),
    ]);
    return { viewer, ...this.#visible(decision) };
  }

  /** What the caller may see, ask for and decide: one question to the permission framework. */
  async extensionAccess(
    credentials: BackstageCredentials,
  ): Promise<ExtensionAccess> {
    const { permissions, viewers } = this.#options;
    const [viewer, decisions] = await Promise.all([
      viewers.resolve(credentials),
      permissions.authorizeConditional(
        [
          { permission: sphereReadPermission },
          { permission: sphereExtensionRequestPermission },
          { permission: sphereExtensionDecidePermission },
        ],
        { credentials },
      ),
    ]);
    const [visible, mayRequest, mayDecide] = decisions.map(
      decision => this.#visible(decision).visible,
    );
    return {
      viewer,
      ...(visible && { visible }),
      ...(mayRequest && { mayRequest }),
      ...(mayDecide && { mayDecide }),
    };
  }

  /** What the caller may see, without who the caller is; absent where that is everything. */
  async readFilter(
    credentials: BackstageCredentials,
  ): Promise<SphereFilter | undefined> {
    const [decision] = await this.#options.permissions.authorizeConditional(
      [{ permission: sphereReadPermission }],
      { credentials },
    );
    return this.#visible(decision).visible;
  }

  /** Whether the caller has the permission. */
  async allows(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [decision] = await this.#options.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  }

  /** Throws NotAllowedError unless the caller has the permission. */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (await this.allows(permission, credentials)) return;
    throw new NotAllowedError(
      `You need the permission '${permission.name}' for this`,
    );
  }

  #visible(decision: PolicyDecision): Pick<ReadScope, 'visible'> {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return {};
      case AuthorizeResult.CONDITIONAL: {
        const transform = createConditionTransformer(this.#options.ruleset);
        return { visible: transform(decision.conditions) };
      }
      default:
        return { visible: NOTHING };
    }
  }
}
