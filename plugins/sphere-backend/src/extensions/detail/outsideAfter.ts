import {
  compileBoundary,
  placeResource,
  type BoundaryKindRegistry,
  type BoundaryOverlay,
  type ExtensionChange,
  type ExtensionPreview,
  type ExtensionProposal,
  type ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';
import type { SphereStock } from './SphereInventory';

type OutsideAfter = ExtensionPreview['outsideAfter'];

/** Most resources that are named. */
const MAX_NAMED = 20;
const NOTHING: OutsideAfter = { total: 0, resources: [], use: 'known' };

/**
 * What of the known resources would be outside once this extra room ends, if nothing else changes: what only this room
 * has inside, and what is used above the border that is left.
 */
export function outsideAfter(
  proposal: ExtensionProposal,
  about: {
    readonly sphere: ResolvedSphere;
    readonly kinds: BoundaryKindRegistry;
    /** Extra room besides this. */
    readonly others: readonly BoundaryOverlay[];
    readonly stock: SphereStock;
    readonly at: number;
  },
): OutsideAfter {
  const { term, changes } = proposal;
  // Permanent room has no end.
  if (term.type === 'permanent') return NOTHING;
  const end = Math.max(Date.parse(term.until), about.at);
  const lost = lostResources(changes, { ...about, end });
  const over = changes.map(change => overBorder(change, { ...about, end }));
  const isUnknown =
    over.includes('unknown') ||
    (about.stock.resources.length === 0 && about.stock.use.length === 0);
  const surplus = over.reduce<number>(
    (sum, one) => sum + (one === 'unknown' ? 0 : one),
    0,
  );
  return {
    total: lost.length + surplus,
    resources: lost
      .slice(0, MAX_NAMED)
      .map(({ id, title }) => ({ id, name: title })),
    use: isUnknown ? 'unknown' : 'known',
  };
}

type About = Parameters<typeof outsideAfter>[1] & { readonly end: number };

function lostResources(
  changes: readonly ExtensionChange[],
  { sphere, kinds, others, stock, end }: About,
) {
  const own = changes.flatMap(change => asOverlay(change, end));
  if (own.length === 0) return [];
  const without = compileBoundary(sphere, { kinds, overlays: [...others] });
  const within = compileBoundary(sphere, {
    kinds,
    overlays: [...others, ...own],
  });
  return stock.resources.filter(
    resource =>
      placeResource(within, resource, end).zone === 'inside' &&
      placeResource(without, resource, end).zone !== 'inside',
  );
}

function asOverlay(
  change: ExtensionChange,
  from: number,
): readonly BoundaryOverlay[] {
  if (change.type === 'raise') return [];
  const { inside } = change;
  const target =
    change.type === 'allow' ? { entry: change.entry } : { kind: change.kind };
  return [{ id: 'asked', title: 'asked', from, inside, ...target }];
}

/** How many are used above the border that is left; only what is counted can be told in numbers of resources. */
function overBorder(
  change: ExtensionChange,
  { sphere, kinds, others, stock, end, at }: About,
): number | 'unknown' {
  if (change.type !== 'raise') return 0;
  const { entry: id, dimension } = change;
  const entry = sphere.boundary.find(candidate => candidate.id === id);
  const limit = entry?.limits?.[dimension];
  const border = limit?.border ?? limit?.ceiling;
  if (!entry || border === undefined) return 0;
  const mode = kinds.get(entry.kind)?.limits?.[dimension]?.mode;
  const use = stock.use.find(
    one =>
      one.entry === id && one.dimension === dimension && one.validUntil > at,
  );
  if (!use) return 'unknown';
  if (mode !== 'count') return 0;
  const raised = others
    .filter(other => other.entry === id && isActive(other, end))
    .map(other => other.limits?.[dimension] ?? 0);
  return Math.max(0, Math.ceil(use.value - Math.max(border, ...raised)));
}

function isActive({ from, until }: BoundaryOverlay, at: number): boolean {
  return from <= at && (until === undefined || at < until);
}
