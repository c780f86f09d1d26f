import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { EvaluationRequest } from '@dataops-sphere/plugin-sphere-common';
import type { Membership } from '../../membership/Membership';
import type { DecisionSpheres } from './DecisionIndex';
import type { IndexedSphere } from './IndexedSphere';

type Subject = EvaluationRequest['subject'];

/** Where spheres are looked up. */
export interface SphereLookup {
  readonly spheres: Pick<DecisionSpheres, 'named' | 'ofTeam'>;
  readonly membership: Pick<Membership, 'lineage' | 'teamsOf'>;
}

/**
 * The spheres that answer for a subject, by name: a sphere itself, the one of a group, or those of all teams of a person.
 * Agents and services stand for the group or user they act for. Who may read them is not looked at here: a sphere that
 * is hidden must not be stood in for by the one of an ancestor.
 */
export function findSpheres(
  subject: Subject,
  lookup: SphereLookup,
): readonly IndexedSphere[] {
  switch (subject.type) {
    case 'sphere':
      return listOf(lookup.spheres.named(subject.id));
    case 'group':
      return spheresOfGroup(canonicalOf(subject.id, 'group'), lookup);
    case 'user':
      return spheresOfUser(canonicalOf(subject.id, 'user'), lookup);
    case 'agent':
    case 'service':
      return spheresOfPrincipal(subject.properties?.actsFor, lookup);
    default:
      return [];
  }
}

/** A ref in the one spelling that counts; undefined for what is none, or one of another kind. */
export function canonicalOf(
  ref: string,
  kind: 'group' | 'user',
): string | undefined {
  try {
    const context = { defaultKind: kind, defaultNamespace: 'default' };
    const canonical = stringifyEntityRef(parseEntityRef(ref, context));
    return canonical.startsWith(`${kind}:`) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

function spheresOfPrincipal(
  actsFor: unknown,
  lookup: SphereLookup,
): readonly IndexedSphere[] {
  if (typeof actsFor !== 'string') return [];
  return /^group:/i.test(actsFor)
    ? spheresOfGroup(canonicalOf(actsFor, 'group'), lookup)
    : spheresOfUser(fullUserRef(actsFor), lookup);
}

/** Whom somebody acts for is said in full, with the kind. */
function fullUserRef(ref: string): string | undefined {
  return /^user:/i.test(ref) ? canonicalOf(ref, 'user') : undefined;
}

/** The sphere of the group itself, or of the nearest group above it that has an active one. */
function spheresOfGroup(
  ref: string | undefined,
  { spheres, membership }: SphereLookup,
): readonly IndexedSphere[] {
  if (ref === undefined) return [];
  for (const group of membership.lineage(ref)) {
    const sphere = spheres.ofTeam(group);
    if (sphere) return [sphere];
  }
  return [];
}

function spheresOfUser(
  ref: string | undefined,
  lookup: SphereLookup,
): readonly IndexedSphere[] {
  if (ref === undefined) return [];
  const teams = lookup.membership.teamsOf(ref);
  const spheres = new Set(teams.flatMap(team => spheresOfGroup(team, lookup)));
  return [...spheres].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function listOf<T>(item: T | undefined): readonly T[] {
  return item === undefined ? [] : [item];
}
