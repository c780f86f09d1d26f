import type {
  ExtensionProposal,
  ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';

/** The kinds of resources that a proposal is about. */
export function touchedKinds(
  { changes }: ExtensionProposal,
  { boundary }: ResolvedSphere,
): readonly string[] {
  const kinds = changes.flatMap(change => {
    if (change.type === 'allow-kind') return [change.kind];
    const entry = boundary.find(({ id }) => id === change.entry);
    return entry ? [entry.kind] : [];
  });
  return [...new Set(kinds)];
}
