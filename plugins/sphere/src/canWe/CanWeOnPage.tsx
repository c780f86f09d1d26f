import { useRouteRef } from '@backstage/core-plugin-api';
import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { useKnownUse } from '@dataops-sphere/plugin-sphere-react';
import { sphereBoundaryRouteRef } from '../routes';
import { CanWeCard } from './CanWeCard';

/** Properties of {@link CanWeOnPage}. @internal */
export interface CanWeOnPageProps {
  readonly sphere: SphereDetail;
  readonly freshness: 'fresh' | 'stale';
}

/** "Can we …?" of a sphere away from its page: statements are read on its boundary tab. @internal */
export function CanWeOnPage({ sphere, freshness }: CanWeOnPageProps) {
  const boundary = useRouteRef(sphereBoundaryRouteRef);
  const known = useKnownUse(sphere.name);
  return (
    <CanWeCard
      sphere={sphere}
      known={known}
      freshness={freshness}
      entryLink={entry => ({
        href: `${boundary({ name: sphere.name })}?q=${encodeURIComponent(
          entry,
        )}`,
      })}
    />
  );
}
