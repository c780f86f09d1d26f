import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  sphereAdminPermission,
  type ExtensionActor,
  type ExtensionBulk,
  type ExtensionBulkResult,
  type ExtensionCommand,
  type ExtensionDetail,
  type ExtensionList,
  type ExtensionListQuery,
  type ExtensionPreview,
  type ExtensionPreviewRequest,
  type ExtensionSubmission,
  type OwnAbsence,
  type SphereTeam,
} from '@dataops-sphere/plugin-sphere-common';
import type { SphereService } from '../declarations/services';
import { actOnEach } from '../extensions/commands/actOnEach';
import type {
  ExtensionCaller,
  ExtensionService,
} from '../extensions/ExtensionService';
import type {
  TeamConfirmation,
  TeamConfirmationResult,
} from '../extensions/identity/teamConfirmation';
import { canonicalRef } from '../membership/canonicalRef';
import type { Membership } from '../membership/Membership';
import { ExtensionRights, RIGHTS_FOR } from './ExtensionRights';
import type { ExtensionAccess, SphereAccess } from './SphereAccess';

/** What the authorised extensions work with. */
export interface AuthorizedExtensionServiceOptions {
  readonly extensions: ExtensionService;
  readonly spheres: Pick<SphereService, 'uidOf' | 'accessFacts'>;
  readonly access: SphereAccess;
  readonly auth: AuthService;
  readonly membership: Membership;
}

interface Caller extends ExtensionCaller {
  readonly rights: ExtensionRights;
}

/**
 * Requests and extensions for whoever holds the credentials. Reading goes with the sphere; asking and deciding need
 * permissions of their own on it, and the rules of the domain hold besides. What one may not read does not exist.
 */
export class AuthorizedExtensionService {
  readonly #options: AuthorizedExtensionServiceOptions;

  constructor(options: AuthorizedExtensionServiceOptions) {
    this.#options = options;
  }

  async preview(
    sphere: string,
    request: ExtensionPreviewRequest,
    credentials: BackstageCredentials,
  ): Promise<ExtensionPreview> {
    const { extensions, spheres } = this.#options;
    const caller = await this.#caller(credentials);
    const preview = await extensions.preview(sphere, request, caller);
    if (!preview) return sphereNotFound(sphere);
    if (!preview.canSubmit.can || caller.rights.everywhere('request')) {
      return preview;
    }
    const uid = await spheres.uidOf(sphere, caller);
    const missing = await caller.rights.missing(uid, ['request']);
    return missing
      ? { ...preview, canSubmit: { can: false, ...missing } }
      : preview;
  }

  async submit(
    sphere: string,
    submission: ExtensionSubmission,
    credentials: BackstageCredentials,
  ): Promise<ExtensionDetail> {
    const { extensions, spheres } = this.#options;
    const caller = await this.#caller(credentials);
    if (!caller.rights.everywhere('request')) {
      const uid = await spheres.uidOf(sphere, caller);
      if (uid === undefined) return sphereNotFound(sphere);
      await caller.rights.require(uid, ['request']);
    }
    const detail = await extensions.submit(sphere, submission, caller);
    return detail ? caller.rights.narrow(detail) : sphereNotFound(sphere);
  }

  async list(
    query: ExtensionListQuery,
    credentials: BackstageCredentials,
  ): Promise<ExtensionList> {
    const caller = await this.#caller(credentials);
    return this.#options.extensions.list(query, caller);
  }

  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ExtensionDetail> {
    const caller = await this.#caller(credentials);
    const detail = await this.#options.extensions.get(id, caller);
    return detail ? caller.rights.narrow(detail) : requestNotFound();
  }

  async act(
    id: string,
    command: ExtensionCommand,
    credentials: BackstageCredentials,
  ): Promise<ExtensionDetail> {
    return this.#act(id, command, await this.#caller(credentials));
  }

  /** One question to the permission framework for all; each command is then checked by itself. */
  async actOnAll(
    bulk: ExtensionBulk,
    credentials: BackstageCredentials,
  ): Promise<ExtensionBulkResult> {
    const caller = await this.#caller(credentials);
    return actOnEach(bulk, (id, command) => this.#act(id, command, caller));
  }

  async team(
    sphere: string,
    credentials: BackstageCredentials,
  ): Promise<SphereTeam> {
    const { extensions, access } = this.#options;
    const scope = await access.readScope(credentials);
    const team = await extensions.team(sphere, {
      ...scope,
      actor: this.#actorOf(credentials),
      admin: 'no',
    });
    return team ?? sphereNotFound(sphere);
  }

  async confirmTeams(
    confirmation: TeamConfirmation,
    credentials: BackstageCredentials,
  ): Promise<TeamConfirmationResult> {
    const caller = await this.#caller(credentials);
    caller.rights.requireSomewhere('decide');
    return this.#options.extensions.confirmTeams(confirmation, caller);
  }

  async ownAbsence(credentials: BackstageCredentials): Promise<OwnAbsence> {
    const caller = await this.#caller(credentials);
    caller.rights.requireSomewhere('decide');
    return this.#options.extensions.ownAbsence(caller);
  }

  async setOwnAbsence(
    absence: OwnAbsence,
    credentials: BackstageCredentials,
  ): Promise<OwnAbsence> {
    const caller = await this.#caller(credentials);
    caller.rights.requireSomewhere('decide');
    return this.#options.extensions.setOwnAbsence(absence, caller);
  }

  async #act(
    id: string,
    command: ExtensionCommand,
    caller: Caller,
  ): Promise<ExtensionDetail> {
    const { extensions } = this.#options;
    const needed = RIGHTS_FOR[command.action.type];
    if (needed.length > 0 && !needed.some(r => caller.rights.everywhere(r))) {
      const uid = await extensions.sphereOf(id, caller);
      if (uid === undefined) return requestNotFound();
      await caller.rights.require(uid, needed);
    }
    const detail = await extensions.act(id, command, caller);
    return detail ? caller.rights.narrow(detail) : requestNotFound();
  }

  async #caller(credentials: BackstageCredentials): Promise<Caller> {
    const { access, spheres, membership } = this.#options;
    const [scope, isAdmin] = await Promise.all([
      access.extensionAccess(credentials),
      access.allows(sphereAdminPermission, credentials),
    ]);
    const { viewer, visible }: ExtensionAccess = scope;
    return {
      viewer,
      ...(visible && { visible }),
      actor: this.#actorOf(credentials),
      admin: isAdmin ? 'yes' : 'no',
      rights: new ExtensionRights(scope, { spheres, membership }),
    };
  }

  /** From the credentials only; nothing that a caller sends says who they are. */
  #actorOf(credentials: BackstageCredentials): ExtensionActor {
    const { auth } = this.#options;
    if (auth.isPrincipal(credentials, 'user')) {
      const ref = canonicalRef(credentials.principal.userEntityRef);
      return { type: 'user', ref };
    }
    if (auth.isPrincipal(credentials, 'service')) {
      return {
        type: 'service',
        ref: credentials.principal.subject.slice(0, 255),
      };
    }
    throw new NotAllowedError('Sign in as a user, or call as a service');
  }
}

function sphereNotFound(name: string): never {
  throw new NotFoundError(
    `The sphere '${name}' does not exist, or is not open to you`,
  );
}

function requestNotFound(): never {
  throw new NotFoundError('This request does not exist, or is not open to you');
}
