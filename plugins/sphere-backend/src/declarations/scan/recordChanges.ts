import type { DeclarationsChanged } from '../createDeclarationServices';
import type { JournalEntry } from '../../journal/appendJournal';

/** What was done to one declaration, as the journal tells it. */
export interface RecordedChange {
  readonly change:
    | 'created'
    | 'revised'
    | 'revived'
    | 'moved'
    | 'resolved'
    | 'removed';
  readonly uid: string;
  readonly kind: string;
  readonly name: string;
  readonly revision: number;
  readonly hash: string;
  readonly path: string;
}

/** From this many changes in one transaction on, one record tells them all. */
const BULK = 25;

/** The records of one transaction: one for each declaration, or one for all of a bulk load. */
export function recordChanges(
  changes: readonly RecordedChange[],
  context: { readonly source: string; readonly at: Date },
): readonly JournalEntry[] {
  const { source, at } = context;
  const actor = { type: 'source' as const, ref: source };
  if (changes.length < BULK) {
    return changes.map(({ change, uid, kind, name, ...payload }) => ({
      at,
      type: `declaration.${change}`,
      actor,
      subject: { kind, name, uid },
      payload: { source, ...payload },
      about: [uid],
    }));
  }
  return [
    {
      at,
      type: 'declarations.changed',
      actor,
      subject: { kind: 'Source', name: source },
      payload: { source, changes },
      about: changes.map(({ uid }) => uid),
    },
  ];
}

/** What the rest of the backend is told after the commit, or nothing when no sphere changed. */
export function toEvent(
  changes: ReadonlyArray<Pick<RecordedChange, 'change' | 'kind' | 'name'>>,
): DeclarationsChanged | undefined {
  const spheres = changes.filter(({ kind }) => kind === 'Sphere');
  if (spheres.length === 0) return undefined;
  const namesOf = (wanted: ReadonlyArray<RecordedChange['change']>) =>
    spheres
      .filter(({ change }) => wanted.includes(change))
      .map(({ name }) => name);
  return {
    type: 'declarations.changed',
    created: namesOf(['created', 'revived']),
    updated: namesOf(['revised', 'moved', 'resolved']),
    removed: namesOf(['removed']),
  };
}
