import type { BoundaryKind } from '../boundary/boundaryKind';
import type { AttributeMatcher } from '../boundary/matcher';
import { inSentence, renderPhrase } from '../boundary/phrases';
import type { ResolvedEntry, ResolvedSphere } from '../boundary/resolvedSphere';
import { describeValue } from '../boundary/table/describeMatcher';
import { quote } from '../declarations/finding';
import { isValueWithin } from './matcherWithin';

/** Something forbidden that is asked for. */
export interface ForbiddenPart {
  readonly by: ResolvedEntry;
  /** What it is, such as `Role 'ACCOUNTADMIN'`. */
  readonly words: string;
  /** Into the asked matcher. */
  readonly path: readonly (string | number)[];
}

interface Asked {
  readonly entry: ResolvedEntry;
  readonly kind: BoundaryKind;
  readonly sphere: ResolvedSphere;
}

/** The first part of what is asked that an entry about the same kind and actions forbids as a whole. */
export function findForbidden(
  asked: AttributeMatcher,
  { entry, kind, sphere }: Asked,
): ForbiddenPart | undefined {
  for (const by of sphere.boundary) {
    if (by.kind !== entry.kind || !speaksOfAll(by, entry)) continue;
    const part = barredPart(asked, by, { kind, where: entry.where ?? {} });
    if (part) return part;
  }
  return undefined;
}

/** What forbids only some of the actions leaves others to ask for. */
function speaksOfAll(by: ResolvedEntry, { actions }: ResolvedEntry): boolean {
  const { actions: barred } = by;
  if (barred === undefined) return true;
  return actions?.every(action => barred.includes(action)) ?? false;
}

function barredPart(
  asked: AttributeMatcher,
  by: ResolvedEntry,
  { kind, where }: { kind: BoundaryKind; where: AttributeMatcher },
): ForbiddenPart | undefined {
  const { forbidden } = by;
  if (forbidden === undefined) return undefined;
  if (forbidden === 'any') {
    const words = `Everything about ${inSentence(kind.plural)}`;
    return { by, words, path: [] };
  }
  let part: ForbiddenPart | undefined;
  for (const [name, values] of Object.entries(forbidden)) {
    const isBarred = (value: (typeof values)[number]) =>
      isValueWithin(value, values, kind.attributes[name]);
    const own = Object.hasOwn(asked, name) ? asked[name] : undefined;
    const position = own?.findIndex(isBarred) ?? -1;
    const isGround =
      own === undefined &&
      Object.hasOwn(where, name) &&
      where[name].every(isBarred);
    if (position < 0 && !isGround) return undefined;
    if (!own || part) continue;
    const value = renderPhrase(describeValue(own[position], 'full'));
    const title = kind.attributes[name]?.title ?? name;
    part = { by, words: `${title} ${quote(value)}`, path: [name, position] };
  }
  return part ?? { by, words: 'What is asked for', path: [] };
}
