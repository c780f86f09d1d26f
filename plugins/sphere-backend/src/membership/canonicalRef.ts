import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** The one spelling under which a ref is stored and compared: full, lower case. */
export function canonicalRef(
  ref: string,
  context?: { defaultKind?: string; defaultNamespace?: string },
): string {
  return stringifyEntityRef(parseEntityRef(ref, context));
}
