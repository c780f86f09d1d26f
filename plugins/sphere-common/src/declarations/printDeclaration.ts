import { stringify } from 'yaml';
import { declarationSchemas, type Declaration } from './declaration';

/**
 * A document as canonical YAML: keys in the order of the schemas, without anchors and folded lines, so that equal
 * documents give equal texts. Reading the text gives the document again. Throws when the document is not valid.
 * @public
 */
export function printDeclaration(document: Declaration): string {
  // INVARIANT: zod returns the keys of an object in the order of its schema, whatever the order of the input.
  const ordered = declarationSchemas[document.kind].parse(document);
  return stringify(ordered, { lineWidth: 0, aliasDuplicateObjects: false });
}
