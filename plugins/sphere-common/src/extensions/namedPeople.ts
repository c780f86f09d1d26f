import type { ExtensionProposal } from './extensionContent';
import { distinctPeople } from './personRef';

/** Users whom a proposal names as a value, such as whoever is to get a role. They do not vote on it. */
export function namedPeople(proposal: ExtensionProposal): readonly string[] {
  const texts = proposal.changes.flatMap(change =>
    change.type === 'raise' ? [] : textsIn(change.inside),
  );
  return distinctPeople(texts.filter(text => /^user:[^*?]+$/i.test(text)));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
