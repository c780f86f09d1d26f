import { findStuck } from '@dataops-sphere/plugin-sphere-common';
import { dedupeKey } from '../../outbox/dedupeKey';
import type { OutboxIntent } from '../../outbox/OutboxIntent';
import { message } from '../messages/plainText';
import type { StoredExtension } from '../ExtensionStore';
import type { MadeTransition } from './toWrite';

/** Sets this message apart from the others about the same version. */
const INDEX = 99;

/**
 * A new proposal that nobody could decide waits, and the platform owner is told why: an administrator can name other
 * reviewers. Told once for each proposal.
 */
export function stuckIntents(
  { before, request, facts }: MadeTransition,
  { title, sphereTitle }: Pick<StoredExtension, 'title' | 'sphereTitle'>,
): readonly OutboxIntent[] {
  const isNew = before?.request.proposalNumber !== request.proposalNumber;
  if (!isNew || request.state !== 'in_review') return [];
  const stuck = findStuck(request, facts);
  if (!stuck || stuck.reason !== 'too-few') return [];
  const step = request.rules.steps[stuck.step].name;
  return [
    {
      channel: 'notification',
      dedupeKey: dedupeKey({
        about: request.id,
        channel: 'notification',
        version: request.version,
        index: INDEX,
      }),
      type: 'extension.stuck',
      payload: {
        request: request.id,
        sphereUid: request.sphere.uid,
        scope: `sphere:extension-stuck:${request.id}`,
        link: `/sphere-requests/${request.id}`,
        to: [{ type: 'platform-owner' }],
        except: [],
        severity: 'high',
        title: message`Nobody can answer: ${title} for ${sphereTitle}`,
        description: message`Too few people may answer the step '${step}'. A platform admin can name others`,
      },
    },
  ];
}
