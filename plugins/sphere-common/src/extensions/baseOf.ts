import { contentHash } from '../declarations/contentHash';
import type { ResolvedEntry, ResolvedSphere } from '../boundary/resolvedSphere';
import type { ExtensionChange, ExtensionProposal } from './extensionContent';
import type { ExtensionRequest } from './extensionRequest';

/**
 * The border that a proposal is made for: the revision, and a hash over what reviewers look at. That is, of every
 * touched entry, what it says (not its title or reason); of every entry about the same kind, what it forbids; and what
 * holds for kinds that no entry speaks of, where one is asked for. An entry that does not exist counts as well.
 * @public
 */
export function baseOf(
  proposal: ExtensionProposal,
  sphere: ResolvedSphere,
  revision: number,
): ExtensionRequest['base'] {
  const touched = proposal.changes.map(change => baseOfChange(change, sphere));
  return { revision, hash: contentHash([...new Set(touched)].sort()) };
}

function baseOfChange(change: ExtensionChange, sphere: ResolvedSphere): string {
  const { boundary, unlisted } = sphere;
  if (change.type === 'allow-kind') {
    const { kind } = change;
    const about = boundary.filter(entry => entry.kind === kind);
    return contentHash({ kind, unlisted, about: about.map(essence) });
  }
  const { entry: id } = change;
  const entry = boundary.find(candidate => candidate.id === id);
  if (!entry) return contentHash({ id });
  const bars = boundary.filter(
    ({ kind, forbidden }) => kind === entry.kind && forbidden,
  );
  return contentHash({
    entry: essence(entry),
    bars: bars.map(({ actions, forbidden }) => ({ actions, forbidden })),
  });
}

function essence(entry: ResolvedEntry) {
  const { id, kind, actions, where, inside, extendable, forbidden, limits } =
    entry;
  return { id, kind, actions, where, inside, extendable, forbidden, limits };
}
