import type { RevisionDetail } from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** One revision with its text and the text before it. @public */
export function useRevision(
  name: string,
  revision: number,
): SphereQueryResult<RevisionDetail> {
  return useSphereQuery({
    key: JSON.stringify([name, revision]),
    subject: name,
    load: (api, options) => api.getRevision(name, revision, options),
  });
}
