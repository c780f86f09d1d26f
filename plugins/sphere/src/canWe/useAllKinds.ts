import { usePermission } from '@backstage/plugin-permission-react';
import {
  sphereLibraryReadPermission,
  type BoundaryKind,
  type ResolvedEntry,
} from '@dataops-sphere/plugin-sphere-common';
import { sortKinds, useLibrary } from '@dataops-sphere/plugin-sphere-react';
import { useMemo } from 'react';
import type { QuestionScope } from './useCanWeQuestion';

const NONE: readonly BoundaryKind[] = [];

/** All registered kinds for who may read the library; for others those that the sphere uses. @internal */
export function useAllKinds(
  own: readonly BoundaryKind[] = NONE,
  boundary?: readonly ResolvedEntry[],
): Pick<QuestionScope, 'kinds' | 'kindsState'> {
  const { allowed, loading } = usePermission({
    permission: sphereLibraryReadPermission,
  });
  const library = useLibrary({ enabled: allowed });
  const all = library.data?.kinds;
  const kinds = useMemo(() => {
    const byName = new Map(own.map(kind => [kind.name, kind]));
    all?.forEach(({ kind }) => {
      // The same kind stays the same object, so that nothing is typed anew when the library arrives.
      if (!byName.has(kind.name)) byName.set(kind.name, kind);
    });
    return sortKinds([...byName.values()], boundary);
  }, [own, all, boundary]);
  const isLoading = loading || (allowed && library.loading && !all);
  return { kinds, kindsState: isLoading ? 'loading' : 'complete' };
}
