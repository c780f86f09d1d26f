import {
  isDatabaseConflictError,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import type { BoundaryKindRegistry } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { Membership } from '../../membership/Membership';
import type { DeclarationsChanged } from '../createDeclarationServices';
import type { ArchetypeCache } from './readDeclared';
import type { Scan } from './types';

/** What every step of a scan works with. */
export interface ScanContext {
  readonly knex: Knex;
  readonly logger: LoggerService;
  readonly clock: () => Date;
  readonly membership: Membership;
  readonly kinds: BoundaryKindRegistry;
  readonly archetypes: ArchetypeCache;
  readonly onCommitted: (event: DeclarationsChanged) => Promise<void>;
}

/** Thrown in a scan that is no longer the newest one of its source. */
export class ScanSupersededError extends Error {}

const ATTEMPTS = 4;
/** Deadlock and serialisation failure in PostgreSQL. */
const RETRIABLE_CODES: ReadonlySet<unknown> = new Set(['40P01', '40001']);

/**
 * Runs one transaction of a scan. It holds the row of its source until the commit, so that scans of one source take
 * turns, and gives up as soon as a newer one has begun: what that one read is newer too. Another source may declare the
 * same name at the same time; the unique constraint lets one of them win, and the other one looks again.
 */
export async function inScanTransaction<T>(
  knex: Knex,
  scan: Scan,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return withRetries(() =>
    knex.transaction(async trx => {
      const row = await trx('sources')
        .where('id', scan.source)
        .forUpdate()
        .first('generation');
      if (row?.generation !== scan.generation) {
        throw new ScanSupersededError(
          `A newer scan of the source '${scan.source}' has begun`,
        );
      }
      return work(trx);
    }),
  );
}

/** Repeats a transaction that lost against another one. */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isLostRace(error)) throw error;
    }
  }
}

function isLostRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === 'ConflictError' ||
    isDatabaseConflictError(error) ||
    ('code' in error && RETRIABLE_CODES.has(error.code))
  );
}
