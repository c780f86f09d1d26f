import type { ExtensionDetail } from '@dataops-sphere/plugin-sphere-common';
import { useState } from 'react';

/** A request as it is, and as the viewer has read it. @internal */
export interface ReadRequest {
  readonly latest: ExtensionDetail;
  /** The newest version of the proposal that the viewer has read: a vote names this one. */
  readonly seen: ExtensionDetail;
  /** Whether another proposal has come since. */
  readonly proposal: 'same' | 'changed';
  /** The viewer has read the newest one. */
  readonly onSeen: () => void;
  /** The viewer has made this version. */
  readonly onMade: (detail: ExtensionDetail) => void;
}

/**
 * Remembers which proposal the viewer has read, so that a newer one that arrives meanwhile cannot be voted on unread. Who
 * has nothing to answer always acts on the newest: whoever edited it made it.
 * @internal
 */
export function useReadRequest(asked: ExtensionDetail): ReadRequest {
  const [held, setHeld] = useState(asked);
  const read = held.id === asked.id ? held : asked;
  // The answer to one's own action is newer than what was asked for before it.
  const latest = read.version > asked.version ? read : asked;
  const same = read.proposalHash === latest.proposalHash || !mayAnswer(latest);
  if (same && read !== latest) setHeld(latest);
  return {
    latest,
    // Comments and votes of others make a new version of the same proposal, which asks for nothing new.
    seen: same ? latest : read,
    proposal: same ? 'same' : 'changed',
    onSeen: () => setHeld(latest),
    onMade: setHeld,
  };
}

function mayAnswer({ can }: ExtensionDetail): boolean {
  return can.approve?.can === true || can['accept-counter-offer']?.can === true;
}
