import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { ExtensionProposal } from '@dataops-sphere/plugin-sphere-common';
import type { Address } from '../../outbox/delivery/deliverNotification';
import { laidOver } from '../detail/laidOver';
import { outsideAfter } from '../detail/outsideAfter';
import { touchedKinds } from '../detail/touchedKinds';
import type { ExtensionContext } from '../ExtensionContext';
import type { ExtensionBasis } from '../ExtensionStore';
import { factsOf } from '../facts/factsOf';
import { outsideWords } from './outsideWords';
import { MAX_RECIPIENTS, recipientsOf } from './recipientsOf';

/** Nobody's rights are lent to a message. */
const SYSTEM = { actor: { type: 'system' }, admin: 'no' } as const;
/** Live extensions of a sphere that are looked at for what stays inside. */
const MAX_LIVE = 100;

/** Addresses messages about requests by what is true when they are sent. */
export function addressMessages(
  context: ExtensionContext,
  logger: LoggerService,
): Address {
  return async intent => {
    if (context.membership.takenAt === undefined) {
      // It is tried again: nobody could be told from an unknown group.
      throw new ServiceUnavailableError('The groups are not known yet');
    }
    const at = context.clock().toISOString();
    const basis = await context.store.basis(intent.request, { at });
    if (!basis) return { recipients: [] };
    const { extension, sphere } = basis;
    const { people, left } = recipientsOf(intent, {
      extension: sphere
        ? {
            ...extension,
            team: sphere.team,
            platformOwner: sphere.platformOwner,
          }
        : extension,
      facts: factsOf(basis, { caller: SYSTEM, context, at }),
      membership: context.membership,
    });
    if (left > 0) {
      logger.warn(
        `A message about the request '${intent.request}' went to ${MAX_RECIPIENTS} people, and not to ${left} more`,
      );
    }
    if (people.length === 0 || intent.outside === undefined) {
      return { recipients: people };
    }
    const outside = await outsideOf(basis, { ...intent, at }, context);
    const addition = outside && outsideWords(outside, intent.outside);
    return { recipients: people, ...(addition && { addition }) };
  };
}

/** What would be outside without this extension; for one that has ended, what is. */
async function outsideOf(
  { extension: { request }, sphere }: ExtensionBasis,
  { outside, at }: { outside?: 'ahead' | 'now'; at: string },
  context: ExtensionContext,
) {
  if (!sphere) return undefined;
  const { uid, resolved } = sphere;
  const { store, inventory, kinds } = context;
  const [live, stock] = await Promise.all([
    store.live(uid, MAX_LIVE),
    inventory.read(uid, touchedKinds(request.proposal, resolved)),
  ]);
  return outsideAfter(
    outside === 'now' ? endedAt(request.proposal, at) : request.proposal,
    {
      sphere: resolved,
      kinds,
      others: laidOver(live, request.id),
      stock,
      at: Date.parse(at),
    },
  );
}

/** What was given back or revoked ended before its time, and what was permanent had none. */
function endedAt(proposal: ExtensionProposal, at: string): ExtensionProposal {
  return { ...proposal, term: { type: 'temporary', until: at } };
}
