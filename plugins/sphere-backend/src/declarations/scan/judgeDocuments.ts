import type {
  ArchetypeDocument,
  BoundaryKindRegistry,
  Problem,
  ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';
import {
  archetypeRevisionFor,
  blameArchetype,
  findUnknownCheckpoints,
  placeProblems,
  resolveAgainst,
  type LibraryView,
} from './resolveAgainst';
import {
  type DeclarationKey,
  type DeclarationRow,
  type ScannedDocument,
  type ScannedFile,
} from './types';

/** A valid document on its way into the database. */
export interface Candidate {
  readonly key: DeclarationKey;
  readonly file: ScannedFile;
  readonly scanned: ScannedDocument;
}

/** What becomes of a candidate, looked at with everything else that is declared. */
export type Verdict =
  | {
      readonly type: 'accepted';
      readonly candidate: Candidate;
      readonly existing?: DeclarationRow;
      readonly sphere?: ResolvedSphere;
      /** Revision of the archetype that the sphere was resolved with. */
      readonly archetypeRevision?: number;
    }
  | {
      /** It waits for another declaration; what is stored stays. `existing` only where the candidate is its new text. */
      readonly type: 'refused';
      readonly candidate: Candidate;
      readonly existing?: DeclarationRow;
      readonly problems: readonly Problem[];
    }
  | {
      /** The stored document itself, which no longer resolves: its last valid resolution stays. */
      readonly type: 'kept';
      readonly candidate: Candidate;
      readonly existing: DeclarationRow;
      readonly problems: readonly Problem[];
    };

/** What a judgement looks at. */
export interface JudgementContext {
  readonly source: string;
  readonly existing: ReadonlyMap<DeclarationKey, DeclarationRow>;
  readonly library: LibraryView;
  readonly kinds: BoundaryKindRegistry;
  /** Whether a stored declaration is no longer claimed from where it was. */
  readonly hasLeft: (row: DeclarationRow) => boolean;
}

const ORDER = { Checkpoint: 0, Archetype: 1, Sphere: 2 } as const;

/** Judges the documents of a batch: rules first, then archetypes, then spheres; within a kind, the first one stays. */
export function judgeDocuments(
  candidates: readonly Candidate[],
  context: JudgementContext,
): readonly Verdict[] {
  const archetypes = new Map(context.library.archetypes);
  const revisions = new Map(context.library.revisions);
  const checkpoints = new Set(context.library.checkpoints);
  const growing = {
    ...context,
    library: { archetypes, revisions, checkpoints },
  };
  const taken = new Map<DeclarationKey, Candidate>();
  const ordered = [...candidates].sort(
    (a, b) => ORDER[a.scanned.document.kind] - ORDER[b.scanned.document.kind],
  );
  return ordered.map(candidate => {
    const other = taken.get(candidate.key);
    if (other) return refuse(candidate, [repeated(candidate, other)]);
    const verdict = judge(candidate, growing);
    if (verdict.type !== 'accepted') return verdict;
    taken.set(candidate.key, candidate);
    const { document } = candidate.scanned;
    if (document.kind === 'Checkpoint') checkpoints.add(document.metadata.name);
    if (document.kind === 'Archetype') {
      archetypes.set(document.metadata.name, document);
      revisions.set(document.metadata.name, nextRevision(verdict));
    }
    return verdict;
  });
}

/** The revision that an accepted document has once it is stored. */
export function nextRevision(verdict: {
  readonly candidate: Candidate;
  readonly existing?: DeclarationRow;
}): number {
  const { candidate, existing } = verdict;
  if (!existing) return 1;
  return existing.hash === candidate.scanned.hash
    ? existing.revision
    : existing.revision + 1;
}

function judge(candidate: Candidate, context: JudgementContext): Verdict {
  const existing = context.existing.get(candidate.key);
  if (existing && isElsewhere(existing, candidate, context)) {
    return refuse(candidate, [declaredElsewhere(existing, context)]);
  }
  const { document, hash } = candidate.scanned;
  if (document.kind === 'Checkpoint') {
    return { type: 'accepted', candidate, existing };
  }
  const resolution =
    document.kind === 'Sphere'
      ? resolveAgainst(document, context.library, context.kinds)
      : checkArchetype(document, context.library);
  if (!('problems' in resolution)) {
    return {
      type: 'accepted',
      candidate,
      existing,
      ...resolution,
      archetypeRevision: archetypeRevisionFor(document, context.library),
    };
  }
  const isStored = existing?.state === 'present' && existing.hash === hash;
  if (!isStored) return refuse(candidate, resolution.problems, existing);
  const problems = placeProblems(
    blameArchetype(resolution.problems, document),
    candidate.scanned,
  );
  return { type: 'kept', candidate, existing, problems };
}

function checkArchetype(
  document: ArchetypeDocument,
  library: LibraryView,
): { readonly problems: readonly Problem[] } | { readonly sphere?: undefined } {
  const problems = findUnknownCheckpoints(document, library);
  return problems.length > 0 ? { problems } : {};
}

function isElsewhere(
  row: DeclarationRow,
  { file }: Candidate,
  context: JudgementContext,
): boolean {
  if (row.state === 'removed') return false;
  const isHere = row.source === context.source && row.path === file.path;
  return !isHere && !context.hasLeft(row);
}

function declaredElsewhere(
  { kind, name, source, path, line }: DeclarationRow,
  context: JudgementContext,
): Problem {
  const isSameSource = source === context.source;
  const place = isSameSource
    ? `'${path}', line ${line}`
    : `'${path}' of the source '${source}'`;
  return {
    code: isSameSource ? 'duplicate-name' : 'managed-elsewhere',
    severity: 'error',
    message: `the ${kind} '${name}' is already declared in ${place}; that one stays`,
    path: ['metadata', 'name'],
  };
}

function repeated({ scanned }: Candidate, other: Candidate): Problem {
  const { kind, metadata } = scanned.document;
  const { file, scanned: first } = other;
  return {
    code: 'duplicate-name',
    severity: 'error',
    message: `the ${kind} '${metadata.name}' is already declared in '${file.path}', line ${first.line}; that one stays`,
    path: ['metadata', 'name'],
  };
}

export function refuse(
  candidate: Candidate,
  problems: readonly Problem[],
  existing?: DeclarationRow,
): Verdict {
  return {
    type: 'refused',
    candidate,
    ...(existing?.state === 'present' && { existing }),
    problems: placeProblems(problems, candidate.scanned),
  };
}
