import {
  createBoundaryTable,
  type RoomFact,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { useRoomClock } from '@dataops-sphere/plugin-sphere-react';
import { useMemo } from 'react';
import type { EntryCardProps } from './EntryCard';

/** A boundary in words. @internal */
export interface Statements {
  /** In the order of the table. */
  readonly statements: readonly EntryCardProps[];
  /** Extra room of kinds that no statement speaks of, and requests for it. */
  readonly otherRoom: readonly RoomFact[];
}

/** The statements of a sphere with their words, as they hold now. @internal */
export function useStatements(sphere: SphereDetail): Statements {
  const at = useRoomClock(sphere.overlays);
  return useMemo(() => {
    const kinds = new Map(sphere.kinds.map(kind => [kind.name, kind]));
    const entries = new Map(sphere.resolved.boundary.map(e => [e.id, e]));
    const { resolved, room, overlays } = sphere;
    const rows = createBoundaryTable(resolved, { kinds, room, overlays, at });
    return {
      statements: rows.flatMap(row => {
        const entry = row.type === 'entry' ? entries.get(row.id) : undefined;
        return row.type === 'entry' && entry
          ? [{ row, entry, kind: kinds.get(entry.kind) }]
          : [];
      }),
      otherRoom: rows.flatMap(row => (row.type === 'unlisted' ? row.room : [])),
    };
  }, [sphere, at]);
}
