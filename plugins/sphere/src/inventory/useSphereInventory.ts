import type {
  Family,
  SphereDetail,
  SphereResource,
  SphereUse,
} from '@dataops-sphere/plugin-sphere-common';
import {
  useResources,
  useSphereUse,
} from '@dataops-sphere/plugin-sphere-react';
import { useMemo } from 'react';
import { unmatchedByFamily } from './UnmatchedResources';
import { useWhyOutside } from './useWhyOutside';

/** Outside resources of one page; few spheres have more. */
const OUTSIDE_PAGE = 100;

/** What is known of the resources of a sphere. @internal */
export interface SphereInventory {
  /** `none`: no source knows any resource at all. */
  readonly state: 'loading' | 'failed' | 'none' | 'known';
  readonly error?: Error;
  readonly use?: SphereUse;
  readonly retry: () => void;
  /** Absent where the statement decides no resource. */
  readonly countsOf: (
    entry: string,
  ) => SphereUse['entries'][number] | undefined;
  /** Outside resources of a family that no statement decides. */
  readonly unmatched: (family: Family) => readonly SphereResource[];
  /** The page of outside resources after this one. */
  readonly nextOutside?: string;
  readonly kindTitle: (kind: string) => string;
  readonly whyOutside: (resource: SphereResource) => string | undefined;
}

/**
 * The resources of a sphere for its Boundary tab: one call for the counts, and a second one only where something is
 * outside that no statement decides.
 * @internal
 */
export function useSphereInventory(
  sphere: SphereDetail,
  outsideCursor?: string,
): SphereInventory {
  const whyOutside = useWhyOutside(sphere);
  const use = useSphereUse(sphere.name);
  const outside = useResources(
    {
      sphere: sphere.name,
      place: 'outside',
      limit: OUTSIDE_PAGE,
      cursor: outsideCursor,
    },
    { enabled: use.data !== undefined && hasUnmatched(use.data) },
  );
  const counts = useMemo(
    () => new Map(use.data?.entries.map(e => [e.entry, e])),
    [use.data],
  );
  const families = useMemo(
    () => unmatchedByFamily(outside.data),
    [outside.data],
  );
  const error = use.error ?? outside.error;
  return {
    state: stateOf(use.data, error),
    error,
    use: use.data,
    retry: () => {
      use.retry();
      outside.retry();
    },
    countsOf: entry => counts.get(entry),
    unmatched: family => families.get(family) ?? [],
    nextOutside: outside.data?.nextCursor,
    kindTitle: kind => sphere.kinds.find(k => k.name === kind)?.title ?? kind,
    whyOutside,
  };
}

function stateOf(
  use: SphereUse | undefined,
  error: Error | undefined,
): SphereInventory['state'] {
  if (use) return use.known ? 'known' : 'none';
  return error ? 'failed' : 'loading';
}

function hasUnmatched(use: SphereUse): boolean {
  const decided = use.entries.reduce((sum, entry) => sum + entry.outside, 0);
  return use.outside > decided;
}
