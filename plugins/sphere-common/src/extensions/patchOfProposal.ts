import { createTwoFilesPatch } from 'diff';
import type { ResolvedSphere } from '../boundary/resolvedSphere';
import { applyProposal } from './applyProposal';
import type { ExtensionProposal } from './extensionContent';

/**
 * What {@link applyProposal} changes in the text of a declaration, as a unified diff; the empty text where it changes
 * nothing.
 * @public
 */
export function patchOfProposal(
  text: string,
  proposal: ExtensionProposal,
  sphere?: ResolvedSphere,
): string {
  const patched = applyProposal(text, proposal, sphere);
  if (patched === text) return '';
  const file = `${sphere?.name ?? 'sphere'}.yaml`;
  const [before, after] = [`a/${file}`, `b/${file}`];
  const patch = createTwoFilesPatch(
    before,
    after,
    text,
    patched,
    undefined,
    undefined,
    { context: 3 },
  );
  // A line of `=` stands before it, which no tool needs.
  return patch.replace(/^=+\n/, '');
}
