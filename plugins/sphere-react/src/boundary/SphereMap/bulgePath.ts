import { mapPoint, type MapBulge } from '@dataops-sphere/plugin-sphere-common';

/**
 * The outline of a bulge as a path: flank, outer arc, flank. `closed` adds the inner arc below it. With a `growth` below
 * 1 it has not reached out as far yet. @internal
 */
export function bulgePath(
  bulge: MapBulge,
  options: { readonly below: 'open' | 'closed'; readonly growth?: number },
): string {
  const { start, end, tip, inner } = bulge;
  const { below, growth = 1 } = options;
  const outer = inner + (bulge.outer - inner) * growth;
  const outline = [
    `M${at(start, inner)}`,
    `L${at(tip.start, outer)}`,
    `A${outer} ${outer} 0 0 1 ${at(tip.end, outer)}`,
    `L${at(end, inner)}`,
  ].join('');
  return below === 'open'
    ? outline
    : `${outline}A${inner} ${inner} 0 0 0 ${at(start, inner)}Z`;
}

function at(angle: number, radius: number): string {
  const { x, y } = mapPoint(angle, radius);
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
