/**
 * How a known use stands to its limit: near from the warning on, and where the border is reached; over beyond the
 * border, which is the ceiling where none is declared. The map, the table and lists agree on it.
 * @public
 */
export function limitUseState(
  used: number,
  limit: {
    readonly warn?: number;
    readonly border?: number;
    readonly ceiling?: number;
  },
): 'ok' | 'near' | 'over' {
  const border = limit.border ?? limit.ceiling ?? Infinity;
  if (used > border) return 'over';
  const from = Math.min(limit.warn ?? Infinity, border);
  return used > 0 && used >= from ? 'near' : 'ok';
}
