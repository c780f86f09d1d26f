import type { ExtensionRefusal } from './extensionFacts';
import type { ExtensionRequest } from './extensionRequest';

/** Refuses a command that was made for another version or another proposal than the one that is there. @public */
export function refuseStale(
  request: Pick<ExtensionRequest, 'version' | 'proposalHash'>,
  expected: Pick<ExtensionRequest, 'version' | 'proposalHash'>,
): Extract<ExtensionRefusal, 'stale-version'> | undefined {
  const isSame =
    request.version === expected.version &&
    request.proposalHash === expected.proposalHash;
  return isSame ? undefined : 'stale-version';
}
