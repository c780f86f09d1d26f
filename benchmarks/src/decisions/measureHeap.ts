import { compileBoundary } from '@dataops-sphere/plugin-sphere-common';
import type { Goal } from '../report/report';
import { createSpheres, kinds } from './world';

/** What compiled boundaries take of the heap beyond the resolved documents that they are made of. */
export function measureHeap(count: number, entries: number): Goal {
  const spheres = createSpheres(count, entries);
  const before = heap();
  const boundaries = spheres.map(sphere => compileBoundary(sphere, { kinds }));
  const bytes = (heap() - before) / boundaries.length;
  return {
    name: `compiled heap per sphere of ${entries} entries`,
    value: bytes / 1024,
    unit: 'KB',
    must: 8,
    aim: 4,
  };
}

function heap(): number {
  global.gc?.();
  global.gc?.();
  return process.memoryUsage().heapUsed;
}
