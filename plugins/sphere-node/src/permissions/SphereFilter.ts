/**
 * Which spheres a caller may see, in a form that the store turns into SQL. Refs are canonical (lower case). `claims`
 * are refs that the caller holds directly; the backend widens them by its membership snapshot before it asks the
 * database. An `anyOf` of nothing matches no sphere, an `allOf` of nothing every sphere.
 * @public
 */
export type SphereFilter =
  | { readonly allOf: readonly SphereFilter[] }
  | { readonly anyOf: readonly SphereFilter[] }
  | { readonly not: SphereFilter }
  | {
      readonly property: 'team' | 'platformOwner' | 'reviewer';
      readonly claims: readonly string[];
    }
  | { readonly label: string; readonly value?: string };
