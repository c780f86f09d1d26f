import type { ExtensionDetail } from '@dataops-sphere/plugin-sphere-common';
import { NotFoundError } from '@backstage/errors';
import type {
  ExtensionCaller,
  ExtensionService,
} from '../extensions/ExtensionService';
import type { Membership } from '../membership/Membership';
import type { SphereSimulation } from './sphereSimulationExtensionPoint';

/** Makes the hands and feet of people who are not signed in. */
export function createSimulation(room: {
  readonly extensions: ExtensionService;
  readonly membership: Membership;
  readonly sweep: () => Promise<void>;
}): SphereSimulation {
  const { extensions, membership, sweep } = room;
  const callerFor = (person: string): ExtensionCaller => ({
    viewer: { userRef: person, groups: membership.groupsOf(person) },
    actor: { type: 'user', ref: person },
    admin: 'no',
  });
  return {
    team: sphere =>
      extensions.team(sphere, {
        viewer: { groups: [] },
        actor: { type: 'system' },
        admin: 'no',
      }),
    async submit(person, sphere, submission) {
      const caller = callerFor(person);
      return found(
        await extensions.submit(sphere, submission, caller),
        `sphere '${sphere}'`,
      );
    },
    async act(person, id, command) {
      const caller = callerFor(person);
      const now = found(await extensions.get(id, caller), `request '${id}'`);
      const { version, proposalHash } = now;
      return found(
        await extensions.act(id, { ...command, version, proposalHash }, caller),
        `request '${id}'`,
      );
    },
    async setAbsence(person, absence) {
      await extensions.setOwnAbsence({ absence }, callerFor(person));
    },
    runClock: sweep,
  };
}

function found(detail: ExtensionDetail | undefined, what: string) {
  if (detail) return detail;
  throw new NotFoundError(`The ${what} does not exist`);
}
