import type { RequestLinkOf } from '@dataops-sphere/plugin-sphere-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRequestHref } from '../../page/useRequestHref';

/** How the map and the table lead to a request inside the app; nothing where the app has no page for requests. @internal */
export function useRequestLink(): RequestLinkOf | undefined {
  const href = useRequestHref();
  const navigate = useNavigate();
  return useMemo(
    () =>
      href &&
      ((id: string) => ({
        href: href(id),
        onShow: () => navigate(href(id)),
      })),
    [href, navigate],
  );
}
