import type { BoundaryKind } from '../boundary/boundaryKind';
import { matchValueFaults } from '../boundary/matchValueFindings';
import type { AttributeMatcher } from '../boundary/matcher';
import { inSentence } from '../boundary/phrases';
import type { ResolvedEntry } from '../boundary/resolvedSphere';
import { didYouMean, listWords, quote } from '../declarations/finding';
import { findAskedEntry, titleOfEntry } from './askedEntry';
import type { ExtensionChange } from './extensionContent';
import type { ExtensionProblem } from './extensionFacts';
import { findForbidden } from './findForbidden';
import { isMatcherWithin } from './matcherWithin';
import {
  changeProblem,
  holdsThroughout,
  type ChangeContext,
} from './proposalAbout';
import { isReachable } from './reach';

type Change<Type> = Extract<ExtensionChange, { type: Type }>;

/** What stands against allowing more in an entry. @internal */
export function allowProblems(
  { entry: id, inside }: Change<'allow'>,
  context: ChangeContext,
): readonly ExtensionProblem[] {
  const found = findAskedEntry(id, context);
  if ('problem' in found) return [found.problem];
  const { entry, kind } = found;
  const { index, sphere, overlays = [], span } = context;
  const faults = matcherProblems(inside, kind, index);
  if (faults.length > 0) return faults;
  const forbidden = findForbidden(inside, { entry, kind, sphere });
  if (forbidden) {
    const message = `${forbidden.words} is forbidden by ${titleOfEntry(
      forbidden.by,
    )}, and no request can change that; leave it out`;
    const path = ['inside', ...forbidden.path];
    return [changeProblem('forbidden', message, { index, path })];
  }
  const path = ['inside'];
  const given = [
    entry.inside,
    ...overlays
      .filter(overlay => overlay.entry === id && holdsThroughout(overlay, span))
      .map(overlay => overlay.inside),
  ];
  const isGround = isReachable(inside, { where: entry.where }, kind);
  if (isGround && given.some(m => isMatcherWithin(inside, m, kind))) {
    const message = `${titleOfEntry(
      entry,
    )} has all of this inside already; there is nothing to ask for`;
    return [changeProblem('already-inside', message, { index, path })];
  }
  if (isReachable(inside, entry, kind)) return [];
  const message = notAskable(entry);
  return [changeProblem('not-askable', message, { index, path })];
}

function notAskable(entry: ResolvedEntry): string {
  const title = titleOfEntry(entry);
  return entry.extendable === undefined
    ? `${title} has nothing that can be asked for; talk to the platform owner`
    : `Some of this is beyond what can be asked for in ${title}; ask for less, or talk to the platform owner`;
}

/** What stands against allowing a kind that no entry speaks of. @internal */
export function allowKindProblems(
  { kind: name, inside }: Change<'allow-kind'>,
  { index, sphere, kinds, overlays = [], span }: ChangeContext,
): readonly ExtensionProblem[] {
  const path = ['kind'];
  const kind = kinds.get(name);
  if (!kind) {
    const hint = didYouMean(name, kinds.keys()) || '; pick a known one';
    const message = `The kind ${quote(name)} is not known here${hint}`;
    return [changeProblem('unknown-kind', message, { index, path })];
  }
  const plural = inSentence(kind.plural);
  const entries = sphere.boundary.filter(entry => entry.kind === name);
  if (speakOfAll(entries, kind)) {
    const message = `The border speaks of ${plural} already; ask for more in ${titleOfEntry(
      entries[0],
    )}`;
    return [changeProblem('kind-is-listed', message, { index, path })];
  }
  if (sphere.unlisted !== 'extendable') {
    const message = `The border does not mention ${plural}, and what it leaves out stays out; talk to the platform owner`;
    return [changeProblem('unlisted-forbidden', message, { index, path })];
  }
  const faults = matcherProblems(inside, kind, index);
  if (faults.length > 0) return faults;
  const isGiven = overlays.some(
    overlay =>
      overlay.kind === name &&
      overlay.entry === undefined &&
      holdsThroughout(overlay, span) &&
      isMatcherWithin(inside, overlay.inside, kind),
  );
  if (!isGiven) return [];
  const message = `All of these ${plural} are inside already; there is nothing to ask for`;
  return [
    changeProblem('already-inside', message, { index, path: ['inside'] }),
  ];
}

/** Whether there is no action left that no entry speaks of. */
function speakOfAll(
  entries: readonly ResolvedEntry[],
  { actions }: BoundaryKind,
): boolean {
  const spoken = new Set(entries.flatMap(entry => entry.actions ?? []));
  return (
    entries.some(entry => entry.actions === undefined) ||
    (entries.length > 0 && Object.keys(actions).every(a => spoken.has(a)))
  );
}

const FREE_ATTRIBUTE = /^(subject|action|context)\./;

function matcherProblems(
  matcher: AttributeMatcher,
  kind: BoundaryKind,
  index: number,
): readonly ExtensionProblem[] {
  const known = Object.keys(kind.attributes);
  return Object.entries(matcher).flatMap(([name, values]) => {
    if (FREE_ATTRIBUTE.test(name)) return [];
    if (!known.includes(name)) {
      const message = `${kind.title} has no attribute ${quote(
        name,
      )}, but ${listWords(known)}${didYouMean(name, known)}`;
      const path = ['inside', name];
      return [changeProblem('unknown-attribute', message, { index, path })];
    }
    return values.flatMap((value, position) =>
      matchValueFaults(value, kind.attributes[name]).map(fault => {
        const message = `'${name}' does not fit: ${fault.message}`;
        const path = ['inside', name, position, ...fault.path];
        return changeProblem('bad-value', message, { index, path });
      }),
    );
  });
}
