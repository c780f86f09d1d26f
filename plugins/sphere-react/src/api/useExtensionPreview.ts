import type {
  ExtensionPreview,
  ExtensionPreviewRequest,
} from '@dataops-sphere/plugin-sphere-common';
import { useSettled } from '../boundary/CanWe/useSettled';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** Milliseconds that an input must stand still before it is previewed. */
const SETTLES = 300;

/**
 * What a request would do, by the backend's code. Asked once the input stands still; the answer before stays meanwhile,
 * and a call that was overtaken is aborted. Nothing is asked while there is no request.
 * @public
 */
export function useExtensionPreview(
  sphere: string,
  request: ExtensionPreviewRequest | undefined,
): SphereQueryResult<ExtensionPreview> {
  const wanted = request ? JSON.stringify(request) : '';
  const settled = useSettled(wanted, SETTLES);
  const { loading, ...answer } = useSphereQuery({
    key: settled,
    subject: sphere,
    enabled: settled !== '',
    load: (api, options) =>
      api.previewExtension(sphere, JSON.parse(settled), options),
  });
  return { ...answer, loading: loading || settled !== wanted };
}
