import { createHash } from 'node:crypto';
import {
  summarizeFamilies,
  type ResolvedSphere,
  type SphereDocument,
} from '@dataops-sphere/plugin-sphere-common';
import { canonicalRef } from '../../membership/canonicalRef';
import type { Membership } from '../../membership/Membership';
import { foldText, sortKeyOf } from '../spheres/searchText';
import { familyBits } from '../spheres/sphereQuery';
import type { SphereCard } from '../spheres/types';

/** What a sphere's rows are made from. */
export interface SphereToStore {
  readonly uid: string;
  readonly revision: number;
  readonly source: string;
  readonly document: SphereDocument;
  readonly resolved: ResolvedSphere;
  readonly archetypeRevision?: number;
  readonly updatedAt: string;
  readonly problems: number;
}

/** Rows of one sphere, by table. */
export interface SphereRows {
  readonly spheres: Readonly<Record<string, unknown>>;
  readonly sphere_cards: object;
  readonly sphere_resolutions: object;
  readonly sphere_labels: readonly object[];
  readonly sphere_reviewers: readonly object[];
  readonly sphere_checkpoints: readonly object[];
  readonly sphere_kinds: readonly object[];
}

/** Tells whether a resolution differs from the stored one. The resolver puts equal things in equal order. */
export function hashResolved(resolved: ResolvedSphere): string {
  return createHash('sha256').update(JSON.stringify(resolved)).digest('hex');
}

/** Everything derived from a resolved sphere. */
export function deriveSphere(
  sphere: SphereToStore,
  membership: Membership,
): SphereRows {
  const { uid, document, resolved } = sphere;
  const labels = Object.entries(document.metadata.labels ?? {});
  const reviewers = reviewersOf(resolved);
  const checkpoints = resolved.leash.checkpoints.map(({ name }) => name);
  const kinds = [...new Set(resolved.boundary.map(({ kind }) => kind))];
  const card = toCard(document, resolved);
  return {
    spheres: toRow(sphere, membership, card),
    sphere_cards: {
      uid,
      search: searchText(card, {
        name: resolved.name,
        team: membership.group(canonicalRef(resolved.team)),
      }),
      card: JSON.stringify(card),
    },
    sphere_resolutions: { uid, resolved: JSON.stringify(resolved) },
    sphere_labels: labels.map(([label, value]) => ({
      uid,
      label,
      value: storable(value),
    })),
    sphere_reviewers: reviewers.map(ref => ({ uid, ref })),
    sphere_checkpoints: [...new Set(checkpoints)].map(name => ({ uid, name })),
    sphere_kinds: kinds.map(kind => ({ uid, kind })),
  };
}

/** What a search looks through; also rewritten when a group gets another title. */
export function searchText(
  card: Pick<SphereCard, 'title' | 'description'>,
  sphere: {
    readonly name: string;
    readonly team: { readonly ref: string; readonly title: string };
  },
): string {
  return foldText(
    [
      card.title,
      sphere.name,
      sphere.team.title,
      sphere.team.ref,
      card.description ?? '',
    ].join('\n'),
  );
}

/** A text without NUL, which PostgreSQL can't store. */
export function storable(text: string): string {
  return text.replaceAll('\0', '');
}

function toRow(
  sphere: SphereToStore,
  membership: Membership,
  card: SphereCard,
): SphereRows['spheres'] {
  const { resolved } = sphere;
  const team = membership.group(canonicalRef(resolved.team));
  const owner = membership.group(canonicalRef(resolved.platformOwner));
  return {
    uid: sphere.uid,
    name: resolved.name,
    state: 'present',
    revision: sphere.revision,
    source: sphere.source,
    lifecycle: resolved.lifecycle,
    team_ref: team.ref,
    platform_owner_ref: owner.ref,
    active_team: resolved.lifecycle === 'active' ? team.ref : null,
    archetype: resolved.basedOn?.archetype ?? null,
    archetype_revision: sphere.archetypeRevision ?? null,
    entries: resolved.boundary.length,
    families: familyBits(card.families.map(({ family }) => family)),
    problems: sphere.problems,
    updated_at: sphere.updatedAt,
    title_key: sortKeyOf(resolved.title),
    team_key: sortKeyOf(team.title),
    owner_key: sortKeyOf(owner.title),
    resolved_hash: hashResolved(resolved),
  };
}

function toCard(
  document: SphereDocument,
  resolved: ResolvedSphere,
): SphereCard {
  const { description, labels } = document.metadata;
  const { basedOn } = resolved;
  return {
    title: resolved.title,
    ...(description !== undefined && { description }),
    labels: labels ?? {},
    ...(basedOn && {
      basedOn: { archetype: basedOn.archetype, title: basedOn.title },
    }),
    families: summarizeFamilies(resolved),
  };
}

/** Everybody who is named in a step of the leash, for permission rules. */
export function reviewersOf(resolved: ResolvedSphere): readonly string[] {
  const { steps, permanent } = resolved.leash.extensions;
  const refs = [...steps, ...(permanent.steps ?? [])].flatMap(
    step => step.reviewers,
  );
  return [...new Set(refs.map(ref => canonicalRef(ref)))];
}
