import type {
  BoundaryUse,
  LimitUse,
} from '@dataops-sphere/plugin-sphere-common';

/**
 * The use that a question says itself, in `context.use: { <entry>: { <dimension>: number } }`, in the place of what the
 * inventory knows of these limits. What is no number from 0 on is as if it were not there. Only for callers who may assert
 * use.
 */
export function assertedUse(
  asserted: unknown,
  known: BoundaryUse,
  at: number,
): BoundaryUse {
  if (!isRecord(asserted)) return known;
  return {
    of(entry, dimension): LimitUse | undefined {
      const value = numberAt(asserted, entry, dimension);
      return value === undefined
        ? known.of(entry, dimension)
        : {
            entry,
            dimension,
            value,
            observedAt: at,
            validUntil: Number.MAX_SAFE_INTEGER,
          };
    },
  };
}

function numberAt(
  asserted: Readonly<Record<string, unknown>>,
  entry: string,
  dimension: string,
): number | undefined {
  const dimensions = Object.hasOwn(asserted, entry) && asserted[entry];
  if (!isRecord(dimensions) || !Object.hasOwn(dimensions, dimension)) {
    return undefined;
  }
  const value = dimensions[dimension];
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
