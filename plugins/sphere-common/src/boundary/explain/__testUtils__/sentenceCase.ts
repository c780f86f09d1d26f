import { exampleEntities } from '../../../__testUtils__/exampleOrganisation';
import {
  exampleBoundaries,
  exampleKinds as kinds,
} from '../../../__testUtils__/exampleSpheres';
import { compileBoundary } from '../../decide/compileBoundary';
import { createBoundaryUse } from '../../decide/boundaryUse';
import { createQuestion } from '../../decide/createQuestion';
import { decide } from '../../decide/decide';
import type { Decision } from '../../decide/decision';
import type { BoundaryFreeze, BoundaryOverlay } from '../../decide/overlay';
import type { ResolvedSphere } from '../../resolvedSphere';
import type { DecisionAbout } from '../decisionAbout';

const EXAMPLES = exampleBoundaries();
export const AT = Date.UTC(2026, 10, 23, 9, 0);
const HOUR = 3_600_000;

/** One question to one world. */
export interface SentenceCase {
  /** Name of a sphere of the examples, or one made up. */
  readonly sphere: string | ResolvedSphere;
  readonly action: string;
  readonly kind: string;
  readonly id?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  /** Use by `entry.dimension`. */
  readonly used?: Readonly<Record<string, number>>;
  /** Until when the use counts; an hour from now when left out. */
  readonly usedUntil?: number;
  readonly overlays?: readonly BoundaryOverlay[];
  readonly freeze?: BoundaryFreeze;
  readonly standing?: boolean;
  /** Read by somebody outside of the team. */
  readonly stranger?: boolean;
  /** What the backend says by itself. */
  readonly decided?: Decision;
  /** Said of the case in the golden file where its world is made up. */
  readonly note?: string;
}

/** Asks, and gives what the words are made of. */
export function askCase(one: SentenceCase): {
  readonly decision: Decision;
  readonly about: DecisionAbout;
} {
  const resolved =
    typeof one.sphere === 'string'
      ? EXAMPLES.get(one.sphere)?.sphere
      : one.sphere;
  if (!resolved) throw new Error(`no sphere '${one.sphere}'`);
  const { overlays, freeze } = one;
  const boundary = compileBoundary(resolved, {
    kinds,
    ...(overlays && { overlays }),
    ...(freeze && { freeze }),
  });
  const question = createQuestion(
    {
      kind: one.kind,
      action: one.action,
      ...(one.id && { id: one.id }),
      properties: one.with ?? {},
      ...(one.standing && { standing: true }),
    },
    kinds.get(one.kind),
  );
  const use = createBoundaryUse(usesOf(one));
  const about = {
    boundary,
    question,
    use,
    at: AT,
    mine: !one.stranger,
    ...(one.id && { id: one.id }),
    sphere: {
      name: resolved.name,
      title: resolved.title,
      revision: 7,
      team: groupInfo(resolved.team),
      platformOwner: groupInfo(resolved.platformOwner),
    },
  };
  if (one.decided) {
    const { boundary: _, sphere: __, ...alone } = about;
    return { decision: one.decided, about: alone };
  }
  return { decision: decide(boundary, question, use, AT), about };
}

function usesOf({ used = {}, usedUntil = AT + HOUR }: SentenceCase) {
  return Object.entries(used).map(([name, value]) => {
    const dot = name.indexOf('.');
    return {
      entry: name.slice(0, dot),
      dimension: name.slice(dot + 1),
      value,
      observedAt: AT - 5 * HOUR,
      validUntil: usedUntil,
    };
  });
}

function groupInfo(ref: string) {
  const name = ref.replace(/^group:default\//, '');
  const group = exampleEntities().find(
    e => e.kind === 'Group' && e.metadata.name === name,
  );
  return { ref, title: group?.metadata.title ?? name, known: true };
}

/** The case in one line. */
export function printCase(one: SentenceCase): string {
  const { sphere, action, kind, id = '' } = one;
  const told = [
    ...Object.entries(one.with ?? {}).map(([k, v]) => `${k}=${v}`),
    ...Object.entries(one.used ?? {}).map(([k, v]) => `[${k} ${v} used]`),
    ...(one.standing ? ['[there already]'] : []),
    ...(one.stranger ? ['[asked by a stranger]'] : []),
    ...(one.note ? [`[${one.note}]`] : []),
  ];
  const name = typeof sphere === 'string' ? sphere : sphere.name;
  return [`${name}:`, action, kind, id, ...told]
    .filter(Boolean)
    .join(' ')
    .replaceAll('\u202E', '\\u202e');
}
