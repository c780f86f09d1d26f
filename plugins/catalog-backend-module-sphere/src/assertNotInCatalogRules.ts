import type { Config } from '@backstage/config';

interface Rule {
  readonly allow?: ReadonlyArray<string | { readonly kind?: string }>;
}

function allowsSphere(rules: unknown): boolean {
  if (!Array.isArray(rules)) return false;
  return (rules as Rule[]).some(rule =>
    rule.allow?.some(item => {
      const kind = typeof item === 'string' ? item : item.kind;
      return kind?.toLocaleLowerCase('en-US') === 'sphere';
    }),
  );
}

/**
 * A rule that allows kind `Sphere` would let anybody who registers a location take the name of a sphere, which then
 * could not enter the catalog. The catalog checks these rules before it stores what a location emits, so this is where
 * squatting is stopped.
 *
 * @throws Error naming the configuration key
 */
export function assertNotInCatalogRules(config: Config): void {
  const remedy =
    "take it out: spheres come from the Sphere backend, and a registered one would block its namesake's place in the catalog";
  if (allowsSphere(config.getOptional('catalog.rules'))) {
    throw new Error(`catalog.rules allows kind 'Sphere'; ${remedy}`);
  }
  const locations = config.getOptionalConfigArray('catalog.locations') ?? [];
  locations.forEach((location, index) => {
    if (allowsSphere(location.getOptional('rules'))) {
      throw new Error(
        `catalog.locations[${index}].rules allows kind 'Sphere'; ${remedy}`,
      );
    }
  });
}
