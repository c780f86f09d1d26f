import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  explainRefusal,
  type ExtensionFacts,
  type ExtensionProblem,
  type ExtensionRefusal,
  type ExtensionRequest,
} from '@dataops-sphere/plugin-sphere-common';

/** What an error says besides its sentence; it reaches the client as it is. */
export interface RefusalDetails {
  /** One of the stable codes. */
  readonly code: string;
  readonly problems?: readonly ExtensionProblem[];
  /** What is there now, of a request that has changed since. */
  readonly current?: Pick<
    ExtensionRequest,
    'id' | 'state' | 'version' | 'proposalHash' | 'proposalNumber'
  >;
  /** The open request that has the target. */
  readonly request?: string;
}

/** Refusals that are about who asks, whatever state the request is in. */
const ABOUT_THE_PERSON: ReadonlySet<ExtensionRefusal> = new Set([
  'not-a-person',
  'not-team',
  'not-requester',
  'not-reviewer',
  'own-request',
  'own-team',
  'not-standing-in',
  'not-admin',
  'not-platform-owner',
]);

/** The error that a refusal of the machine is answered with. */
export function refusalError(
  reason: ExtensionRefusal,
  about: {
    readonly request?: ExtensionRequest;
    readonly facts?: ExtensionFacts;
    readonly problems?: readonly ExtensionProblem[];
  } = {},
): Error {
  const { request, facts, problems } = about;
  const message = explainRefusal(reason, { request, facts });
  const details: RefusalDetails = {
    code: reason,
    ...(problems && { problems }),
    ...(request && { current: currentOf(request) }),
  };
  return ABOUT_THE_PERSON.has(reason)
    ? Object.assign(new NotAllowedError(message), details)
    : conflictError(message, details);
}

/** 409 with what the client needs to go on. */
export function conflictError(message: string, details: RefusalDetails): Error {
  return Object.assign(new ConflictError(message), details);
}

/** Names the request that one may join instead. */
export function takenError(request: string): Error {
  return conflictError(
    `The same is asked for already: add to the open request '${request}' instead`,
    { code: 'target-taken', request },
  );
}

/** 400 that names everything that stands against a proposal. */
export function problemsError(problems: readonly ExtensionProblem[]): Error {
  const named = problems.map(problem => problem.message).join('; ');
  const details: RefusalDetails = { code: 'proposal-problems', problems };
  return Object.assign(
    new InputError(`This cannot be asked for: ${named}`),
    details,
  );
}

/** 400 for something else that was sent. */
export function inputError(code: string, message: string): Error {
  return Object.assign(new InputError(message), { code });
}

/** What is told of a request that is not the one a command was made for. */
export function currentOf(
  request: ExtensionRequest,
): NonNullable<RefusalDetails['current']> {
  const { id, state, version, proposalHash, proposalNumber } = request;
  return { id, state, version, proposalHash, proposalNumber };
}

/** The code of an error of this room; absent for any other error. */
export function codeOf(error: unknown): string | undefined {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && error instanceof Error ? code : undefined;
}
