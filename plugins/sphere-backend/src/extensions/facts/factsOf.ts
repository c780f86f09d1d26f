import type {
  ExtensionFacts,
  ExtensionProposal,
} from '@dataops-sphere/plugin-sphere-common';
import type { ExtensionContext } from '../ExtensionContext';
import type { ExtensionCaller } from '../ExtensionService';
import type { ExtensionBasis } from '../ExtensionStore';
import { createFacts } from './createFacts';

/** The facts of a stored request for one caller. */
export function factsOf(
  { extension, sphere, absences }: ExtensionBasis,
  options: {
    readonly caller: Pick<ExtensionCaller, 'actor' | 'admin'>;
    readonly context: ExtensionContext;
    readonly at: string;
    /** What problems and base are about; the proposal of the request where it is left out. */
    readonly proposal?: ExtensionProposal;
  },
): ExtensionFacts {
  const { request } = extension;
  const { caller, context, at } = options;
  const { proposal = request.proposal } = options;
  return createFacts(
    { caller, proposal, request, sphere, absences, at },
    context,
  );
}
