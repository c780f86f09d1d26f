import {
  extensionListSchema,
  MAX_PAGE_SIZE,
  type ExtensionListQuery,
  type ExtensionSummary,
} from '@dataops-sphere/plugin-sphere-common';
import type { Connection } from '../connection/connectOptions';
import { printable } from '../terminal/printable';
import type { Telling } from './requestAsText';
import { standingWords } from './stateWords';

/** Requests, and how many there are in all. */
export type Listed = {
  readonly items: readonly ExtensionSummary[];
  readonly total: number;
};

/** Reads up to so many requests, page by page. */
export async function listRequests(
  connection: Connection,
  query: ExtensionListQuery,
  limit: number,
): Promise<Listed> {
  const items: ExtensionSummary[] = [];
  let total = 0;
  let cursor: string | undefined;
  do {
    const page = {
      ...query,
      limit: Math.min(limit - items.length, MAX_PAGE_SIZE),
      ...(cursor !== undefined && { cursor }),
    };
    const list = await connection.callRepeatable(async (client, options) =>
      extensionListSchema.parse(await client.listExtensions(page, options)),
    );
    items.push(...list.items);
    total = list.totalItems;
    // A page without items must not be asked for again for ever
    cursor = list.items.length > 0 ? list.nextCursor : undefined;
  } while (cursor !== undefined && items.length < limit);
  return { items, total };
}

/** Two lines for each: what it is and where it stands, and where it is found. */
export function listAsText(
  { items, total }: Listed,
  { colors, timeZone }: Telling,
): string {
  if (items.length === 0) return 'No requests.\n';
  const lines = items.flatMap(item => [
    colors.bold(printable(`${item.title} (${item.sphere.name})`)),
    printable(`  ${item.id}  ${standingWords(item, timeZone)}`),
  ]);
  const rest =
    total > items.length
      ? `${items.length} of ${total}; more with --limit`
      : `${total} in all`;
  return `${[...lines, '', rest].join('\n')}\n`;
}
