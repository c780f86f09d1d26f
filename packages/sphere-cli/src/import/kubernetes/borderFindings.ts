import {
  compileBoundary,
  createKindRegistry,
  createQuestion,
  decide,
  NO_USE,
  resolveSphere,
  type CompiledBoundary,
  type SphereDocument,
} from '@dataops-sphere/plugin-sphere-common';
import { sortedUnique, type Observation } from '../../report/importReport';
import { teamKey } from '../teamNames';
import type { NamespaceFacts } from './NamespaceFacts';
import type { RoleGrant } from './roleGrants';

/** What an import knows when it is done. */
export type ImportedCluster = {
  readonly cluster: string;
  readonly spheres: readonly SphereDocument[];
  readonly namespaces: readonly NamespaceFacts[];
  /** Key of the team per namespace. */
  readonly teamOf: ReadonlyMap<string, string>;
  readonly grants: readonly RoleGrant[];
};

/** A team that may hold a role in a namespace without asking. */
export type InsideRole = {
  readonly team: string;
  readonly role: string;
  readonly namespace: string;
};

export type BorderFindings = {
  /** Namespaces that lie inside their own team's sphere. */
  readonly ownInside: readonly string[];
  /** Namespaces with a team that do not; none, by construction. */
  readonly ownOutside: readonly string[];
  /** Namespaces of somebody else, or of nobody, that lie inside a team's sphere; none, by construction. */
  readonly othersInside: readonly {
    readonly team: string;
    readonly namespace: string;
  }[];
  /** Roles in namespaces of others, or of nobody, that lie inside a team's sphere. */
  readonly rolesInside: readonly InsideRole[];
  readonly observations: readonly Observation[];
};

/** An import has no extra room that would begin or end. */
const ANY_TIME = 0;

/** Asks every imported sphere about every namespace of the cluster, and about every role that somebody holds in it. */
export function borderFindings(imported: ImportedCluster): BorderFindings {
  const { namespaces, teamOf } = imported;
  const boundaries = compileAll(imported);
  const roles = rolesIn(imported.grants);
  const ownInside: string[] = [];
  const ownOutside: string[] = [];
  const othersInside: { team: string; namespace: string }[] = [];
  const rolesInside: InsideRole[] = [];
  let questions = 0;
  for (const [team, boundary] of boundaries) {
    for (const facts of namespaces) {
      const { name } = facts;
      const isOwn = teamOf.get(name) === team;
      const held = isOwn ? [] : roles.get(name) ?? [];
      const isInside = mayHave(boundary, imported.cluster, name);
      questions += 1 + held.length;
      if (isOwn) (isInside ? ownInside : ownOutside).push(name);
      else if (isInside) othersInside.push({ team, namespace: name });
      for (const role of held) {
        if (mayHold(boundary, { facts, role })) {
          rolesInside.push({ team, role, namespace: name });
        }
      }
    }
  }
  const found = { ownInside, ownOutside, othersInside, rolesInside };
  return { ...found, observations: observe(imported, found, questions) };
}

/** By key of the team, which is the name of its group. */
function compileAll({
  spheres,
}: ImportedCluster): ReadonlyMap<string, CompiledBoundary> {
  const kinds = createKindRegistry();
  const boundaries = new Map<string, CompiledBoundary>();
  for (const document of spheres) {
    const { team } = document.spec;
    const resolved = resolveSphere(document, { archetypes: new Map(), kinds });
    if (!resolved.ok) continue;
    const key = teamKey(team.slice(team.indexOf('/') + 1));
    boundaries.set(key, compileBoundary(resolved.sphere, { kinds }));
  }
  return boundaries;
}

function rolesIn(
  grants: readonly RoleGrant[],
): ReadonlyMap<string, readonly string[]> {
  const roles = new Map<string, string[]>();
  for (const { scope, role } of grants) {
    const list = roles.get(scope) ?? [];
    list.push(role);
    roles.set(scope, list);
  }
  return new Map(
    [...roles].map(([scope, list]) => [scope, sortedUnique(list)]),
  );
}

function mayHave(
  boundary: CompiledBoundary,
  cluster: string,
  name: string,
): boolean {
  const kind = 'kubernetes-namespace';
  const input = { kind, action: 'create', properties: { cluster, name } };
  const question = createQuestion(input, boundary.kinds.get(kind));
  return decide(boundary, question, NO_USE, ANY_TIME).zone === 'inside';
}

function mayHold(
  boundary: CompiledBoundary,
  asked: {
    readonly facts: NamespaceFacts;
    readonly role: string;
  },
): boolean {
  const { role, facts } = asked;
  const properties = {
    platform: 'kubernetes',
    role,
    scope: facts.name,
    environment: facts.environment,
  };
  const input = { kind: 'role', action: 'grant', properties };
  const question = createQuestion(input, boundary.kinds.get('role'));
  return decide(boundary, question, NO_USE, ANY_TIME).zone === 'inside';
}

function observe(
  { namespaces, teamOf }: ImportedCluster,
  found: Omit<BorderFindings, 'observations'>,
  questions: number,
): Observation[] {
  const bound = new Set(namespaces.flatMap(n => n.groups).map(teamKey));
  const unbound = namespaces.filter(({ name, groups }) => {
    const team = teamOf.get(name);
    return team !== undefined && !groups.some(g => teamKey(g) === team);
  });
  const teams = [...new Set(teamOf.values())];
  const line = (name: string, count: number) => ({ name, count });
  return [
    line('questions asked', questions),
    line("namespaces inside their own team's sphere", found.ownInside.length),
    line('namespaces outside of it', found.ownOutside.length),
    line('namespaces without a team', namespaces.length - teamOf.size),
    line(
      'namespaces of others, or of nobody, inside of a sphere',
      found.othersInside.length,
    ),
    line(
      'roles in namespaces of others, or of nobody, inside of a sphere',
      found.rolesInside.length,
    ),
    line(
      'teams with such a role',
      new Set(found.rolesInside.map(r => r.team)).size,
    ),
    line('namespaces whose team is not in their RBAC groups', unbound.length),
    line(
      'teams that are in no RBAC group at all',
      teams.filter(team => !bound.has(team)).length,
    ),
  ];
}
