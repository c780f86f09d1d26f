import {
  createQuestion,
  decide,
  explainDecision,
  NO_USE,
  type AnsweringSphere,
  type BoundaryKindRegistry,
  type BoundaryUse,
  type Decision,
  type DecisionReason,
  type EvaluationRequest,
  type EvaluationResponse,
  type Question,
  type Zone,
} from '@dataops-sphere/plugin-sphere-common';
import type { Membership } from '../../membership/Membership';
import { assertedUse } from './assertedUse';
import type { DecisionSpheres } from './DecisionIndex';
import { canonicalOf, findSpheres } from './findSpheres';
import type { IndexedSphere } from './IndexedSphere';

/** What decisions are made with. */
export interface DecisionServiceOptions {
  readonly spheres: DecisionSpheres;
  readonly membership: Membership;
  readonly kinds: BoundaryKindRegistry;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds without a successful look for changes after which everything is denied. */
  readonly maxStale: number;
  readonly observer: DecisionObserver;
}

/** Told of each answer, for metrics. */
export interface DecisionObserver {
  onAnswered(zone: Zone): void;
}

/** What the caller may see and say. */
export interface DecisionScope {
  readonly isVisible: (sphere: IndexedSphere) => boolean;
  /** Whether the use that a question asserts counts. */
  readonly mayAssertUse: boolean;
}

/** Questions that are asked together, by one caller: one instant, and one state of the index. */
export interface Sitting {
  answer(request: EvaluationRequest): EvaluationResponse;
}

/** Answers carry `stale` from this many milliseconds without a successful look for changes on. */
export const STALE_AFTER = 30_000;

/** Answers questions from memory, without waiting for anything. */
export class DecisionService {
  readonly #options: DecisionServiceOptions;

  constructor(options: DecisionServiceOptions) {
    this.#options = options;
  }

  /** Begins a sitting; it is to be used at once, without awaiting anything between its questions. */
  sit(scope: DecisionScope, options: { readonly explain: boolean }): Sitting {
    const { now, spheres, maxStale } = this.#options;
    const age = spheres.age();
    const context = {
      ...this.#options,
      ...options,
      scope,
      at: now(),
      isStale: age > STALE_AFTER,
      isExpired: age > maxStale,
      asking: new Map<Subject, Asking>(),
    };
    return { answer: request => answerQuestion(request, context) };
  }
}

interface SittingContext extends DecisionServiceOptions {
  readonly scope: DecisionScope;
  readonly explain: boolean;
  readonly at: number;
  readonly isStale: boolean;
  readonly isExpired: boolean;
  /** By subject: in a batch, most items share one. */
  readonly asking: Map<Subject, Asking>;
}

type Subject = EvaluationRequest['subject'];

/** What follows from a subject alone. */
interface Asking {
  /** The spheres that answer for it, as far as the caller may see them. */
  readonly spheres: readonly IndexedSphere[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A decision with what it came from. */
interface Answer {
  readonly decision: Decision;
  readonly sphere?: IndexedSphere;
  readonly use: BoundaryUse;
}

const RANK: Readonly<Record<Zone, number>> = {
  inside: 2,
  extendable: 1,
  forbidden: 0,
};
const PERMITTED: EvaluationResponse = { decision: true };
const DENIED: EvaluationResponse = { decision: false };
const UNANSWERED: Partial<Record<DecisionReason, EvaluationResponse>> = {
  'stale-index': failure(
    503,
    'The backend could not look for changes of the boundaries for too long',
  ),
  'evaluation-error': failure(500, 'The boundary could not be evaluated'),
};

/** An answer that says why there is none. */
export function failure(status: number, message: string): EvaluationResponse {
  return { decision: false, context: { error: { status, message } } };
}

function answerQuestion(
  request: EvaluationRequest,
  context: SittingContext,
): EvaluationResponse {
  const question = toQuestion(request, context);
  const answer = decideBest(request, question, context);
  const { decision } = answer;
  const isInside = decision.zone === 'inside';
  context.observer.onAnswered(decision.zone);
  if (context.explain) {
    return {
      decision: isInside,
      context: explain(answer, { request, question }, context),
    };
  }
  return isInside ? PERMITTED : UNANSWERED[decision.reason] ?? DENIED;
}

function toQuestion(
  { subject, action, resource, context }: EvaluationRequest,
  sitting: SittingContext,
): Question {
  return createQuestion(
    {
      kind: resource.type,
      id: resource.id,
      action: action.name,
      properties: resource.properties,
      actionProperties: action.properties,
      subject: askingOf(subject, sitting).attributes,
      context: withoutUse(context),
    },
    sitting.kinds.get(resource.type),
  );
}

/** Use is no attribute: it counts, or is as if it were not there. */
function withoutUse(
  context: EvaluationRequest['context'],
): EvaluationRequest['context'] {
  if (context?.use === undefined) return context;
  const { use: _use, ...rest } = context;
  return rest;
}

/** Spelling a name differently must not get anybody past a matcher. */
function canonicalId({ type, id }: EvaluationRequest['subject']): string {
  return type === 'user' || type === 'group' ? canonicalOf(id, type) ?? id : id;
}

/** The best zone of all spheres that answer for the subject; the first by name where several have it. */
function decideBest(
  request: EvaluationRequest,
  question: Question,
  context: SittingContext,
): Answer {
  if (context.isExpired) return denial('stale-index');
  let best: Answer | undefined;
  for (const sphere of spheresFor(request, context)) {
    const answer = decideOne(sphere, { request, question }, context);
    const isBetter =
      !best || RANK[answer.decision.zone] > RANK[best.decision.zone];
    if (isBetter) best = answer;
  }
  return best ?? denial('no-sphere');
}

function spheresFor(
  { subject, context: said }: EvaluationRequest,
  context: SittingContext,
): readonly IndexedSphere[] {
  const { spheres } = askingOf(subject, context);
  const narrowed = said?.sphere;
  return narrowed === undefined
    ? spheres
    : spheres.filter(({ name }) => name === narrowed);
}

function askingOf(subject: Subject, context: SittingContext): Asking {
  const known = context.asking.get(subject);
  if (known) return known;
  const { type, properties } = subject;
  const { isVisible } = context.scope;
  const asking = {
    spheres: findSpheres(subject, context).filter(isVisible),
    attributes: { ...properties, type, id: canonicalId(subject) },
  };
  context.asking.set(subject, asking);
  return asking;
}

function decideOne(
  sphere: IndexedSphere,
  asked: { readonly request: EvaluationRequest; readonly question: Question },
  { at, scope }: SittingContext,
): Answer {
  const { boundary } = sphere;
  const asserted = scope.mayAssertUse ? asked.request.context?.use : undefined;
  const use =
    asserted === undefined ? sphere.use : assertedUse(asserted, sphere.use, at);
  if (!boundary) return { ...denial('evaluation-error'), sphere };
  return { decision: decide(boundary, asked.question, use, at), sphere, use };
}

function denial(reason: DecisionReason): Answer {
  return {
    decision: { zone: 'forbidden', reason, headroom: [], missing: [] },
    use: NO_USE,
  };
}

function explain(
  { decision, sphere, use }: Answer,
  asked: { readonly request: EvaluationRequest; readonly question: Question },
  { at, isStale, membership }: SittingContext,
) {
  return {
    ...explainDecision(decision, {
      ...(sphere?.boundary && { boundary: sphere.boundary }),
      question: asked.question,
      ...(asked.request.resource.id && { id: asked.request.resource.id }),
      use,
      at,
      ...(sphere && { sphere: describeSphere(sphere, membership) }),
    }),
    ...(isStale && { stale: true }),
  };
}

function describeSphere(
  { name, title, revision, team, platformOwner }: IndexedSphere,
  membership: Membership,
): AnsweringSphere {
  return {
    name,
    title,
    revision,
    team: membership.group(team),
    platformOwner: membership.group(platformOwner),
  };
}
