import type { MapSector } from '@dataops-sphere/plugin-sphere-common';

/** A stretch of the border in degrees. @internal */
export interface BorderArc {
  readonly start: number;
  readonly end: number;
}

/** The border without the stretches where it bulges; all of it where it does not. @internal */
export function borderArcs(
  sectors: readonly Pick<MapSector, 'bulge'>[],
): readonly BorderArc[] {
  const bulges = sectors.flatMap(({ bulge }) => (bulge ? [bulge] : []));
  if (bulges.length === 0) return [{ start: 0, end: 360 }];
  // From the end of each bulge to the start of the next one, once round.
  return bulges.map(({ end }, index) => {
    const next = bulges[index + 1];
    return { start: end, end: next ? next.start : bulges[0].start + 360 };
  });
}

/** The border of one sector, the same way. @internal */
export function sectorArcs({
  angles: { start, end },
  bulge,
}: Pick<MapSector, 'angles' | 'bulge'>): readonly BorderArc[] {
  if (!bulge) return [{ start, end }];
  return [
    { start, end: bulge.start },
    { start: bulge.end, end },
  ];
}
