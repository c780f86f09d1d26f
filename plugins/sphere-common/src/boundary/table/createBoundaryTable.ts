import { FAMILIES, type BoundaryKindRegistry } from '../boundaryKind';
import type { Enforcement } from '../entry';
import { phrase, type Phrase } from '../phrases';
import type { ResolvedEntry, ResolvedSphere } from '../resolvedSphere';
import type { BoundaryEntryRow, BoundaryTableRow } from './boundaryTableRow';
import { describeLimit } from './describeLimit';
import { describeMatcher } from './describeMatcher';

/** What the words of a boundary need besides the boundary. @public */
export interface BoundaryWordsContext {
  /** The kinds that the boundary uses; an entry of an unknown kind is shown under the kind's name. */
  readonly kinds: BoundaryKindRegistry;
}

/**
 * The boundary in words: by family in the fixed order, in it by kind and id, last what holds for everything else.
 * The order does not depend on that of the entries.
 * @public
 */
export function createBoundaryTable(
  resolved: ResolvedSphere,
  context: BoundaryWordsContext,
): BoundaryTableRow[] {
  return [
    ...createEntryRows(resolved, context),
    {
      type: 'unlisted',
      id: 'unlisted',
      zone: resolved.unlisted,
      what: phrase('everythingElse'),
      match: phrase('allOther'),
    },
  ];
}

/** The rows of the entries alone. @internal */
export function createEntryRows(
  resolved: ResolvedSphere,
  context: BoundaryWordsContext,
): BoundaryEntryRow[] {
  return [...resolved.boundary]
    .sort(compareEntries)
    .map(entry => createRow(entry, resolved, context));
}

function compareEntries(a: ResolvedEntry, b: ResolvedEntry): number {
  return (
    FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family) ||
    compareText(a.kind, b.kind) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function createRow(
  entry: ResolvedEntry,
  resolved: ResolvedSphere,
  context: BoundaryWordsContext,
): BoundaryEntryRow {
  const kind = context.kinds.get(entry.kind);
  const kindWords = {
    name: entry.kind,
    plural: kind?.plural ?? entry.kind,
    attributes: kind?.attributes ?? {},
  };
  const { inside, extendable, forbidden, where, actions, reason } = entry;
  const say = (zone: typeof inside) =>
    zone && describeMatcher(zone, kindWords, where);
  // A limit binds only what 'inside' or 'extendable' match.
  const limits = inside || extendable ? entry.limits ?? {} : {};
  return {
    type: 'entry',
    id: entry.id,
    family: entry.family,
    kind: entry.kind,
    kindPlural: kindWords.plural,
    what: entry.title ?? kindWords.plural,
    ...(actions && {
      actions: actions.map(name => kind?.actions[name]?.title ?? name),
    }),
    ...(inside && { inside: say(inside) }),
    ...(extendable && { askFirst: say(extendable) }),
    ...(forbidden && { forbidden: describeMatcher(forbidden, kindWords) }),
    limits: limitOrder(Object.keys(limits), kind?.limits).map(dimension =>
      describeLimit(dimension, limits[dimension], kind),
    ),
    enforced: describeEnforcement(entry.enforcement),
    from: describeProvenance(entry, resolved),
    ...(reason !== undefined && { reason }),
  };
}

function limitOrder(dimensions: string[], known: object = {}): string[] {
  const order = Object.keys(known);
  const rank = (name: string) => {
    const index = order.indexOf(name);
    return index < 0 ? order.length : index;
  };
  return dimensions.sort((a, b) => rank(a) - rank(b) || compareText(a, b));
}

function describeEnforcement(enforcement: Enforcement | undefined): Phrase {
  const by = enforcement?.by;
  switch (enforcement?.mode) {
    case 'enforced':
      return by ? phrase('by', { by }) : phrase('byMachine');
    case 'watched':
      return by ? phrase('watchedBy', { by }) : phrase('watched');
    default:
      return phrase('declared');
  }
}

function describeProvenance(
  { provenance }: ResolvedEntry,
  { basedOn }: ResolvedSphere,
): Phrase {
  const { origin, title, replaces } = provenance;
  switch (origin) {
    case 'archetype':
      return phrase('basedOn', { title });
    case 'extension':
      return phrase('extraRoom', { title });
    default:
      if (replaces === undefined) return phrase('thisSphere');
      return phrase('replaces', {
        title: basedOn?.archetype === replaces ? basedOn.title : replaces,
      });
  }
}
