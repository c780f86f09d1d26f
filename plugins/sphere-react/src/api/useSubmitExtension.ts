import type {
  ExtensionDetail,
  ExtensionSubmission,
} from '@dataops-sphere/plugin-sphere-common';
import { useSphereCall, type SphereCall } from './useSphereCall';

/**
 * Files a request for more room. The caller makes the key with {@link createIdempotencyKey} once per draft, so that
 * trying again after a failure files no second one.
 * @public
 */
export function useSubmitExtension(
  sphere: string,
): SphereCall<ExtensionSubmission, ExtensionDetail> {
  return useSphereCall((api, submission) =>
    api.submitExtension(sphere, submission),
  );
}
