import type {
  ExtensionEffect,
  ExtensionPreview,
  ExtensionStepInfo,
} from '@dataops-sphere/plugin-sphere-common';

/** Most resources that one line names. */
const MAX_NAMED = 5;

/** Before and after, one change a line. */
export function effectLines(effects: readonly ExtensionEffect[]): string[] {
  return effects.map(effect => {
    const { title, limit, allows } = effect;
    if (!limit) return `${title}: also ${allows ?? 'what is asked for'}`;
    const { dimension, unit, before, after, ceiling, used } = limit;
    const facts = [
      used === undefined ? 'use unknown' : `${used} in use`,
      ...(ceiling === undefined ? [] : [`ceiling ${ceiling}`]),
    ];
    const numbers = `${before} → ${after}${unit ? ` ${unit}` : ''}`;
    return `${title}: ${dimension} ${numbers} (${facts.join(', ')})`;
  });
}

/** Who answers, one step a line. */
export function stepLines(steps: readonly ExtensionStepInfo[]): string[] {
  return steps.map((step, index) => {
    const { name, reviewers, quorum, approvals, eligible, present } = step;
    const who = reviewers.map(({ title }) => title).join(', ');
    const people = eligible === 1 ? '1 person' : `${eligible} people`;
    const votes = `${approvals} of ${quorum} ${
      quorum === 1 ? 'approval' : 'approvals'
    }`;
    const number = steps.length > 1 ? `${index + 1}. ` : '';
    return `${number}${name}: ${who}; ${votes}, ${people} can answer, ${present} of them today`;
  });
}

/** What would be outside when it ends. */
export function outsideWords({
  total,
  resources,
  use,
}: ExtensionPreview['outsideAfter']): string {
  if (use === 'unknown') {
    return 'what would be outside is not known, because use is not';
  }
  if (total === 0) return 'nothing in use would be outside';
  const named = resources.slice(0, MAX_NAMED).map(({ name }) => name);
  const more = total > named.length ? ', …' : '';
  return `${total} in use would be outside: ${named.join(', ')}${more}`;
}
