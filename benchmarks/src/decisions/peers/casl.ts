import { createMongoAbility, subject, type MongoAbility } from '@casl/ability';
import type { ResolvedSphere } from '@dataops-sphere/plugin-sphere-common';
import type { Case } from '../world';
import type { Peer } from './Peer';
import { isGlob, toPattern, toPlainRules, type PlainRule } from './translate';

/** CASL, one ability per team, all of them cached. Its subjects are made beforehand. */
export function createCasl(
  spheres: readonly ResolvedSphere[],
  cases: readonly Case[],
): Peer {
  const abilities = spheres.map(({ boundary }) => {
    const rules = toPlainRules(boundary);
    // Later rules win, so the denials come last.
    return createMongoAbility(
      [
        ...rules.filter(rule => rule.effect === 'allow'),
        ...rules.filter(rule => rule.effect === 'deny'),
      ].map(toRule),
    ) as MongoAbility;
  });
  const subjects = new Map(
    cases.map(one => [
      one,
      subject(one.question.kind, {
        ...one.attributes,
        ...Object.fromEntries(
          Object.entries(one.after).map(([key, n]) => [plainKey(key), n]),
        ),
      }),
    ]),
  );
  return {
    name: 'CASL',
    check: one => {
      const asked = subjects.get(one);
      return asked !== undefined && abilities[one.sphere].can('do', asked);
    },
  };
}

function toRule({ effect, kind, attributes, limit }: PlainRule) {
  const conditions: Record<string, unknown> = {};
  for (const { attribute, texts } of attributes) {
    conditions[attribute] = texts.some(isGlob)
      ? { $regex: toPattern(texts) }
      : { $in: texts };
  }
  if (limit) conditions[plainKey(limit.key)] = { $gt: limit.border };
  return {
    action: 'do',
    subject: kind,
    conditions,
    inverted: effect === 'deny',
  };
}

/** A dot would lead into an object. */
function plainKey(key: string): string {
  return key.replace(/[. ]/g, '_');
}
