import {
  parseDeclarations,
  type BoundaryKindRegistry,
  type ParsedDeclaration,
} from '@dataops-sphere/plugin-sphere-common';
import {
  findInputFiles,
  readText,
  type InputFile,
} from '../terminal/inputFiles';
import type { FileProblem } from './FileProblem';

/** A valid document and the file it stands in. */
export type FileDeclaration = {
  readonly file: string;
  readonly parsed: ParsedDeclaration;
};

export type DeclarationFiles = {
  readonly declarations: readonly FileDeclaration[];
  readonly problems: readonly FileProblem[];
  /** How many files hold declarations, and how many documents those have, broken ones included. */
  readonly files: number;
  readonly documents: number;
  readonly passedOver: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
};

/** Reads and parses all files below the paths. Catalog files that merely lie in a folder are passed over. */
export async function readDeclarationFiles(
  paths: readonly string[],
  options: { readonly cwd: string; readonly kinds: BoundaryKindRegistry },
): Promise<DeclarationFiles> {
  const files = await findInputFiles(paths, ['.yaml', '.yml'], options.cwd);
  const declarations: FileDeclaration[] = [];
  const problems: FileProblem[] = [];
  const passedOver: string[] = [];
  const texts = new Map<string, string>();
  let documents = 0;
  for (const input of files) {
    const file = input.path;
    const text = await readText(input);
    if (isPassedOver(input, text)) {
      passedOver.push(file);
      continue;
    }
    texts.set(file, text);
    const parsed = parseDeclarations(text, { kinds: options.kinds });
    documents += parsed.documents.length + parsed.rejected.length;
    declarations.push(...parsed.documents.map(p => ({ file, parsed: p })));
    problems.push(...parsed.problems.map(p => ({ ...p, file })));
  }
  return {
    declarations,
    problems,
    files: texts.size,
    documents,
    passedOver,
    texts,
  };
}

function isPassedOver({ origin }: InputFile, text: string): boolean {
  if (origin === 'named') return false;
  const versions = [...text.matchAll(/^apiVersion:[ \t]*(\S+)/gm)];
  return (
    versions.length > 0 &&
    versions.every(([, version]) => /^["']?backstage\.io\//.test(version))
  );
}
