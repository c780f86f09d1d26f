import { parseDocument } from 'yaml';
import type { ResolvedSphere } from '../boundary/resolvedSphere';
import { valueAt } from '../declarations/finding';
import { readYaml } from '../declarations/readYaml';
import { declarationEdit } from './declarationEdit';
import type { ExtensionProposal } from './extensionContent';
import { writeEdit } from './writeEdit';

/**
 * The text of a declaration with what a proposal asks for as part of its border. Only the lines that it concerns change:
 * comments and the way of writing stay. With the resolved sphere, entries that come from its archetype are
 * taken over into the text to be changed there; without it, and where they are locked, such changes are left out. Where
 * nothing can be changed, the text comes back as it is. Never throws.
 * @public
 */
export function applyProposal(
  text: string,
  proposal: ExtensionProposal,
  sphere?: ResolvedSphere,
): string {
  const slice = findSlice(text, proposal, sphere);
  if (slice === undefined) return text;
  const changed = changeDocument(slice, proposal, sphere);
  const start = text.indexOf(slice);
  return text.slice(0, start) + changed + text.slice(start + slice.length);
}

/** The part of a text that holds the sphere. */
function findSlice(
  text: string,
  { changes }: ExtensionProposal,
  sphere: ResolvedSphere | undefined,
): string | undefined {
  const spheres = readYaml(text).filter(
    ({ kind, value }) => kind === 'Sphere' && value !== undefined,
  );
  if (sphere) return spheres.find(({ name }) => name === sphere.name)?.text;
  if (spheres.length === 1) return spheres[0].text;
  const ids = changes.flatMap(c => (c.type === 'allow-kind' ? [] : [c.entry]));
  return spheres.find(({ value }) => ids.some(id => hasEntry(value, id)))?.text;
}

function hasEntry(value: unknown, id: string): boolean {
  const boundary = valueAt(value, ['spec', 'boundary']);
  return (
    Array.isArray(boundary) &&
    boundary.some(entry => valueAt(entry, ['id']) === id)
  );
}

/** One change after the other, each into the text that the one before has left. */
function changeDocument(
  text: string,
  { changes }: ExtensionProposal,
  sphere: ResolvedSphere | undefined,
): string {
  return changes.reduce((present, change) => {
    const document = parseDocument(present, { logLevel: 'silent' });
    if (document.errors.length > 0) return present;
    const edit = declarationEdit(document, change, sphere);
    return edit ? writeEdit(present, document, edit) : present;
  }, text);
}
