import type {
  ExtensionList,
  ExtensionListQuery,
} from '@dataops-sphere/plugin-sphere-common';
import { publishReviewCounts } from './reviewCounts';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** One page of requests; the rows of the last page stay while the next one loads, but never those of another sphere. @public */
export function useExtensions(
  query: ExtensionListQuery = {},
  options: { readonly enabled?: boolean } = {},
): SphereQueryResult<ExtensionList> {
  return useSphereQuery({
    key: JSON.stringify(query),
    subject: query.sphere ?? '',
    enabled: options.enabled,
    load: async (api, request) => {
      const list = await api.listExtensions(query, request);
      publishReviewCounts(api, list.counts);
      return list;
    },
  });
}
