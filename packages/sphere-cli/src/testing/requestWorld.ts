import {
  baseOf,
  builtInBoundaryKinds,
  DEFAULT_CALENDAR,
  explainRefusal,
  findProposalProblems,
  refuseStale,
  rulesOfProposal,
  submitRequest,
  targetsOf,
  transition,
  type ExtensionCommand,
  type ExtensionEvent,
  type ExtensionFacts,
  type ExtensionPreviewRequest,
  type ExtensionProposal,
  type ExtensionRefusal,
  type ExtensionRequest,
  type ExtensionSubmission,
} from '@dataops-sphere/plugin-sphere-common';
import { ANA, AT, churn, detailOf, kinds, previewOf } from './requestViews';

/** What the world says to a call. */
export type WorldAnswer = { readonly status: number; readonly body?: unknown };

/** One sphere with its requests, by the rules of the core, as one person of the team sees it. */
export class RequestWorld {
  readonly requests = new Map<string, ExtensionRequest>();
  readonly #events = new Map<string, readonly ExtensionEvent[]>();
  readonly #keys = new Map<string, string>();
  #actor: ExtensionFacts['actor'] = { type: 'user', ref: ANA };

  /** Lets somebody else call from now on. */
  be(actor: ExtensionFacts['actor']): void {
    this.#actor = actor;
  }

  sphere(name: string): WorldAnswer {
    return name === churn.name
      ? { status: 200, body: { resolved: churn, kinds: builtInBoundaryKinds } }
      : notFound(`The sphere '${name}' does not exist, or is not open to you`);
  }

  preview({ proposal }: ExtensionPreviewRequest): WorldAnswer {
    return { status: 200, body: previewOf(proposal, this.#openFor(proposal)) };
  }

  submit({ proposal, idempotencyKey }: ExtensionSubmission): WorldAnswer {
    const repeated = this.#keys.get(idempotencyKey);
    if (repeated !== undefined) return this.get(repeated);
    const open = this.#openFor(proposal);
    const number = String(this.requests.size + 1).padStart(12, '0');
    const id = `00000000-0000-4000-8000-${number}`;
    const result = submitRequest(
      { id, sphere: { uid: 'churn', name: churn.name }, proposal },
      factsFor(proposal, this.#actor),
    );
    if (!result.ok) return refused(result.reason, result.problems);
    if (open) return refused('target-taken', undefined, open.id);
    this.#keys.set(idempotencyKey, id);
    return this.#put(result.request, result.events);
  }

  list(query: URLSearchParams): WorldAnswer {
    const all = [...this.requests.values()].map(r => detailOf(r, []));
    const at = Number(query.get('cursor') ?? 0);
    const next = at + Number(query.get('limit'));
    const { length } = all;
    const counts = { me: 0, groups: 0, late: 0, sent: length, all: length };
    return {
      status: 200,
      body: {
        items: all.slice(at, next),
        totalItems: length,
        ...(next < length && { nextCursor: String(next) }),
        counts: { ...counts, byGroup: [] },
      },
    };
  }

  get(id: string): WorldAnswer {
    const request = this.requests.get(id);
    return request
      ? { status: 200, body: detailOf(request, this.#events.get(id) ?? []) }
      : notFound('This request does not exist, or is not open to you');
  }

  act(id: string, command: ExtensionCommand): WorldAnswer {
    const request = this.requests.get(id);
    if (!request) return this.get(id);
    const stale = refuseStale(request, command);
    if (stale) return refused(stale);
    const facts = factsFor(request.proposal, this.#actor);
    const result = transition(request, command.action, facts);
    return result.ok
      ? this.#put(result.request, result.events)
      : refused(result.reason);
  }

  #put(request: ExtensionRequest, more: readonly ExtensionEvent[]) {
    const { id } = request;
    this.requests.set(id, request);
    this.#events.set(id, [...(this.#events.get(id) ?? []), ...more]);
    return this.get(id);
  }

  #openFor(proposal: ExtensionProposal): ExtensionRequest | undefined {
    const targets = targetsOf(proposal);
    return [...this.requests.values()].find(
      request =>
        request.state === 'in_review' &&
        targetsOf(request.proposal).some(target => targets.includes(target)),
    );
  }
}

/** As Backstage tells errors. */
export function errorAnswer(
  status: number,
  error: { readonly message: string } & Readonly<Record<string, unknown>>,
): WorldAnswer {
  return {
    status,
    body: {
      error: { name: 'Error', ...error },
      response: { statusCode: status },
    },
  };
}

function notFound(message: string): WorldAnswer {
  return errorAnswer(404, { name: 'NotFoundError', message });
}

function refused(
  code: ExtensionRefusal,
  problems?: readonly object[],
  request?: string,
): WorldAnswer {
  const error = { code, message: explainRefusal(code), problems, request };
  if (code === 'proposal-problems') return errorAnswer(400, error);
  const isPersonal = ['not-a-person', 'not-team'].includes(code);
  return errorAnswer(isPersonal ? 403 : 409, error);
}

function factsFor(
  proposal: ExtensionProposal,
  actor: ExtensionFacts['actor'],
): ExtensionFacts {
  return {
    at: AT,
    actor,
    isAdmin: false,
    isPlatformOwner: false,
    team: [ANA],
    membership: 'known',
    reviewers: [['user:default/pia']],
    standIns: [],
    absences: [],
    problems: findProposalProblems(proposal, { sphere: churn, kinds, at: AT }),
    base: baseOf(proposal, churn, 1),
    rules: rulesOfProposal(proposal, churn),
    calendar: DEFAULT_CALENDAR,
    teamIdentity: 'same',
  };
}
