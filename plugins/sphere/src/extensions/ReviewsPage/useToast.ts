import { alertApiRef, useApi, useApiHolder } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';

const SECONDS_8 = 8_000;

/** A short message with a way back. Apps before toasts, and legacy ones, show its text alone. @internal */
export function useToast() {
  const toasts = useApiHolder().get(toastApiRef);
  const alerts = useApi(alertApiRef);
  return (
    title: string,
    link: { readonly label: string; readonly href: string },
  ): void => {
    if (toasts) toasts.post({ title, links: [link], timeout: SECONDS_8 });
    else {
      alerts.post({
        message: title,
        severity: 'success',
        display: 'transient',
      });
    }
  };
}
