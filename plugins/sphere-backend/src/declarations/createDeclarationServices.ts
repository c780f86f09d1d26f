import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  BoundaryKindRegistry,
  ScanResult,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { DatabaseJournalService } from '../journal/DatabaseJournalService';
import type { Membership } from '../membership/Membership';
import { DatabaseLibraryService } from './library/DatabaseLibraryService';
import { scanAllSources } from './scan/scanAllSources';
import type { ScanContext } from './scan/ScanContext';
import { SourceScanner } from './scan/SourceScanner';
import type {
  JournalService,
  LibraryService,
  SourceService,
  SphereService,
} from './services';
import { createManagerOf } from './sources/createManagerOf';
import { DatabaseSourceService } from './sources/DatabaseSourceService';
import type { SourceConfig, SourceReaders } from './sources/SourceReader';
import { createCounter } from './spheres/createCounter';
import { DatabaseSphereService } from './spheres/DatabaseSphereService';
import { refreshGroupTitles } from './spheres/refreshGroupTitles';
import type { SphereReadContext } from './spheres/types';

/** What changed in one committed transaction, by sphere name. Only spheres: archetypes tell through those they touch. */
export interface DeclarationsChanged {
  readonly type: 'declarations.changed';
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
}

/** Where a boundary kind was registered. */
export type KindOrigin = 'built-in' | 'config' | 'module';

/** What the declaration services need from outside. The database must have been migrated (`applyMigrations`). */
export interface DeclarationServicesOptions {
  readonly knex: Knex;
  readonly logger: LoggerService;
  readonly clock: () => Date;
  /** May still be empty when the services are made; it is asked at each call. */
  readonly membership: Membership;
  readonly kinds: {
    readonly registry: BoundaryKindRegistry;
    readonly origins: ReadonlyMap<string, KindOrigin>;
  };
  readonly sources: readonly SourceConfig[];
  readonly readers: SourceReaders;
  /** Called after each commit that changed spheres, and awaited. Work that takes time belongs elsewhere. */
  readonly onCommitted: (event: DeclarationsChanged) => void | Promise<void>;
}

/** The rooms of declarations, over one database. */
export interface DeclarationServices {
  readonly spheres: SphereService;
  readonly library: LibraryService;
  readonly sources: SourceService;
  readonly journal: JournalService;
  /**
   * Scans all sources, one after the other; the scheduled task. Never throws for a source that fails, tells it by the
   * source's status instead. With `due`, only the sources with these ids take their turn.
   */
  scanAll(due?: readonly string[]): Promise<readonly ScanResult[]>;
  /**
   * Takes over group titles that changed since spheres were stored, so that sorting and searching follow the names that
   * people see. To be called after each new membership snapshot.
   */
  refreshGroupTitles(): Promise<void>;
}

/** Wires the rooms of declarations together. */
export function createDeclarationServices(
  options: DeclarationServicesOptions,
): DeclarationServices {
  const { knex, logger, clock, membership, kinds, sources } = options;
  const readContext: SphereReadContext = {
    knex,
    clock,
    membership,
    kinds: kinds.registry,
    count: createCounter(),
    managerOf: createManagerOf(sources),
  };
  const scanContext: ScanContext = {
    knex,
    logger,
    clock,
    membership,
    kinds: kinds.registry,
    archetypes: new Map(),
    onCommitted: async event => {
      try {
        await options.onCommitted(event);
      } catch (error) {
        // What is committed stays, whoever hears of it.
        logger.error(
          'A committed change could not be passed on',
          error instanceof Error ? error : new Error(String(error)),
        );
      }
    },
  };
  const scanner = new SourceScanner(scanContext, options);
  return {
    spheres: new DatabaseSphereService(readContext),
    library: new DatabaseLibraryService(readContext, kinds),
    sources: new DatabaseSourceService(readContext, { sources, scanner }),
    journal: new DatabaseJournalService(knex),
    scanAll: due =>
      scanAllSources(sources, { scanner, context: scanContext, due }),
    refreshGroupTitles: () => refreshGroupTitles(knex, membership),
  };
}
