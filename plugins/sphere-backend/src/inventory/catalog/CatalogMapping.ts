import type { BoundaryKind } from '@dataops-sphere/plugin-sphere-common';

/** Where a value is taken from an entity: the annotation, else the field, else the value itself. */
export interface ValueRule {
  readonly annotation?: string;
  /** Path with dots, such as `metadata.name`. */
  readonly field?: string;
  readonly value?: string | number | boolean;
}

/** How catalog Resources of some types become resources of a kind. Says nothing of spheres and owners on purpose. */
export interface CatalogMapping {
  /** Values of `spec.type`. */
  readonly types: readonly string[];
  readonly kind: string;
  readonly attributes: Readonly<Record<string, ValueRule>>;
  readonly amounts?: Readonly<Record<string, ValueRule>>;
  /** Whether the catalog has every resource of the kind, so that its use is known. */
  readonly complete?: boolean;
}

/** Before the name of an attribute or limit dimension. */
const ANNOTATION_PREFIX = 'sphere.dataops/';

/** Attributes that are what the entity is called. */
const NAMED: Readonly<Record<string, string>> = {
  'kubernetes-cluster': 'cluster',
  'kubernetes-namespace': 'name',
  storage: 'name',
  repository: 'name',
  tool: 'name',
  'data-domain': 'domain',
};

/** The configured mappings, with what they leave open as it is by default, and then the default ones. */
export function allMappings(
  configured: readonly CatalogMapping[],
  kinds: Iterable<BoundaryKind>,
): CatalogMapping[] {
  const defaults = defaultMappings(kinds);
  const completed = configured.map(mapping => {
    const base = defaults.find(({ kind }) => kind === mapping.kind);
    return {
      ...mapping,
      attributes: { ...base?.attributes, ...mapping.attributes },
      amounts: { ...base?.amounts, ...mapping.amounts },
    };
  });
  return [...completed, ...defaults];
}

/**
 * The mappings without configuration: `spec.type` names the kind, each attribute and amount is taken from the annotation
 * `sphere.dataops/<name>`, and what an entity is called from `metadata.name`.
 */
function defaultMappings(kinds: Iterable<BoundaryKind>): CatalogMapping[] {
  const mappings = [...kinds].map(kind => mappingOf(kind, [kind.name]));
  const storage = mappings.find(({ kind }) => kind === 'storage');
  if (!storage) return mappings;
  const typed = (types: string[], fixed: Record<string, string>) => ({
    ...storage,
    types,
    attributes: {
      ...storage.attributes,
      ...Object.fromEntries(
        Object.entries(fixed).map(([name, value]) => [
          name,
          { ...storage.attributes[name], value },
        ]),
      ),
    },
  });
  return [
    ...mappings,
    typed(['s3-bucket'], { provider: 'aws', type: 'bucket' }),
    typed(['gcs-bucket'], { provider: 'gcp', type: 'bucket' }),
    typed(['database'], {}),
  ];
}

function mappingOf(kind: BoundaryKind, types: string[]): CatalogMapping {
  const byAnnotation = (name: string) => ({
    annotation: `${ANNOTATION_PREFIX}${name}`,
  });
  return {
    types,
    kind: kind.name,
    attributes: Object.fromEntries(
      Object.keys(kind.attributes).map(name => [
        name,
        {
          ...byAnnotation(name),
          ...(NAMED[kind.name] === name && { field: 'metadata.name' }),
        },
      ]),
    ),
    amounts: Object.fromEntries(
      Object.entries(kind.limits ?? {})
        .filter(([, { mode }]) => mode === 'sum')
        // A slash cannot stand in the name of an annotation.
        .map(([name]) => [name, byAnnotation(name.replaceAll('/', '.'))]),
    ),
  };
}
