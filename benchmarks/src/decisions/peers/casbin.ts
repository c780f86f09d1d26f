import { newEnforcer, newModelFromString, type Enforcer } from 'casbin';
import type { ResolvedSphere } from '@dataops-sphere/plugin-sphere-common';
import type { Peer } from './Peer';
import { isGlob, toPattern, toPlainRules, type PlainRule } from './translate';

const MODEL = `
[request_definition]
r = kind, obj
[policy_definition]
p = kind, rule, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = r.kind == p.kind && eval(p.rule)
`;

/** casbin, one enforcer per team, with rules over attributes. */
export async function createCasbin(
  spheres: ReadonlyMap<number, ResolvedSphere>,
): Promise<Peer> {
  const enforcers = new Map<number, Enforcer>();
  for (const [number, { boundary }] of spheres) {
    const enforcer = await newEnforcer(newModelFromString(MODEL));
    await enforcer.addPolicies(toPlainRules(boundary).map(toPolicy));
    enforcers.set(number, enforcer);
  }
  return {
    name: 'casbin',
    check: async ({ sphere, question, attributes, after }) => {
      const fields = Object.fromEntries(
        Object.entries({ ...attributes, ...after }).map(([key, value]) => [
          plainKey(key),
          value,
        ]),
      );
      const answer = await enforcers
        .get(sphere)
        ?.enforce(question.kind, fields);
      return answer === true;
    },
  };
}

function toPolicy({ effect, kind, attributes, limit }: PlainRule): string[] {
  const conditions = attributes.map(({ attribute, texts }) => {
    const field = `r.obj.${plainKey(attribute)}`;
    if (texts.some(isGlob)) {
      // In single quotes, casbin's own substitution would take `$'` for the rest of the text.
      return `regexMatch(${field}, "${toPattern(texts)}")`;
    }
    return `(${texts.map(text => `${field} == '${text}'`).join(' || ')})`;
  });
  if (limit) {
    conditions.push(`r.obj.${plainKey(limit.key)} > ${limit.border}`);
  }
  return [kind, conditions.join(' && ') || 'true', effect];
}

function plainKey(key: string): string {
  return key.replace(/[^A-Za-z0-9]/g, '_');
}
