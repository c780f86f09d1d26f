/**
 * # Requests and extensions
 *
 * Guarantees
 *
 * 1. Every command is decided by the one machine in `sphere-common`, from what one statement has read and from the groups
 *    in memory, all put together anew for this command.
 * 2. A command has an effect only on the version that it names. Of two for the same version one wins; the other one is
 *    told what is there now. A repeat under the same key has no second effect, and the same answer.
 * 3. The request, its history, the journal record and everything that is to be sent are committed together.
 * 4. Before a command is answered, this node decides by the new border.
 *
 * Non-guarantees
 *
 * 1. Groups and people are as the last snapshot of the catalog has them.
 * 2. An answer shows the request as it is when it is read after the commit; somebody else may have been faster by then.
 */
import type {
  ExtensionBulk,
  ExtensionBulkResult,
  ExtensionCommand,
  ExtensionDetail,
  ExtensionList,
  ExtensionListQuery,
  ExtensionPreview,
  ExtensionPreviewRequest,
  ExtensionSubmission,
  OwnAbsence,
  SphereTeam,
} from '@dataops-sphere/plugin-sphere-common';
import { NotFoundError } from '@backstage/errors';
import type { ReadScope } from '../declarations/services';
import { actOnEach } from './commands/actOnEach';
import { actOnExtension } from './commands/actOnExtension';
import { runClock } from './commands/runClock';
import { submitExtension } from './commands/submitExtension';
import { createDetail, MOST_LOOKED_AT } from './detail/createDetail';
import { yearBefore } from './detail/yearBefore';
import type { ExtensionContext } from './ExtensionContext';
import type { ExtensionCaller, ExtensionService } from './ExtensionService';
import { factsOf } from './facts/factsOf';
import { confirmTeams } from './identity/confirmTeams';
import type {
  TeamConfirmation,
  TeamConfirmationResult,
} from './identity/teamConfirmation';
import { listExtensions } from './listExtensions';
import { readOwnAbsence, writeOwnAbsence } from './ownAbsence';
import { previewExtension } from './preview/previewExtension';
import { readTeam } from './readTeam';

export class DefaultExtensionService implements ExtensionService {
  readonly #context: ExtensionContext;

  constructor(context: ExtensionContext) {
    this.#context = context;
  }

  preview(
    sphere: string,
    request: ExtensionPreviewRequest,
    caller: ExtensionCaller,
  ): Promise<ExtensionPreview | undefined> {
    return previewExtension(sphere, request, this.#about(caller));
  }

  async submit(
    sphere: string,
    submission: ExtensionSubmission,
    caller: ExtensionCaller,
  ): Promise<ExtensionDetail | undefined> {
    const about = this.#about(caller);
    const id = await submitExtension(sphere, submission, about);
    return id === undefined ? undefined : this.get(id, caller);
  }

  async act(
    id: string,
    command: ExtensionCommand,
    caller: ExtensionCaller,
  ): Promise<ExtensionDetail | undefined> {
    const done = await actOnExtension({ id, command, ...this.#about(caller) });
    return done && this.get(id, caller);
  }

  actOnAll(
    bulk: ExtensionBulk,
    caller: ExtensionCaller,
  ): Promise<ExtensionBulkResult> {
    return actOnEach(bulk, async (id, command) => {
      const detail = await this.act(id, command, caller);
      if (detail) return detail;
      throw new NotFoundError(
        'This request does not exist, or is not open to you',
      );
    });
  }

  list(
    query: ExtensionListQuery,
    caller: ExtensionCaller,
  ): Promise<ExtensionList> {
    return listExtensions(query, this.#about(caller));
  }

  async get(
    id: string,
    caller: ExtensionCaller,
  ): Promise<ExtensionDetail | undefined> {
    const context = this.#context;
    const at = context.clock().toISOString();
    const { visible } = caller;
    const basis = await context.store.detailBasis(id, {
      visible,
      at,
      since: yearBefore(at),
      most: MOST_LOOKED_AT,
    });
    if (!basis) return undefined;
    const facts = factsOf(basis, { caller, context, at });
    return createDetail(basis, facts, context);
  }

  async sphereOf(
    id: string,
    { visible }: ReadScope,
  ): Promise<string | undefined> {
    const at = this.#context.clock().toISOString();
    const basis = await this.#context.store.basis(id, { visible, at });
    return basis?.extension.request.sphere.uid;
  }

  team(
    sphere: string,
    caller: ExtensionCaller,
  ): Promise<SphereTeam | undefined> {
    return readTeam(sphere, this.#about(caller));
  }

  confirmTeams(
    confirmation: TeamConfirmation,
    caller: ExtensionCaller,
  ): Promise<TeamConfirmationResult> {
    return confirmTeams(confirmation, this.#about(caller));
  }

  ownAbsence(caller: ExtensionCaller): Promise<OwnAbsence> {
    return readOwnAbsence(this.#about(caller));
  }

  setOwnAbsence(
    absence: OwnAbsence,
    caller: ExtensionCaller,
  ): Promise<OwnAbsence> {
    return writeOwnAbsence(absence, this.#about(caller));
  }

  runClock(id: string): Promise<number> {
    return runClock(id, this.#context);
  }

  #about(caller: ExtensionCaller) {
    return { caller, context: this.#context };
  }
}
