import { InputError } from '@backstage/errors';
import {
  createQuestion,
  decide,
  didYouMean,
  explainDecision,
  parseResourceId,
  type AnsweringSphere,
  type BoundaryKind,
  type BoundaryUse,
  type CompiledBoundary,
  type Explanation,
  type ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';
import type { CheckQuestion, Oracle } from '../CheckQuestion';
import { quoted } from '../quoted';
import { resourceIdOf } from '../resourceIdOf';

/**
 * Asks a boundary on this machine, with the core that the backend runs. What a backend passes over in silence, it
 * names: kinds, attributes and limits that do not exist are slips of the pen here.
 */
export function createOfflineOracle(
  boundary: CompiledBoundary,
  use: BoundaryUse,
  at: number,
): Oracle {
  const sphere = answering(boundary.sphere);
  const ask = (question: CheckQuestion): Explanation => {
    const kind = kindOf(question, boundary);
    refuseStrangers(question, kind);
    const id = resourceIdOf(question, boundary.kinds);
    const { action, properties, amounts, context } = question;
    const input = createQuestion(
      {
        kind: kind.name,
        action,
        id,
        properties,
        actionProperties: amounts,
        subject: { type: 'sphere', id: boundary.sphere.name },
        context,
      },
      kind,
    );
    const decision = decide(boundary, input, use, at);
    const about = { boundary, question: input, id, use, at, sphere };
    return explainDecision(decision, about);
  };
  return { ask: async questions => questions.map(ask) };
}

/** Declarations have no revision yet, and no catalog tells titles of groups. */
function answering(sphere: ResolvedSphere): AnsweringSphere {
  const { name, title, team, platformOwner } = sphere;
  const group = (ref: string) => ({
    ref,
    title: ref.slice(ref.indexOf('/') + 1),
    known: false,
  });
  return {
    name,
    title,
    revision: 0,
    team: group(team),
    platformOwner: group(platformOwner),
  };
}

function kindOf(
  { kind: name }: CheckQuestion,
  { kinds }: CompiledBoundary,
): BoundaryKind {
  const kind = kinds.get(name);
  if (kind) return kind;
  throw new InputError(
    `there is no boundary kind ${quoted(name)}${didYouMean(
      name,
      kinds.keys(),
    )}`,
  );
}

function refuseStrangers(question: CheckQuestion, kind: BoundaryKind): void {
  const { id, properties, amounts } = question;
  const attributes = Object.keys(kind.attributes);
  for (const name of Object.keys(properties)) {
    if (attributes.includes(name)) continue;
    const hint = didYouMean(name, attributes);
    throw new InputError(
      `the kind '${kind.name}' has no attribute ${quoted(name)}${hint}`,
    );
  }
  const dimensions = Object.keys(kind.limits ?? {});
  for (const name of Object.keys(amounts)) {
    if (kind.openLimits || dimensions.includes(name)) continue;
    const hint = didYouMean(name, dimensions);
    throw new InputError(
      `the kind '${kind.name}' has no limit ${quoted(name)}${hint}`,
    );
  }
  if (id !== '' && Object.keys(parseResourceId(kind, id)).length === 0) {
    throw new InputError(
      `expected an id of the form '${kind.id}', not ${quoted(id)}`,
    );
  }
}
