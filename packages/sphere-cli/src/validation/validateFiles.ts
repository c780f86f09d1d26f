import {
  resolveSphere,
  type ArchetypeDocument,
  type BoundaryKindRegistry,
  type Problem,
  type SphereDocument,
} from '@dataops-sphere/plugin-sphere-common';
import { compareText } from '../report/importReport';
import type { FileProblem, Validation } from './FileProblem';
import { placeProblems } from './placeProblems';
import {
  readDeclarationFiles,
  type FileDeclaration,
} from './readDeclarationFiles';

export type ValidateOptions = {
  readonly cwd: string;
  readonly kinds: BoundaryKindRegistry;
  /** Files and folders that are read for what the others refer to; their own problems are not told. */
  readonly beside: readonly string[];
};

export type ValidatedFiles = {
  readonly validation: Validation;
  /** Texts of the files, for showing the lines of problems. */
  readonly texts: ReadonlyMap<string, string>;
};

/**
 * Finds everything that a source would refuse: what does not parse, does not resolve, has a name or team that another
 * document has already, or names a checkpoint rule that is nowhere.
 */
export async function validateFiles(
  paths: readonly string[],
  options: ValidateOptions,
): Promise<ValidatedFiles> {
  const own = await readDeclarationFiles(paths, options);
  const beside = await readDeclarationFiles(options.beside, options);
  const others = beside.declarations.filter(d => !own.texts.has(d.file));
  const library = collectLibrary([...others, ...own.declarations]);
  const problems = [
    ...own.problems,
    ...own.declarations.flatMap(d => resolveProblems(d, library, options)),
    ...rivals(others, own.declarations),
  ];
  return {
    texts: own.texts,
    validation: {
      files: own.files,
      documents: own.documents,
      passedOver: own.passedOver,
      problems: problems.sort(
        (a, b) =>
          compareText(a.file, b.file) ||
          (a.line ?? 0) - (b.line ?? 0) ||
          (a.column ?? 0) - (b.column ?? 0) ||
          compareText(a.code, b.code),
      ),
    },
  };
}

type Library = {
  readonly archetypes: ReadonlyMap<string, ArchetypeDocument>;
  readonly checkpoints: ReadonlySet<string>;
};

function collectLibrary(declarations: readonly FileDeclaration[]): Library {
  const archetypes = new Map<string, ArchetypeDocument>();
  const checkpoints = new Set<string>();
  for (const { document } of declarations.map(d => d.parsed)) {
    const { name } = document.metadata;
    if (document.kind === 'Archetype') archetypes.set(name, document);
    if (document.kind === 'Checkpoint') checkpoints.add(name);
  }
  return { archetypes, checkpoints };
}

function resolveProblems(
  declaration: FileDeclaration,
  library: Library,
  { kinds }: ValidateOptions,
): FileProblem[] {
  const { document } = declaration.parsed;
  const found: Problem[] = [];
  if (document.kind === 'Sphere') {
    const { archetypes } = library;
    const resolved = resolveSphere(document, { archetypes, kinds });
    if (!resolved.ok) found.push(...resolved.problems);
  }
  if (document.kind !== 'Checkpoint') {
    const named = document.spec.leash?.checkpoints ?? [];
    found.push(...unknownCheckpoints(named, library.checkpoints));
  }
  return placeProblems(declaration, found);
}

/** Where no rule at all is in sight, the library is probably elsewhere, so that its absence is no error. */
function unknownCheckpoints(
  named: readonly string[],
  known: ReadonlySet<string>,
): Problem[] {
  return named.flatMap((name, index): Problem[] => {
    if (known.has(name) || name.includes('${{')) return [];
    return [
      {
        code: 'unknown-checkpoint',
        severity: known.size === 0 ? 'warning' : 'error',
        message: `no checkpoint rule is named '${name}' in the given files; name more files with --with`,
        path: ['spec', 'leash', 'checkpoints', index],
      },
    ];
  });
}

/** Documents of different files that want the same name, or the same team. The earlier file keeps it. */
function rivals(
  others: readonly FileDeclaration[],
  own: readonly FileDeclaration[],
): FileProblem[] {
  const names = new Map<string, string>();
  const teams = new Map<string, FileDeclaration>();
  const isOwn = new Set(own);
  const problems: FileProblem[] = [];
  for (const declaration of [...others, ...own]) {
    const found = [
      ...nameProblems(declaration, names),
      ...teamProblems(declaration, teams),
    ];
    if (!isOwn.has(declaration)) continue;
    problems.push(...placeProblems(declaration, found));
  }
  return problems;
}

function nameProblems(
  { file, parsed: { document } }: FileDeclaration,
  names: Map<string, string>,
): Problem[] {
  const key = `${document.kind} ${document.metadata.name}`;
  const holder = names.get(key);
  if (holder === undefined) {
    names.set(key, file);
    return [];
  }
  return [
    {
      code: 'duplicate-name',
      severity: 'error',
      message: `expected another name, because a ${document.kind} '${document.metadata.name}' stands in '${holder}'`,
      path: ['metadata', 'name'],
    },
  ];
}

function teamProblems(
  declaration: FileDeclaration,
  teams: Map<string, FileDeclaration>,
): Problem[] {
  const { document } = declaration.parsed;
  if (!isActiveSphere(document)) return [];
  const team = document.spec.team.toLowerCase();
  const holder = teams.get(team);
  if (holder === undefined) {
    teams.set(team, declaration);
    return [];
  }
  return [
    {
      code: 'team-has-sphere',
      severity: 'error',
      message: `the team '${team}' already has the active sphere '${holder.parsed.document.metadata.name}' in '${holder.file}'`,
      path: ['spec', 'team'],
    },
  ];
}

function isActiveSphere(
  document: FileDeclaration['parsed']['document'],
): document is SphereDocument {
  return (
    document.kind === 'Sphere' &&
    (document.spec.lifecycle ?? 'active') === 'active'
  );
}
