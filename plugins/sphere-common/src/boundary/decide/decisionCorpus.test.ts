import {
  readDecisionCorpus,
  type DecisionCase,
  type DecisionFile,
} from '../../__testUtils__/decisionCorpus';
import { createKindRegistry } from '../kindRegistry';
import type { ResolvedSphere } from '../resolvedSphere';
import { createBoundaryUse } from './boundaryUse';
import { compileBoundary } from './compileBoundary';
import { createQuestion } from './createQuestion';
import { decide } from './decide';
import { decisionSchema, type Decision } from './decision';
import { askOracle } from './__testUtils__/oracle';

const kinds = createKindRegistry();
const corpus = readDecisionCorpus(kinds);
const BEST = ['inside', 'extendable', 'forbidden'] as const;

/** The spheres that a subject stands for: named, of a group, or of all groups of a user. */
function spheresOf(
  { spheres, groups, users }: DecisionFile,
  { type, id }: DecisionCase['subject'],
): ResolvedSphere[] {
  if (type === 'sphere') return spheres.filter(({ name }) => name === id);
  const nameOf = (ref: string) => ref.slice(ref.indexOf('/') + 1);
  const teams =
    type === 'group'
      ? [nameOf(id)]
      : users.find(({ name }) => name === nameOf(id))?.memberOf ?? [];
  return teams.flatMap(team => {
    for (
      let group = groups.find(({ name }) => name === team);
      group;
      group = groups.find(({ name }) => name === group?.parent)
    ) {
      const ref = `group:default/${group.name}`;
      const own = spheres.find(sphere => sphere.team === ref);
      if (own) return [own];
    }
    return [];
  });
}

interface Answer extends Pick<Decision, 'zone' | 'reason'> {
  readonly sphere?: string;
  readonly decision?: Decision;
}

function answerOf(file: DecisionFile, one: DecisionCase): Answer {
  const { ask, subject, at } = one;
  const question = createQuestion(
    { ...ask, subject: subject.properties },
    kinds.get(ask.kind),
  );
  const answers = spheresOf(file, subject).map(sphere => {
    const { name } = sphere;
    const world = {
      sphere,
      kinds,
      overlays: file.overlays.get(name),
      freeze: file.freezes.get(name),
      limits: file.use.get(name) ?? [],
    };
    const boundary = compileBoundary(sphere, world);
    const use = createBoundaryUse(world.limits);
    const decision = decide(boundary, question, use, at);
    expect(decisionSchema.safeParse(decision).error).toBeUndefined();
    expect(askOracle(world, question, at)).toEqual({
      zone: decision.zone,
      reason: decision.reason,
    });
    const { zone, reason } = decision;
    return { zone, reason, sphere: name, decision };
  });
  const best = BEST.flatMap(zone => answers.filter(a => a.zone === zone))[0];
  return best ?? { zone: 'forbidden', reason: 'no-sphere' };
}

describe.each(corpus)('the decision corpus, $name: $title', file => {
  it.each(file.cases)('$title', one => {
    const { decision, zone, reason, sphere } = answerOf(file, one);
    expect({
      zone,
      reason,
      entry: one.entry && decision?.entry,
      missing: one.missing && decision?.missing,
      sphere: one.sphere && sphere,
    }).toEqual({
      zone: one.zone,
      reason: one.reason,
      entry: one.entry,
      missing: one.missing,
      sphere: one.sphere,
    });
  });
});

describe('the decision corpus', () => {
  it('has at least 200 cases, each with a title of its own in its file', () => {
    const titles = corpus.flatMap(({ name, cases }) =>
      cases.map(({ title }) => `${name}: ${title}`),
    );
    expect(titles.length).toBeGreaterThanOrEqual(200);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
