import type {
  ExtensionActor,
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
import type { ReadScope } from '../declarations/services';
import type {
  TeamConfirmation,
  TeamConfirmationResult,
} from './identity/teamConfirmation';

/** Who calls, with what Backstage's permissions have said already. */
export interface ExtensionCaller extends ReadScope {
  readonly actor: ExtensionActor;
  readonly admin: 'yes' | 'no';
}

/**
 * Requests and extensions, without permission checks of its own; the domain rules hold for every caller. `undefined`
 * stands for "not found or not visible".
 */
export interface ExtensionService {
  preview(
    sphere: string,
    request: ExtensionPreviewRequest,
    caller: ExtensionCaller,
  ): Promise<ExtensionPreview | undefined>;
  /** Throws InputError with the problems, ConflictError when the target is taken, NotAllowedError. */
  submit(
    sphere: string,
    submission: ExtensionSubmission,
    caller: ExtensionCaller,
  ): Promise<ExtensionDetail | undefined>;
  /** Throws ConflictError for another version or state, NotAllowedError where the rules refuse the person. */
  act(
    id: string,
    command: ExtensionCommand,
    caller: ExtensionCaller,
  ): Promise<ExtensionDetail | undefined>;
  actOnAll(
    bulk: ExtensionBulk,
    caller: ExtensionCaller,
  ): Promise<ExtensionBulkResult>;
  list(
    query: ExtensionListQuery,
    caller: ExtensionCaller,
  ): Promise<ExtensionList>;
  get(
    id: string,
    caller: ExtensionCaller,
  ): Promise<ExtensionDetail | undefined>;
  /** Uid of the sphere of a visible request. */
  sphereOf(id: string, scope: ReadScope): Promise<string | undefined>;
  team(
    sphere: string,
    caller: ExtensionCaller,
  ): Promise<SphereTeam | undefined>;
  /** Has spheres go on with the groups that the catalog has under the refs of their teams now; each by itself. */
  confirmTeams(
    confirmation: TeamConfirmation,
    caller: ExtensionCaller,
  ): Promise<TeamConfirmationResult>;
  ownAbsence(caller: ExtensionCaller): Promise<OwnAbsence>;
  setOwnAbsence(
    absence: OwnAbsence,
    caller: ExtensionCaller,
  ): Promise<OwnAbsence>;
  /**
   * Does for one request what the clock asks for at the moment: remind, escalate, lapse, start, warn, end, look at a
   * changed border. Safe to repeat, on any node. Answers how many transitions were made.
   */
  runClock(id: string): Promise<number>;
}
