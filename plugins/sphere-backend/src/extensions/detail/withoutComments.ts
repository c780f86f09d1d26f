import type {
  ExtensionEvent,
  ExtensionFacts,
  ExtensionRequest,
} from '@dataops-sphere/plugin-sphere-common';

/** Texts that say why something was decided; everybody who may read the request reads them. */
const DECISIONS: ReadonlySet<ExtensionEvent['type']> = new Set([
  'denied',
  'changes_requested',
  'revoked',
  'rescued',
]);

/** Comments are for the team, whoever reviews, the platform owner and platform admins. */
export function readsComments(
  request: ExtensionRequest,
  facts: ExtensionFacts,
): boolean {
  const { actor, isAdmin, isPlatformOwner, team, reviewers, standIns } = facts;
  if (isAdmin || isPlatformOwner || actor.type === 'system') return true;
  if (actor.type === 'service') return request.authors.includes(actor.ref);
  const { ref } = actor;
  const parties = [team, standIns, request.authors, ...reviewers].flat();
  return (
    parties.includes(ref) ||
    // Whoever stands in for somebody else reads what that person reads.
    facts.absences.some(
      ({ standIn, person }) => standIn === ref && parties.includes(person),
    )
  );
}

/** The request without what was said with a counter-offer; the offer itself is for everybody. */
export function withoutNote(request: ExtensionRequest): ExtensionRequest {
  if (!request.counterOffer) return request;
  const { note: _note, ...counterOffer } = request.counterOffer;
  return { ...request, counterOffer };
}

/** The history without what people said to each other. */
export function withoutComments(
  events: readonly ExtensionEvent[],
): readonly ExtensionEvent[] {
  return events
    .filter(({ type }) => type !== 'commented')
    .map(event => {
      if (DECISIONS.has(event.type)) return event;
      const { text: _text, ...rest } = event;
      return rest;
    });
}
