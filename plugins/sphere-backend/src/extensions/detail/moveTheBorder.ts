import {
  patchOfProposal,
  type ExtensionPreview,
  type ExtensionProposal,
} from '@dataops-sphere/plugin-sphere-common';
import type { ExtensionContext } from '../ExtensionContext';
import type { SphereBasis, StoredExtension } from '../ExtensionStore';

/** As often as this the same was granted before Sphere proposes to make it part of the border. */
const OFTEN = 3;

/** "Move the border?", with the change of its text, once the same was granted three times. */
export async function moveTheBorder(
  proposal: ExtensionProposal,
  about: {
    readonly sphere: SphereBasis;
    readonly before: readonly StoredExtension[];
  },
  context: Pick<ExtensionContext, 'textOf'>,
): Promise<ExtensionPreview['moveTheBorder']> {
  const { sphere, before } = about;
  const times = before.filter(wasGranted).length;
  if (times < OFTEN) return undefined;
  const patch = await patchFor(proposal, sphere, context);
  return patch === undefined ? undefined : { times, patch };
}

/** The change of the declaration's text that makes the asked room part of the border. */
export async function patchFor(
  proposal: ExtensionProposal,
  sphere: SphereBasis,
  context: Pick<ExtensionContext, 'textOf'>,
): Promise<string | undefined> {
  const text = await context.textOf(sphere.uid, sphere.revision);
  return text === undefined ? undefined : patchOfProposal(text, proposal);
}

function wasGranted({ request }: StoredExtension): boolean {
  return ['approved', 'active', 'ended'].includes(request.state);
}
