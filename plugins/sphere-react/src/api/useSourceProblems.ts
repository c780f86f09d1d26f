import type {
  PageQuery,
  SourceProblemList,
} from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** One page of the problems in the files of the sources, or of one source. @public */
export function useSourceProblems(
  query: PageQuery & { readonly source?: string } = {},
): SphereQueryResult<SourceProblemList> {
  return useSphereQuery({
    key: JSON.stringify(query),
    subject: query.source ?? '',
    load: (api, options) => api.listSourceProblems(query, options),
  });
}
