import { InputError } from '@backstage/errors';
import {
  compileBoundary,
  type BoundaryKindRegistry,
} from '@dataops-sphere/plugin-sphere-common';
import { connect, type ConnectFlags } from '../connection/connectOptions';
import type { Terminal } from '../terminal/Terminal';
import type { Oracle } from './CheckQuestion';
import { createOfflineOracle } from './offline/createOfflineOracle';
import { findSphere } from './offline/findSphere';
import { readInventory } from './offline/readInventory';
import { readUse } from './offline/readUse';
import { createOnlineOracle, type Subject } from './online/createOnlineOracle';

/** The options that say who is asked, and for whom. */
export type OracleFlags = ConnectFlags & {
  readonly sphere?: string;
  readonly group?: string;
  readonly user?: string;
  readonly declarations?: readonly string[];
  readonly use?: string;
  readonly inventory?: string;
};

/** The one who answers: declarations on this machine, or a backend. */
export async function createOracle(
  flags: OracleFlags,
  terminal: Terminal,
  kinds: BoundaryKindRegistry,
): Promise<Oracle> {
  const { url, declarations, use, inventory } = flags;
  const subject = subjectOf(flags);
  if ((url === undefined) === (declarations === undefined)) {
    throw new InputError('expected one of --url and --declarations');
  }
  if (url !== undefined) {
    if (use !== undefined || inventory !== undefined) {
      throw new InputError(
        'expected no --use and --inventory beside --url, because the backend knows the use itself',
      );
    }
    const connection = await connect(url, flags, terminal);
    return createOnlineOracle(connection, subject, kinds);
  }
  if (subject.type !== 'sphere') {
    throw new InputError(
      `expected --url beside --${subject.type}, because only a backend knows who belongs to whom`,
    );
  }
  const { cwd } = terminal;
  const sphere = await findSphere(subject.id, declarations ?? [], {
    cwd,
    kinds,
  });
  return offlineOracle(flags, compileBoundary(sphere, { kinds }), terminal);
}

async function offlineOracle(
  { use, inventory }: OracleFlags,
  boundary: ReturnType<typeof compileBoundary>,
  { cwd, now }: Terminal,
): Promise<Oracle> {
  if (use !== undefined && inventory !== undefined) {
    throw new InputError('expected one of --use and --inventory, not both');
  }
  const at = now();
  const known =
    inventory === undefined
      ? await readUse(use, { cwd, now: at })
      : await readInventory(inventory, boundary, { cwd, now: at });
  return createOfflineOracle(boundary, known, at);
}

function subjectOf({ sphere, group, user }: OracleFlags): Subject {
  const named: Subject[] = [
    ...(sphere === undefined ? [] : [{ type: 'sphere' as const, id: sphere }]),
    ...(group === undefined ? [] : [{ type: 'group' as const, id: group }]),
    ...(user === undefined ? [] : [{ type: 'user' as const, id: user }]),
  ];
  if (named.length !== 1) {
    throw new InputError('expected one of --sphere, --group and --user');
  }
  return named[0];
}
