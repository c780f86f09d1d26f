import type { BoundaryKind } from '../boundary/boundaryKind';
import type { ResolvedEntry } from '../boundary/resolvedSphere';
import { didYouMean, quote } from '../declarations/finding';
import type { ExtensionProblem } from './extensionFacts';
import { changeProblem, type ChangeContext } from './proposalAbout';

/** The entry that a change is about with its kind, or why there is none. */
export function findAskedEntry(
  id: string,
  { sphere, kinds, index }: ChangeContext,
):
  | { readonly entry: ResolvedEntry; readonly kind: BoundaryKind }
  | { readonly problem: ExtensionProblem } {
  const path = ['entry'];
  const entry = sphere.boundary.find(candidate => candidate.id === id);
  if (!entry) {
    const known = sphere.boundary.map(candidate => candidate.id);
    const hint = didYouMean(id, known) || '; pick one of its border';
    const message = `The sphere has no statement ${quote(id)}${hint}`;
    return {
      problem: changeProblem('unknown-entry', message, { index, path }),
    };
  }
  const kind = kinds.get(entry.kind);
  if (kind) return { entry, kind };
  const message = `${titleOfEntry(entry)} is about the kind ${quote(
    entry.kind,
  )}, which is not registered here; tell whoever runs this Backstage`;
  return { problem: changeProblem('unknown-kind', message, { index, path }) };
}

/** An entry as messages call it, in quotes. */
export function titleOfEntry({ title, id }: ResolvedEntry): string {
  return quote(title ?? id);
}
