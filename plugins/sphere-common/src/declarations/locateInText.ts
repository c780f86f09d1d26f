import type { DocumentPath } from './finding';
import { readYaml } from './readYaml';

/**
 * Where a path stands in the text of one document, for problems that are found only after parsing. What is missing is
 * found at what should hold it. Line and column count from 1; nothing when the text can't be read.
 * @public
 */
export function locateInText(
  text: string,
  path: DocumentPath,
): { readonly line: number; readonly column: number } | undefined {
  const placed = readYaml(text)
    .at(0)
    ?.place({ code: 'schema', message: '', path });
  return placed?.line === undefined || placed.column === undefined
    ? undefined
    : { line: placed.line, column: placed.column };
}
