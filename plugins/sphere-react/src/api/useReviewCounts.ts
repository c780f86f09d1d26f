import { useApi } from '@backstage/core-plugin-api';
import type { ReviewCounts } from '@dataops-sphere/plugin-sphere-common';
import { useEffect, useState } from 'react';
import { latestReviewCounts, listenToReviewCounts } from './reviewCounts';
import { sphereApiRef } from './sphereApiRef';
import { useExtensions } from './useExtensions';
import { useLiveUpdates } from './useLiveUpdates';

/**
 * How many requests wait for the viewer, as the last list of requests counted them. While nobody else on the page asks
 * for a list, it asks for a short one itself, now and every 30 seconds.
 * @public
 */
export function useReviewCounts(options: {
  readonly ask: 'myself' | 'somebody-else-does';
}): ReviewCounts | undefined {
  const api = useApi(sphereApiRef);
  const [counts, setCounts] = useState(() => latestReviewCounts(api));
  useEffect(() => listenToReviewCounts(api, setCounts), [api]);
  const { retry } = useExtensions(
    { view: 'me', state: 'open', limit: 1 },
    { enabled: options.ask === 'myself' },
  );
  useLiveUpdates([], retry);
  return counts;
}
