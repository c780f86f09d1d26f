import { NotFoundError } from '@backstage/errors';
import type {
  PageQuery,
  ScanResult,
  Source,
  SourceList,
  SourceProblemList,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { SourceScanner } from '../scan/SourceScanner';
import type { SourceService } from '../services';
import type { SphereReadContext } from '../spheres/types';
import { readSourceProblems } from './readSourceProblems';
import type { SourceConfig } from './SourceReader';

interface CountRow {
  readonly source: string;
  readonly kind?: string;
  readonly total: number | string;
}

/** The configured sources: how they are, what is wrong in them, and scanning one now. */
export class DatabaseSourceService implements SourceService {
  readonly #context: Pick<SphereReadContext, 'knex' | 'managerOf'>;
  readonly #sources: readonly SourceConfig[];
  readonly #scanner: SourceScanner;

  constructor(
    context: Pick<SphereReadContext, 'knex' | 'managerOf'>,
    options: {
      readonly sources: readonly SourceConfig[];
      readonly scanner: SourceScanner;
    },
  ) {
    this.#context = context;
    this.#sources = options.sources;
    this.#scanner = options.scanner;
  }

  async list(): Promise<SourceList> {
    const { knex } = this.#context;
    const [states, files, problems, declarations] = await Promise.all([
      knex('sources').select(),
      countBySource(knex('source_files')),
      countBySource(knex('source_problems')),
      countBySource(
        knex('declarations')
          .where('state', 'present')
          .select('kind')
          .groupBy('kind'),
      ),
    ]);
    const byId = new Map(states.map(state => [state.id, state]));
    return {
      items: this.#sources.map(source => {
        const of = (rows: readonly CountRow[], kind?: string) =>
          Number(
            rows.find(row => row.source === source.id && row.kind === kind)
              ?.total ?? 0,
          );
        return {
          ...toSource(source, byId.get(source.id)),
          files: of(files),
          spheres: of(declarations, 'Sphere'),
          archetypes: of(declarations, 'Archetype'),
          checkpoints: of(declarations, 'Checkpoint'),
          problems: of(problems),
        };
      }),
    };
  }

  async problems(
    query: PageQuery & { readonly source?: string },
  ): Promise<SourceProblemList> {
    const ids = this.#sources.map(({ id }) => id);
    const wanted =
      query.source === undefined ? ids : ids.filter(id => id === query.source);
    return readSourceProblems({ ...query, sources: wanted }, this.#context);
  }

  async refresh(id: string): Promise<ScanResult> {
    const source = this.#sources.find(candidate => candidate.id === id);
    if (!source) throw new NotFoundError(`No source is named '${id}'`);
    return this.#scanner.scan(source);
  }
}

function toSource(
  { id, type, target }: SourceConfig,
  state?: {
    readonly status: Source['status'];
    readonly error: string | null;
    readonly last_scan_at: string | null;
    readonly last_success_at: string | null;
  },
): Pick<
  Source,
  'id' | 'type' | 'target' | 'status' | 'error' | 'lastScanAt' | 'lastSuccessAt'
> {
  return {
    id,
    type,
    target,
    status: state?.status ?? 'never',
    ...(state?.error && { error: state.error }),
    ...(state?.last_scan_at && { lastScanAt: state.last_scan_at }),
    ...(state?.last_success_at && { lastSuccessAt: state.last_success_at }),
  };
}

async function countBySource(query: Knex.QueryBuilder): Promise<CountRow[]> {
  return query.select('source').groupBy('source').count({ total: '*' });
}
