import type {
  ExtensionCanInfo,
  ExtensionEvent,
  ExtensionRequest,
  PersonInfo,
  ReviewerInfo,
} from '@dataops-sphere/plugin-sphere-common';
import type { Membership } from '../../membership/Membership';

/** A person by name. */
export function toPerson(ref: string, membership: Membership): PersonInfo {
  const { name } = membership.person(ref);
  return { ref, name };
}

/** A user or a group by name. */
export function toReviewer(ref: string, membership: Membership): ReviewerInfo {
  const title = ref.startsWith('user:')
    ? membership.person(ref).name
    : membership.group(ref).title;
  return { ref, title };
}

/** Names of everybody who occurs in a request, or for whom the caller may act, by ref. */
export function namesIn(
  {
    request,
    events,
    can,
  }: {
    readonly request: ExtensionRequest;
    readonly events: readonly ExtensionEvent[];
    readonly can: ExtensionCanInfo;
  },
  membership: Membership,
): Record<string, string> {
  const { requester, authors, votes, rules, counterOffer } = request;
  const refs = [
    requester,
    ...authors,
    ...votes.flatMap(vote => [vote.by, vote.for]),
    ...rules.steps.flatMap(step => step.reviewers),
    rules.standIn,
    counterOffer?.by,
    ...(request.rescuers ?? []),
    ...Object.values(can).map(answer => answer.for),
    ...events.flatMap(event => [
      event.by,
      event.for,
      ...(event.reviewers ?? []),
    ]),
  ].filter((ref): ref is string => ref !== undefined && ref.includes(':'));
  return Object.fromEntries(
    [...new Set(refs)].map(ref => [ref, toReviewer(ref, membership).title]),
  );
}
