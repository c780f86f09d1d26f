import {
  preparsePolicySet,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs';
import type { ResolvedSphere } from '@dataops-sphere/plugin-sphere-common';
import type { Peer } from './Peer';
import { isGlob, toPlainRules, type PlainRule } from './translate';

/** Cedar in WebAssembly, one parsed policy set per team. */
export function createCedar(
  spheres: ReadonlyMap<number, ResolvedSphere>,
): Peer {
  for (const [number, { boundary }] of spheres) {
    const answer = preparsePolicySet(`sphere-${number}`, {
      staticPolicies: toPlainRules(boundary).map(toPolicy).join('\n'),
    });
    if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
  }
  return {
    name: 'Cedar',
    check: ({ sphere, question, attributes, after }) => {
      const answer = statefulIsAuthorized({
        principal: { type: 'Team', id: 'team' },
        action: { type: 'Action', id: 'do' },
        resource: { type: 'Kind', id: question.kind },
        context: { ...attributes, ...after },
        preparsedPolicySetId: `sphere-${sphere}`,
        entities: [],
      });
      if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
      return answer.response.decision === 'allow';
    },
  };
}

function toPolicy({ effect, kind, attributes, limit }: PlainRule): string {
  const conditions = attributes.map(({ attribute, texts }) => {
    const field = `context[${JSON.stringify(attribute)}]`;
    const any = texts.map(text =>
      isGlob(text)
        ? `${field} like ${JSON.stringify(text)}`
        : `${field} == ${JSON.stringify(text)}`,
    );
    return `(context has ${JSON.stringify(attribute)} && (${any.join(
      ' || ',
    )}))`;
  });
  if (limit) {
    const key = JSON.stringify(limit.key);
    conditions.push(
      `(context has ${key} && context[${key}] > ${limit.border})`,
    );
  }
  const head = effect === 'allow' ? 'permit' : 'forbid';
  return `${head}(principal, action == Action::"do", resource == Kind::${JSON.stringify(
    kind,
  )}) when { ${conditions.join(' && ') || 'true'} };`;
}
