import { parseAllDocuments } from 'yaml';
import { z } from 'zod/v4';
import { groupRef } from './groupStubs';

const groupSchema = z.object({
  kind: z.string().regex(/^group$/i),
  metadata: z.object({
    name: z.string().min(1),
    namespace: z.string().min(1).nullish(),
  }),
});

/** Refs, in lower case, of the Groups that catalog files declare. Everything else in them is passed over. */
export function readKnownGroups(texts: readonly string[]): ReadonlySet<string> {
  const refs = new Set<string>();
  for (const text of texts) {
    for (const document of parseAllDocuments(text)) {
      if (document.errors.length > 0) continue;
      const parsed = groupSchema.safeParse(document.toJS());
      if (!parsed.success) continue;
      const { name, namespace } = parsed.data.metadata;
      refs.add(groupRef(namespace ?? 'default', name));
    }
  }
  return refs;
}
