import type { BoundaryKind } from '../boundary/boundaryKind';
import type { Limit } from '../boundary/entry';
import { nameOfRef } from '../boundary/explain/decisionContext';
import {
  dimensionOf,
  quantityWords,
} from '../boundary/explain/headroomPhrases';
import type { ResolvedEntry, ResolvedSphere } from '../boundary/resolvedSphere';
import { didYouMean, listWords, quote } from '../declarations/finding';
import { findAskedEntry, titleOfEntry } from './askedEntry';
import type { ExtensionChange } from './extensionContent';
import type { ExtensionProblem } from './extensionFacts';
import {
  changeProblem,
  holdsThroughout,
  type ChangeContext,
} from './proposalAbout';

type Raise = Extract<ExtensionChange, { type: 'raise' }>;

/** What stands against raising a limit: at most one problem. @internal */
export function raiseProblems(
  change: Raise,
  context: ChangeContext,
): readonly ExtensionProblem[] {
  const found = findAskedEntry(change.entry, context);
  if ('problem' in found) return [found.problem];
  const { entry, kind } = found;
  const { index } = context;
  const { limits = {} } = entry;
  if (!Object.hasOwn(limits, change.dimension)) {
    const message = unknownDimension(change, entry);
    const path = ['dimension'];
    return [changeProblem('unknown-dimension', message, { index, path })];
  }
  const limit = limits[change.dimension];
  const problem = numberProblem(change, { entry, kind, limit, context });
  return problem ? [problem] : [];
}

function unknownDimension({ dimension }: Raise, entry: ResolvedEntry): string {
  const known = Object.keys(entry.limits ?? {});
  const title = titleOfEntry(entry);
  return known.length > 0
    ? `${title} has no limit ${quote(dimension)}, but ${listWords(
        known,
      )}${didYouMean(dimension, known)}`
    : `${title} has no limits that could be raised`;
}

interface Asked {
  readonly entry: ResolvedEntry;
  readonly kind: BoundaryKind;
  readonly limit: Limit;
  readonly context: ChangeContext;
}

function numberProblem(
  change: Raise,
  { entry, kind, limit, context }: Asked,
): ExtensionProblem | undefined {
  const words = dimensionOf(kind, change.dimension);
  const show = (value: number) => quantityWords(value, words, kind);
  const title = titleOfEntry(entry);
  const { index, sphere } = context;
  const { ceiling } = limit;
  const declared = limit.border ?? ceiling;
  if (declared === undefined || !givesAnything(entry)) {
    const message = `${title} has no border for ${words.title}, so nothing needs to be asked for`;
    return changeProblem('not-askable', message, { index });
  }
  const border = borderThroughout(declared, change, context);
  if (!(change.to > border)) {
    const message = `The border of ${title} is ${show(
      border,
    )} already; ask for more than that`;
    return changeProblem('not-more', message, { index, path: ['to'] });
  }
  if (ceiling === undefined || change.to <= ceiling) return undefined;
  const owner = ownerOfCeiling(entry, sphere);
  if (ceiling <= declared) {
    const message = `The border of ${title} is its ceiling of ${show(
      ceiling,
    )}, which ${owner} set and no request can raise`;
    return changeProblem('over-ceiling', message, { index, path: ['to'] });
  }
  const message = `${show(change.to)} is above the ceiling of ${show(
    ceiling,
  )}, which ${owner} set; ask for at most ${show(ceiling)}`;
  return changeProblem('over-ceiling', message, { index, path: ['to'] });
}

/** A limit binds only where its entry gives something. */
function givesAnything({ inside, extendable }: ResolvedEntry): boolean {
  return inside !== undefined || extendable !== undefined;
}

function borderThroughout(
  declared: number,
  { entry, dimension }: Raise,
  { overlays = [], span }: ChangeContext,
): number {
  const raises = overlays
    .filter(
      overlay => overlay.entry === entry && holdsThroughout(overlay, span),
    )
    .map(({ limits = {} }) =>
      Object.hasOwn(limits, dimension) ? limits[dimension] : 0,
    );
  return Math.max(declared, ...raises);
}

function ownerOfCeiling(
  { provenance }: ResolvedEntry,
  { platformOwner }: ResolvedSphere,
): string {
  return provenance.origin === 'archetype'
    ? `'${provenance.title}'`
    : `'${nameOfRef(platformOwner)}'`;
}
