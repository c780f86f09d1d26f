import { isError } from '@backstage/errors';
import type {
  ExtensionBulk,
  ExtensionBulkResult,
  ExtensionCommand,
  ExtensionDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { codeOf } from '../extensionErrors';

/** What the domain answers a command with; anything else is a failure of the machinery. */
const EXPECTED: ReadonlySet<string> = new Set([
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
]);

/**
 * Does the commands one after the other, each by the same rule as alone, and tells for each how it went. A failure of
 * the machinery ends the call: its repeat with the same keys does what is left.
 */
export async function actOnEach(
  { commands }: ExtensionBulk,
  act: (
    id: string,
    command: ExtensionCommand,
  ) => Promise<Pick<ExtensionDetail, 'state' | 'version'>>,
): Promise<ExtensionBulkResult> {
  const results: ExtensionBulkResult['results'] = [];
  for (const { id, ...command } of commands) {
    try {
      const { state, version } = await act(id, command);
      results.push({ id, ok: true, state, version });
    } catch (error) {
      results.push({ id, ok: false, ...refusalOf(error) });
    }
  }
  return { results };
}

function refusalOf(error: unknown): { reason: string; message: string } {
  if (!isError(error) || !EXPECTED.has(error.name)) throw error;
  return { reason: codeOf(error) ?? 'not-found', message: error.message };
}
