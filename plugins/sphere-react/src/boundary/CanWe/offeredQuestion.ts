import {
  FAMILIES,
  type BoundaryKind,
  type ResolvedEntry,
} from '@dataops-sphere/plugin-sphere-common';
import { defaultAction } from './canWeFields';
import { saidOf, type CanWeState } from './canWeState';

/** A question as the form shows it: what was not chosen is offered. @public */
export interface OfferedQuestion {
  readonly kind: BoundaryKind;
  readonly action: string;
  readonly said: Readonly<Record<string, string>>;
}

/** What may be offered. @public */
export interface QuestionOffer {
  readonly kinds: readonly BoundaryKind[];
  readonly lastKind?: string;
}

/** The question of a state; undefined where there is no kind to ask about. @public */
export function offeredQuestion(
  state: CanWeState,
  { kinds, lastKind }: QuestionOffer,
): OfferedQuestion | undefined {
  const find = (name: string | undefined) =>
    kinds.find(kind => kind.name === name);
  const chosen = state.status === 'untouched' ? undefined : find(state.kind);
  const kind = chosen ?? find(lastKind) ?? kinds[0];
  if (!kind) return undefined;
  const action =
    chosen && state.status !== 'untouched' ? state.action : undefined;
  return {
    kind,
    action:
      action !== undefined && Object.hasOwn(kind.actions, action)
        ? action
        : defaultAction(kind),
    said: chosen ? saidOf(state) : {},
  };
}

/** All kinds in the order of families and by title, those that the boundary speaks of first. @public */
export function sortKinds(
  kinds: readonly BoundaryKind[],
  boundary: readonly ResolvedEntry[] = [],
): readonly BoundaryKind[] {
  const spoken = new Set(boundary.map(entry => entry.kind));
  const rank = ({ name }: BoundaryKind) => (spoken.has(name) ? 0 : 1);
  return [...kinds].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family) ||
      a.title.localeCompare(b.title, 'en'),
  );
}
