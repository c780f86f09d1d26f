import { contentHash } from '../declarations/contentHash';
import type { ExtensionRequest } from './extensionRequest';

/**
 * What a vote names: SHA-256 over the canonical JSON of the content, its number and the border it was made for.
 * Another number or another border is another proposal, whatever it says.
 * @public
 */
export function hashProposal({
  proposal,
  proposalNumber,
  base,
}: Pick<ExtensionRequest, 'proposal' | 'proposalNumber' | 'base'>): string {
  return contentHash({ proposal, number: proposalNumber, base });
}
