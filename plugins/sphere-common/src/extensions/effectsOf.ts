import type {
  BoundaryKind,
  BoundaryKindRegistry,
} from '../boundary/boundaryKind';
import type { BoundaryOverlay, BoundaryUse } from '../boundary/decide';
import { isActive } from '../boundary/decide/overlay';
import { dimensionOf } from '../boundary/explain/headroomPhrases';
import { renderPhrase } from '../boundary/phrases';
import type { ResolvedEntry, ResolvedSphere } from '../boundary/resolvedSphere';
import { describeMatcher } from '../boundary/table/describeMatcher';
import type { ExtensionEffect } from './extensionPreview';
import type { ExtensionChange, ExtensionProposal } from './extensionContent';

/** What the effects of a proposal are worked out from. @public */
export interface ProposalEffectsAbout {
  readonly sphere: ResolvedSphere;
  readonly kinds: BoundaryKindRegistry;
  /** Extra room that is there already. */
  readonly overlays: readonly BoundaryOverlay[];
  readonly use: BoundaryUse;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Before and after of each change, as decisions would see it at `at`: with the extra room that is active then, and never
 * above a ceiling. Changes of what does not exist have no effect and are left out.
 * @public
 */
export function effectsOf(
  proposal: ExtensionProposal,
  about: ProposalEffectsAbout,
): readonly ExtensionEffect[] {
  return proposal.changes.flatMap((change, index) => {
    const effect = effectOf(change, about);
    return effect ? [{ change: index, ...effect }] : [];
  });
}

type Effect = Omit<ExtensionEffect, 'change'>;

function effectOf(
  change: ExtensionChange,
  about: ProposalEffectsAbout,
): Effect | undefined {
  const { sphere, kinds } = about;
  if (change.type === 'allow-kind') {
    const kind = kinds.get(change.kind);
    if (!kind) return undefined;
    const { name, family, title } = kind;
    return { kind: name, family, title, allows: allowed(change, kind) };
  }
  const entry = sphere.boundary.find(({ id }) => id === change.entry);
  const kind = entry && kinds.get(entry.kind);
  if (!entry || !kind) return undefined;
  const { enforcement } = entry;
  const base: Effect = {
    entry: entry.id,
    kind: kind.name,
    family: kind.family,
    title: entry.title ?? kind.title,
    ...(enforcement && { enforcement }),
  };
  if (change.type === 'allow')
    return { ...base, allows: allowed(change, kind) };
  const limit = limitEffect(change, { entry, kind, about });
  return limit && { ...base, limit };
}

function allowed(
  { inside }: Exclude<ExtensionChange, { type: 'raise' }>,
  kind: BoundaryKind,
): string {
  return renderPhrase(describeMatcher(inside, kind).full);
}

interface Raised {
  readonly entry: ResolvedEntry;
  readonly kind: BoundaryKind;
  readonly about: ProposalEffectsAbout;
}

function limitEffect(
  { dimension, to }: Extract<ExtensionChange, { type: 'raise' }>,
  { entry, kind, about }: Raised,
): ExtensionEffect['limit'] | undefined {
  const { limits = {} } = entry;
  if (!Object.hasOwn(limits, dimension)) return undefined;
  const { border, ceiling } = limits[dimension];
  const declared = border ?? ceiling;
  if (declared === undefined) return undefined;
  const { overlays, use, at } = about;
  const known = use.of(entry.id, dimension);
  const raises = overlays
    .filter(overlay => overlay.entry === entry.id && isActive(overlay, at))
    .flatMap(({ limits: raised = {} }) =>
      Object.hasOwn(raised, dimension) ? [raised[dimension]] : [],
    );
  const highest = Math.max(declared, ...raises);
  const capped = (value: number) => Math.min(value, ceiling ?? Infinity);
  const { unit } = dimensionOf(kind, dimension);
  return {
    dimension,
    ...(unit !== undefined && { unit }),
    before: capped(highest),
    after: capped(Math.max(highest, to)),
    declared,
    ...(ceiling !== undefined && { ceiling }),
    ...(known && at < known.validUntil && { used: known.value }),
  };
}
