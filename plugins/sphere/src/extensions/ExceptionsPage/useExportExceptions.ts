import type {
  ExtensionSummary,
  SphereApi,
} from '@dataops-sphere/plugin-sphere-common';
import { useSphereCall } from '@dataops-sphere/plugin-sphere-react';
import { exceptionsCsv } from './exceptionsCsv';
import { queryOf, rowsOf, type ExceptionsFilter } from './exceptionsQuery';

/** Extensions of one call, and most calls: what one file holds. */
const PAGE = 100;
const MOST_PAGES = 50;

/** Most extensions of one file. @internal */
export const MOST_EXPORTED = PAGE * MOST_PAGES;

/** Puts all pages of the list into a file, and answers whether anything was left out. @internal */
export function useExportExceptions(now: () => number = Date.now) {
  return useSphereCall(async (api, filter: ExceptionsFilter) => {
    const { items, isCut } = await readAll(api, filter, now());
    saveFile('sphere-exceptions.csv', exceptionsCsv(items));
    return isCut ? ('cut' as const) : ('whole' as const);
  });
}

async function readAll(api: SphereApi, filter: ExceptionsFilter, at: number) {
  const items: ExtensionSummary[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const list = await api.listExtensions(queryOf({ ...filter, cursor }, PAGE));
    const { rows, rest } = rowsOf(list.items, { filter, at });
    items.push(...rows);
    cursor = list.nextCursor;
    if (cursor === undefined || rest === 'none') return { items, isCut: false };
  }
  return { items, isCut: true };
}

function saveFile(name: string, text: string): void {
  // The mark tells spreadsheets that the text is UTF-8.
  const blob = new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
