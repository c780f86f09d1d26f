import type {
  ExtensionList,
  ExtensionSummary,
} from '@dataops-sphere/plugin-sphere-common';

/** A row as it stands in the list; `gone` once it does not wait any more. @internal */
export interface ReviewRow {
  readonly item: ExtensionSummary;
  readonly state: 'waiting' | 'gone';
}

/** The list as it is shown: it moves only when the viewer wants it to. @internal */
export interface ShownRows {
  readonly rows: readonly ReviewRow[];
  /** How many rows have come since that are not shown yet. */
  readonly fresh: number;
}

/** The rows of a list that is shown for the first time. @internal */
export function rowsOf({ items }: Pick<ExtensionList, 'items'>): ShownRows {
  return { rows: items.map(item => ({ item, state: 'waiting' })), fresh: 0 };
}

/**
 * The shown rows after newer ones came: each stays in its place, what does not wait any more is marked, and what is new
 * is only counted.
 * @internal
 */
export function mergeRows(
  shown: ShownRows,
  { items }: Pick<ExtensionList, 'items'>,
): ShownRows {
  const newer = new Map(items.map(item => [item.id, item]));
  const rows = shown.rows.map(({ item }): ReviewRow => {
    const latest = newer.get(item.id);
    return latest
      ? { item: latest, state: 'waiting' }
      : { item, state: 'gone' };
  });
  const ids = new Set(shown.rows.map(({ item }) => item.id));
  return { rows, fresh: items.filter(({ id }) => !ids.has(id)).length };
}
