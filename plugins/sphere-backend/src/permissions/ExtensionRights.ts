import { NotAllowedError } from '@backstage/errors';
import {
  sphereExtensionDecidePermission,
  sphereExtensionRequestPermission,
  type ExtensionActionType,
  type ExtensionDetail,
} from '@dataops-sphere/plugin-sphere-common';
import type { SphereFilter } from '@dataops-sphere/plugin-sphere-node';
import type { SphereService } from '../declarations/services';
import type { Membership } from '../membership/Membership';
import { compileFilter } from './compileFilter';
import type { ExtensionAccess } from './SphereAccess';

/** What Backstage's permissions are asked for besides reading. */
export type ExtensionRight = 'request' | 'decide';

const NAMES: Readonly<Record<ExtensionRight, string>> = {
  request: sphereExtensionRequestPermission.name,
  decide: sphereExtensionDecidePermission.name,
};

/** Which permissions open an action, any one of them; a rescue is for whoever has `sphere.admin`. */
export const RIGHTS_FOR: Readonly<
  Record<ExtensionActionType, readonly ExtensionRight[]>
> = {
  approve: ['decide'],
  deny: ['decide'],
  'request-changes': ['decide'],
  'counter-offer': ['decide'],
  revoke: ['decide'],
  edit: ['request'],
  join: ['request'],
  withdraw: ['request'],
  'accept-counter-offer': ['request'],
  'give-back': ['request'],
  comment: ['request', 'decide'],
  cancel: ['request', 'decide'],
  rescue: [],
};

/**
 * What one caller may ask for and decide, by Backstage's permissions alone. A permission without a condition needs no
 * look at the sphere.
 */
export class ExtensionRights {
  readonly #filters: Readonly<Record<ExtensionRight, SphereFilter | undefined>>;
  readonly #deps: {
    readonly spheres: Pick<SphereService, 'accessFacts'>;
    readonly membership: Membership;
  };

  constructor(
    access: Pick<ExtensionAccess, 'mayRequest' | 'mayDecide'>,
    deps: {
      readonly spheres: Pick<SphereService, 'accessFacts'>;
      readonly membership: Membership;
    },
  ) {
    this.#filters = { request: access.mayRequest, decide: access.mayDecide };
    this.#deps = deps;
  }

  /** Whether the right holds in every sphere. */
  everywhere(right: ExtensionRight): boolean {
    return this.#filters[right] === undefined;
  }

  /** Throws NotAllowedError where the right holds in no sphere at all. */
  requireSomewhere(right: ExtensionRight): void {
    const filter = this.#filters[right];
    const isNowhere = filter && 'anyOf' in filter && filter.anyOf.length === 0;
    if (isNowhere) throw new NotAllowedError(sentence([right]));
  }

  /** Throws NotAllowedError unless one of the rights holds in the sphere. */
  async require(uid: string, anyOf: readonly ExtensionRight[]): Promise<void> {
    const missing = await this.missing(uid, anyOf);
    if (!missing) return;
    const { reason, message } = missing;
    throw Object.assign(new NotAllowedError(message), { code: reason });
  }

  /** What is missing in the sphere; undefined where one of the rights holds. */
  async missing(
    uid: string | undefined,
    anyOf: readonly ExtensionRight[],
  ): Promise<{ reason: string; message: string } | undefined> {
    const held = await this.#heldIn(uid, anyOf);
    return held.length > 0 || anyOf.length === 0 ? undefined : refusal(anyOf);
  }

  /** Takes from a detail what the caller's permissions do not cover. */
  async narrow(detail: ExtensionDetail): Promise<ExtensionDetail> {
    const rights = ['request', 'decide'] as const;
    if (rights.every(right => this.everywhere(right))) return detail;
    const held = await this.#heldIn(detail.sphere.uid, rights);
    const can = Object.fromEntries(
      Object.entries(detail.can).map(([action, answer]) => {
        const anyOf = RIGHTS_FOR[action as ExtensionActionType];
        const isOpen =
          anyOf.length === 0 || anyOf.some(right => held.includes(right));
        return [
          action,
          isOpen || !answer.can ? answer : { can: false, ...refusal(anyOf) },
        ];
      }),
    );
    return { ...detail, can, mine: detail.mine && held.includes('decide') };
  }

  async #heldIn(
    uid: string | undefined,
    rights: readonly ExtensionRight[],
  ): Promise<readonly ExtensionRight[]> {
    const { spheres, membership } = this.#deps;
    if (rights.every(right => this.everywhere(right))) return rights;
    const [row] = uid === undefined ? [] : await spheres.accessFacts([uid]);
    return rights.filter(right => {
      const filter = this.#filters[right];
      if (!filter) return true;
      return row !== undefined && compileFilter(filter, membership)(row);
    });
  }
}

function refusal(anyOf: readonly ExtensionRight[]) {
  return { reason: 'permission-missing', message: sentence(anyOf) };
}

function sentence(anyOf: readonly ExtensionRight[]): string {
  const names = anyOf.map(right => `'${NAMES[right]}'`).join(' or ');
  return `You need the permission ${names} for this`;
}
