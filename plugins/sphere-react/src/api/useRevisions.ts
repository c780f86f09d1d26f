import type {
  PageQuery,
  RevisionList,
} from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** One page of a sphere's revisions, newest first. @public */
export function useRevisions(
  name: string,
  page: PageQuery = {},
): SphereQueryResult<RevisionList> {
  return useSphereQuery({
    key: JSON.stringify([name, page]),
    subject: name,
    load: (api, options) => api.listRevisions(name, page, options),
  });
}
