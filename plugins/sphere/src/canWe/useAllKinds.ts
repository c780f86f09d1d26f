import { usePermission } from '@backstage/plugin-permission-react';
import { sphereLibraryReadPermission } from '@dataops-sphere/plugin-sphere-common';
import { sortKinds, useLibrary } from '@dataops-sphere/plugin-sphere-react';
import { useMemo } from 'react';
import type { QuestionScope } from './useCanWeQuestion';

/** All registered kinds where no sphere is asked that would name them; none for who may not read the library. @internal */
export function useAllKinds(): Pick<QuestionScope, 'kinds' | 'kindsState'> {
  const { allowed, loading } = usePermission({
    permission: sphereLibraryReadPermission,
  });
  const library = useLibrary({ enabled: allowed });
  const all = library.data?.kinds;
  const kinds = useMemo(
    () => sortKinds((all ?? []).map(({ kind }) => kind)),
    [all],
  );
  const isLoading = loading || (allowed && library.loading && !all);
  return { kinds, kindsState: isLoading ? 'loading' : 'complete' };
}
