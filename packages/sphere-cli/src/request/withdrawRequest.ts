import { randomUUID } from 'node:crypto';
import {
  extensionDetailSchema,
  type ExtensionDetail,
} from '@dataops-sphere/plugin-sphere-common';
import type { Connection } from '../connection/connectOptions';
import { readRefusal, type Refusal } from './Refusal';

/** What became of it, and the request as it is now. */
export type WithdrawResult = {
  readonly detail: ExtensionDetail;
  /** Why it is not withdrawn; absent where it is. */
  readonly refusal?: Refusal;
};

/** Reads a request. */
export function readRequest(
  connection: Connection,
  id: string,
): Promise<ExtensionDetail> {
  return connection.callRepeatable(async (client, options) =>
    extensionDetailSchema.parse(await client.getExtension(id, options)),
  );
}

/**
 * Withdraws a request as it was read just before. If it changes in between it stays as it is: whoever withdraws is shown
 * what it is now, and decides again.
 */
export async function withdrawRequest(
  connection: Connection,
  id: string,
  comment: string | undefined,
): Promise<WithdrawResult> {
  const before = await readRequest(connection, id);
  // What was wanted is so already, as after a call whose answer was lost
  if (before.state === 'withdrawn') return { detail: before };
  const command = {
    action: {
      type: 'withdraw' as const,
      ...(comment !== undefined && { text: comment }),
    },
    version: before.version,
    proposalHash: before.proposalHash,
    idempotencyKey: randomUUID(),
  };
  const result = await connection.callRepeatable(async (client, options) => {
    try {
      const answer = await client.actOnExtension(id, command, options);
      return { detail: extensionDetailSchema.parse(answer) };
    } catch (error) {
      const refusal = readRefusal(error);
      if (refusal) return { refusal };
      throw error;
    }
  });
  if (!('refusal' in result)) return result;
  return {
    detail: await readRequest(connection, id),
    refusal: result.refusal,
  };
}
