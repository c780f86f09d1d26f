import type {
  ExtensionActor,
  ExtensionEvent,
  JournalRecord,
} from '@dataops-sphere/plugin-sphere-common';
import type { JournalEntry } from '../../journal/appendJournal';
import type { MadeTransition } from './toWrite';

/**
 * The record of a transition: who did what to which version. What people wrote stays with the request, except the reasons
 * of a rescue and a revocation, without which the record would not say why a rule was stepped over.
 */
export function journalOf(made: MadeTransition, title: string): JournalEntry {
  const { request, events, facts, before } = made;
  return {
    at: new Date(facts.at),
    type: `extension.${typeOf(events)}`,
    actor: actorOf(facts.actor),
    subject: {
      kind: 'ExtensionRequest',
      name: request.sphere.name,
      uid: request.id,
    },
    payload: {
      sphere: request.sphere.name,
      title,
      ...(before && { from: before.request.state }),
      to: request.state,
      version: request.version,
      proposal: request.proposalNumber,
      proposalHash: request.proposalHash,
      ...(request.endsAt && { endsAt: request.endsAt }),
      events: events.map(toPayload),
    },
    about: [request.sphere.uid, request.id],
  };
}

/** What the transition came to; that an approved one has started as well goes without saying. */
function typeOf(events: readonly ExtensionEvent[]): string {
  const approved = events.find(({ type }) => type === 'approved');
  return (approved ?? events[events.length - 1]).type;
}

export function actorOf(actor: ExtensionActor): JournalRecord['actor'] {
  return actor.type === 'system'
    ? { type: 'system', ref: 'sphere' }
    : { type: actor.type, ref: actor.ref };
}

function toPayload(event: ExtensionEvent): Record<string, unknown> {
  const { type, by, for: absent, step, endReason, days, reviewers } = event;
  const isSteppingOver = type === 'rescued' || type === 'revoked';
  return {
    type,
    by,
    ...(absent !== undefined && { for: absent }),
    ...(step !== undefined && { step }),
    ...(endReason !== undefined && { endReason }),
    ...(days !== undefined && { days }),
    ...(reviewers !== undefined && { reviewers }),
    ...(isSteppingOver && event.text !== undefined && { reason: event.text }),
  };
}
