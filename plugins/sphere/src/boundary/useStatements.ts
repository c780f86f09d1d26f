import {
  createBoundaryTable,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { useMemo } from 'react';
import type { EntryCardProps } from './EntryCard';

/** The statements of a sphere with their words, in the order of the table. @internal */
export function useStatements(sphere: SphereDetail): readonly EntryCardProps[] {
  return useMemo(() => {
    const kinds = new Map(sphere.kinds.map(kind => [kind.name, kind]));
    const entries = new Map(sphere.resolved.boundary.map(e => [e.id, e]));
    return createBoundaryTable(sphere.resolved, { kinds }).flatMap(row => {
      const entry = row.type === 'entry' ? entries.get(row.id) : undefined;
      return row.type === 'entry' && entry
        ? [{ row, entry, kind: kinds.get(entry.kind) }]
        : [];
    });
  }, [sphere]);
}
