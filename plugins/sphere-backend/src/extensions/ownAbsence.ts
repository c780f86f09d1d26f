import { NotAllowedError } from '@backstage/errors';
import type { Absence, OwnAbsence } from '@dataops-sphere/plugin-sphere-common';
import { canonicalRef } from '../membership/canonicalRef';
import { inputError } from './extensionErrors';
import type { ExtensionContext } from './ExtensionContext';
import type { ExtensionCaller } from './ExtensionService';

const MAX_ABSENCE = 366 * 86_400_000;

interface About {
  readonly caller: ExtensionCaller;
  readonly context: ExtensionContext;
}

/** The caller's own absence, until it has ended. */
export async function readOwnAbsence({
  caller,
  context,
}: About): Promise<OwnAbsence> {
  const absence = await context.store.absence(personOf(caller));
  const hasEnded = absence && absence.until <= context.clock().toISOString();
  return { absence: hasEnded ? null : absence };
}

/** States, changes or takes back the caller's own absence; nobody states one for anybody else. */
export async function writeOwnAbsence(
  { absence }: OwnAbsence,
  { caller, context }: About,
): Promise<OwnAbsence> {
  const person = personOf(caller);
  const at = context.clock();
  const checked = absence && checkAbsence(absence, { person, context, at });
  await context.store.setAbsence(person, checked, [
    {
      at,
      type: checked ? 'absence.stated' : 'absence.taken-back',
      actor: { type: 'user', ref: person },
      subject: { kind: 'Absence', name: person },
      payload: checked ? { ...checked } : {},
      about: [],
    },
  ]);
  return { absence: checked };
}

function personOf({ actor }: ExtensionCaller): string {
  if (actor.type === 'user') return actor.ref;
  throw Object.assign(new NotAllowedError('Only people are away'), {
    code: 'not-a-person',
  });
}

function checkAbsence(
  { from, until, standIn }: Absence,
  about: {
    readonly person: string;
    readonly context: ExtensionContext;
    readonly at: Date;
  },
): Absence {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  if (!(start < end)) {
    throw inputError('ends-before-start', 'Expected an end after the start');
  }
  if (end <= about.at.getTime()) {
    throw inputError('ends-in-the-past', 'Expected an end in the future');
  }
  if (end - start > MAX_ABSENCE) {
    throw inputError('too-long', 'Expected an absence of at most one year');
  }
  const span = {
    from: new Date(start).toISOString(),
    until: new Date(end).toISOString(),
  };
  if (standIn === undefined) return span;
  return { ...span, standIn: checkStandIn(standIn, about) };
}

function checkStandIn(
  standIn: string,
  { person, context }: { person: string; context: ExtensionContext },
): string {
  const ref = canonicalRef(standIn);
  if (ref === person) {
    throw inputError('own-stand-in', 'Expected somebody else as the stand-in');
  }
  if (ref.startsWith('user:') && context.membership.person(ref).known) {
    return ref;
  }
  throw inputError(
    'unknown-person',
    `Expected a person of the catalog as the stand-in, got '${ref}'`,
  );
}
