import {
  locateInText,
  type Problem,
} from '@dataops-sphere/plugin-sphere-common';
import type { FileProblem } from './FileProblem';
import type { FileDeclaration } from './readDeclarationFiles';

/** Gives problems that were found after parsing their document and their place in the file. */
export function placeProblems(
  { file, parsed }: FileDeclaration,
  problems: readonly Problem[],
): FileProblem[] {
  const { document, index, line, text } = parsed;
  return problems.map(problem => {
    const spot = locateInText(text, problem.path);
    return {
      ...problem,
      file,
      line: line + (spot?.line ?? 1) - 1,
      ...(spot && { column: spot.column }),
      document: { index, kind: document.kind, name: document.metadata.name },
    };
  });
}
