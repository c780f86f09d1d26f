import { useRouteRef } from '@backstage/core-plugin-api';
import { requestRouteRef, reviewsRouteRef } from '../routes';

// Legacy apps mount each page by themselves, and asking for one that is missing throws; after all of its hooks, so that
// their order stays the same.

/** The address of a request; nothing where the app has no page for requests, so that nothing links to nowhere. @internal */
export function useRequestHref(): ((id: string) => string) | undefined {
  try {
    const href = useRouteRef(requestRouteRef);
    return id => href({ id });
  } catch {
    return undefined;
  }
}

/** The address of the Reviews page; nothing where the app does not have it. @internal */
export function useReviewsHref(): string | undefined {
  try {
    return useRouteRef(reviewsRouteRef)();
  } catch {
    return undefined;
  }
}
