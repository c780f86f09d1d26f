import { Engine, type NestedCondition } from 'json-rules-engine';
import type { ResolvedSphere } from '@dataops-sphere/plugin-sphere-common';
import type { Peer } from './Peer';
import { isGlob, toPattern, toPlainRules, type PlainRule } from './translate';

/** json-rules-engine, one engine per team. */
export function createJsonRulesEngine(
  spheres: ReadonlyMap<number, ResolvedSphere>,
): Peer {
  const engines = new Map<number, Engine>();
  for (const [number, { boundary }] of spheres) {
    const engine = new Engine([], { allowUndefinedFacts: true });
    engine.addOperator('fits', (value: string, pattern: RegExp) =>
      pattern.test(value),
    );
    for (const rule of toPlainRules(boundary)) engine.addRule(toRule(rule));
    engines.set(number, engine);
  }
  return {
    name: 'json-rules-engine',
    check: async ({ sphere, question, attributes, after }) => {
      const facts = { kind: question.kind, ...attributes, ...after };
      const result = await engines.get(sphere)?.run(facts);
      const types = (result?.events ?? []).map(event => event.type);
      return types.includes('allow') && !types.includes('deny');
    },
  };
}

function toRule({ effect, kind, attributes, limit }: PlainRule) {
  const all: NestedCondition[] = [
    { fact: 'kind', operator: 'equal', value: kind },
  ];
  for (const { attribute, texts } of attributes) {
    all.push(
      texts.some(isGlob)
        ? {
            fact: attribute,
            operator: 'fits',
            value: new RegExp(toPattern(texts)),
          }
        : { fact: attribute, operator: 'in', value: texts },
    );
  }
  if (limit) {
    all.push({ fact: limit.key, operator: 'greaterThan', value: limit.border });
  }
  return { conditions: { all }, event: { type: effect } };
}
