import { FAMILIES, type Family } from './boundaryKind';
import type { Limit } from './entry';
import type { ResolvedEntry, ResolvedSphere } from './resolvedSphere';

/** Whether more than the border may be asked for: the ceiling is higher, or there is none. @internal */
export function limitIsAskable({ border, ceiling }: Limit): boolean {
  const line = border ?? ceiling;
  return line !== undefined && (ceiling === undefined || ceiling > line);
}

// A limit binds only where `inside` or `extendable` matches (decisions, section "limits").
function entryIsAskable(entry: ResolvedEntry): boolean {
  if (entry.extendable !== undefined) return true;
  return (
    entry.inside !== undefined &&
    Object.values(entry.limits ?? {}).some(limitIsAskable)
  );
}

/**
 * What a sphere says of each family, for lists and small maps: families with entries in the fixed order, the number of
 * entries, and whether anything beyond the border can be asked for. Agrees with the map model, but needs no kinds.
 * @public
 */
export function summarizeFamilies(resolved: ResolvedSphere): Array<{
  family: Family;
  entries: number;
  beyond: 'askable' | 'closed';
}> {
  return FAMILIES.flatMap(family => {
    const entries = resolved.boundary.filter(entry => entry.family === family);
    if (entries.length === 0) return [];
    const askable =
      resolved.unlisted === 'extendable' || entries.some(entryIsAskable);
    return [
      {
        family,
        entries: entries.length,
        beyond: askable ? ('askable' as const) : ('closed' as const),
      },
    ];
  });
}
