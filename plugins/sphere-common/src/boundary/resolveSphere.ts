import {
  MAX_ENTRIES,
  type ArchetypeDocument,
  type SphereDocument,
} from '../declarations/documents';
import { didYouMean, quote, type Finding } from '../declarations/finding';
import type { CoverRequirements } from '../declarations/leash';
import type { Problem } from '../declarations/problem';
import type { BoundaryKindRegistry } from './boundaryKind';
import { boundaryFindings } from './entryFindings';
import {
  instantiateArchetype,
  type ArchetypeInstance,
} from './instantiateArchetype';
import { lockedEntryFindings, mergeBoundary } from './mergeBoundary';
import { looserRules, mergeExtensionRules } from './mergeExtensionRules';
import type { Provenance, ResolvedSphere } from './resolvedSphere';

const TOO_MANY_ENTRIES: Finding = {
  code: 'too-many-entries',
  message: `expected at most ${MAX_ENTRIES} entries, those of the archetype included`,
  path: ['spec', 'boundary'],
};

/** What a sphere is resolved against. @public */
export interface ResolveSphereContext {
  /** By name; only the one that the sphere is based on is looked at. */
  readonly archetypes: ReadonlyMap<string, ArchetypeDocument>;
  readonly kinds: BoundaryKindRegistry;
}

/** @public */
export type ResolveSphereResult =
  | { readonly ok: true; readonly sphere: ResolvedSphere }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Folds the archetype into a sphere: parameters substituted, entries replaced by id unless locked, checkpoints
 * united, defaults filled in, provenance on every statement. A pure function of its arguments; it never throws, and
 * names every problem at once. Problems carry a path into the sphere's document, without line and column.
 * @public
 */
export function resolveSphere(
  document: SphereDocument,
  context: ResolveSphereContext,
): ResolveSphereResult {
  const { basedOn, boundary = [] } = document.spec;
  const ownFindings = boundaryFindings(boundary, context.kinds).map(f => ({
    ...f,
    path: ['spec', 'boundary', ...f.path],
  }));
  if (!basedOn) {
    return finish(ownFindings, () => merge(document, context));
  }
  const archetype = context.archetypes.get(basedOn.archetype);
  if (!archetype) {
    return finish([...ownFindings, unknownArchetype(basedOn, context)]);
  }
  const { kinds } = context;
  const filled = instantiateArchetype(
    archetype,
    basedOn.parameters ?? {},
    kinds,
  );
  const findings = [
    ...ownFindings,
    ...(filled.findings ?? []),
    ...lockedEntryFindings(boundary, archetype),
    ...unlistedFindings(document, archetype),
  ];
  if (filled.findings) return finish(findings);
  const rules = looserRules(
    document.spec.leash?.extensions ?? {},
    filled.instance.leash.extensions ?? {},
    archetype.metadata.name,
  );
  const base = { archetype, instance: filled.instance };
  return finish([...findings, ...rules], () => merge(document, context, base));
}

function finish(
  findings: readonly Finding[],
  sphere?: () => ResolvedSphere,
): ResolveSphereResult {
  if (findings.length === 0 && sphere) {
    const resolved = sphere();
    if (resolved.boundary.length <= MAX_ENTRIES) {
      return { ok: true, sphere: resolved };
    }
    return { ok: false, problems: [toProblem(TOO_MANY_ENTRIES)] };
  }
  return { ok: false, problems: findings.map(toProblem) };
}

function toProblem({ code, message, path }: Finding): Problem {
  return { code, severity: 'error', message, path: [...path] };
}

function unknownArchetype(
  { archetype }: { readonly archetype: string },
  { archetypes }: ResolveSphereContext,
): Finding {
  const known = [...archetypes.keys()].sort();
  return {
    code: 'unknown-archetype',
    message: `expected a known archetype, not ${quote(archetype)}${didYouMean(
      archetype,
      known,
    )}`,
    path: ['spec', 'basedOn', 'archetype'],
  };
}

function unlistedFindings(
  { spec }: SphereDocument,
  archetype: ArchetypeDocument,
): readonly Finding[] {
  return spec.unlisted === 'extendable' &&
    archetype.spec.unlisted === 'forbidden'
    ? [
        {
          code: 'looser-extension-rules',
          message: `expected 'forbidden' for what is not listed, as the archetype '${archetype.metadata.name}' says`,
          path: ['spec', 'unlisted'],
        },
      ]
    : [];
}

interface Base {
  readonly archetype: ArchetypeDocument;
  readonly instance: ArchetypeInstance;
}

function merge(
  { metadata, spec }: SphereDocument,
  { kinds }: ResolveSphereContext,
  base?: Base,
): ResolvedSphere {
  const title = metadata.title ?? metadata.name;
  const sphere = { origin: 'sphere' as const, name: metadata.name, title };
  const archetype = base && archetypeProvenance(base.archetype);
  const { instance } = base ?? {};
  return {
    name: metadata.name,
    title,
    team: spec.team,
    platformOwner: spec.platformOwner,
    lifecycle: spec.lifecycle ?? 'active',
    unlisted: spec.unlisted ?? base?.archetype.spec.unlisted ?? 'forbidden',
    ...(archetype && instance
      ? {
          basedOn: {
            archetype: archetype.name,
            title: archetype.title,
            parameters: instance.parameters,
          },
        }
      : {}),
    boundary: mergeBoundary(instance?.boundary ?? [], spec.boundary ?? [], {
      sphere,
      archetype,
      kinds,
    }),
    leash: {
      checkpoints: mergeCheckpoints(
        [instance?.leash.checkpoints ?? [], archetype ?? sphere],
        [spec.leash?.checkpoints ?? [], sphere],
      ),
      extensions: mergeExtensionRules(
        spec.leash?.extensions ?? {},
        instance?.leash.extensions ?? {},
        spec.platformOwner,
      ),
    },
    cover: mergeCover(spec.cover ?? {}, instance?.cover ?? {}),
  };
}

function archetypeProvenance({ metadata }: ArchetypeDocument): Provenance {
  const { name, title = name } = metadata;
  return { origin: 'archetype', name, title };
}

function mergeCheckpoints(
  ...lists: readonly (readonly [readonly string[], Provenance])[]
): ResolvedSphere['leash']['checkpoints'] {
  const byName = new Map<string, Provenance>();
  for (const [names, provenance] of lists) {
    for (const name of names) {
      if (!byName.has(name)) byName.set(name, provenance);
    }
  }
  return [...byName].map(([name, provenance]) => ({ name, provenance }));
}

/** Skills and roles are united by name; the sphere's word about one replaces the archetype's. */
function mergeCover(
  own: CoverRequirements,
  base: CoverRequirements,
): CoverRequirements {
  const unite = (part: 'skills' | 'roles') => {
    const items = [...(base[part] ?? []), ...(own[part] ?? [])];
    return [...new Map(items.map(item => [item.name, item])).values()];
  };
  return {
    ...(own.skills || base.skills ? { skills: unite('skills') } : {}),
    ...(own.roles || base.roles ? { roles: unite('roles') } : {}),
  };
}
