import type {
  BoundaryKindRegistry,
  Library,
} from '@dataops-sphere/plugin-sphere-common';
import type { KindOrigin } from '../createDeclarationServices';
import type { LibraryService, ReadScope } from '../services';
import { visibleSpheres } from '../spheres/sphereQuery';
import type { SphereReadContext } from '../spheres/types';

interface LibraryRow {
  readonly kind: 'Archetype' | 'Checkpoint';
  readonly name: string;
  readonly source: string;
  readonly path: string;
  readonly revision: number;
  readonly updated_at: string;
  readonly document: string;
}

type Counts = ReadonlyMap<string, number>;

/** Archetypes, checkpoint rules and kinds with their use, in four statements. */
export class DatabaseLibraryService implements LibraryService {
  readonly #context: SphereReadContext;
  readonly #kinds: {
    readonly registry: BoundaryKindRegistry;
    readonly origins: ReadonlyMap<string, KindOrigin>;
  };

  constructor(
    context: SphereReadContext,
    kinds: {
      readonly registry: BoundaryKindRegistry;
      readonly origins: ReadonlyMap<string, KindOrigin>;
    },
  ) {
    this.#context = context;
    this.#kinds = kinds;
  }

  async library(scope: ReadScope): Promise<Library> {
    const [rows, archetypes, checkpoints, kinds] = await Promise.all([
      this.#readDocuments(),
      this.#countArchetypes(scope),
      this.#countUse({ table: 'sphere_checkpoints', column: 'name' }, scope),
      this.#countUse({ table: 'sphere_kinds', column: 'kind' }, scope),
    ]);
    const { registry, origins } = this.#kinds;
    return {
      archetypes: this.#toItems(rows, { kind: 'Archetype', use: archetypes }),
      checkpoints: this.#toItems(rows, {
        kind: 'Checkpoint',
        use: checkpoints,
      }),
      kinds: [...registry.values()].map(kind => ({
        kind,
        origin: origins.get(kind.name) ?? 'built-in',
        spheres: kinds.get(kind.name) ?? 0,
      })),
    };
  }

  async #readDocuments(): Promise<LibraryRow[]> {
    return this.#context
      .knex('declarations')
      .join('revisions', join =>
        join
          .on('revisions.uid', 'declarations.uid')
          .andOn('revisions.revision', 'declarations.revision'),
      )
      .where('declarations.state', 'present')
      .whereIn('declarations.kind', ['Archetype', 'Checkpoint'])
      .orderBy(['declarations.title', 'declarations.name'])
      .select('declarations.*', 'revisions.document');
  }

  async #countArchetypes(scope: ReadScope): Promise<Counts> {
    const rows = await visibleSpheres(scope, this.#context)
      .whereNotNull('spheres.archetype')
      .groupBy('spheres.archetype')
      .select({ key: 'spheres.archetype' })
      .count({ total: '*' });
    return toCounts(rows);
  }

  async #countUse(
    use: { readonly table: string; readonly column: string },
    scope: ReadScope,
  ): Promise<Counts> {
    const column = `${use.table}.${use.column}`;
    const rows = await visibleSpheres(scope, this.#context)
      .join(use.table, `${use.table}.uid`, 'spheres.uid')
      .groupBy(column)
      .select({ key: column })
      .count({ total: '*' });
    return toCounts(rows);
  }

  #toItems<K extends LibraryRow['kind']>(
    rows: readonly LibraryRow[],
    { kind, use }: { readonly kind: K; readonly use: Counts },
  ): Library[K extends 'Archetype' ? 'archetypes' : 'checkpoints'] {
    return rows
      .filter(row => row.kind === kind)
      .map(row => {
        const document = JSON.parse(row.document);
        const manager = this.#context.managerOf(row);
        return {
          document,
          owner: this.#context.membership.group(document.spec.owner),
          revision: row.revision,
          updatedAt: row.updated_at,
          spheres: use.get(row.name) ?? 0,
          ...(manager && { manager }),
        };
      });
  }
}

function toCounts(rows: ReadonlyArray<Record<string, unknown>>): Counts {
  return new Map(rows.map(row => [String(row.key), Number(row.total)]));
}
