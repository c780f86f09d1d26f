import fs from 'node:fs';
import path from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  builtInBoundaryKinds,
  createKindRegistry,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { applyMigrations } from '../../database/applyMigrations';
import type { Membership } from '../../membership/Membership';
import {
  createDeclarationServices,
  type DeclarationServices,
  type DeclarationServicesOptions,
  type DeclarationsChanged,
} from '../createDeclarationServices';
import type { ReadScope } from '../services';
import { FileSourceReader } from '../sources/FileSourceReader';

/** Everybody sees everything, and is nobody in particular. */
export const EVERYONE: ReadScope = { viewer: { groups: [] } };

/** Groups for tests: parents and titles by ref. Whatever isn't named has itself as title and no parent. */
export function createMembership(
  groups: Readonly<
    Record<string, { readonly title?: string; readonly parent?: string }>
  > = {},
): Membership {
  const lineage = (ref: string): string[] => {
    const parent = groups[ref]?.parent;
    return parent ? [ref, ...lineage(parent)] : [ref];
  };
  return {
    group: ref => ({
      ref,
      title: groups[ref]?.title ?? ref.split('/')[1] ?? ref,
      known: ref in groups,
    }),
    entityUidOf: () => undefined,
    person: ref => ({
      ref,
      name: ref.split('/')[1] ?? ref,
      known: false,
    }),
    groupsOf: () => [],
    teamsOf: () => [],
    ancestorsOrSelf: refs => [...new Set(refs.flatMap(lineage))],
    descendantsOrSelf: ref => [ref],
    lineage,
    membersOf: () => [],
  };
}

/** A folder of declarations with the services over it, on a migrated database. */
export interface World extends DeclarationServices {
  readonly folder: string;
  readonly events: readonly DeclarationsChanged[];
  readonly knex: Knex;
  now: Date;
  /** Writes files below the folder of the source `main`; null removes one. */
  write(files: Readonly<Record<string, string | Buffer | null>>): void;
  scan(source?: string): ReturnType<DeclarationServices['sources']['refresh']>;
  /** Other services over the same database and folder, as another node has them. */
  another(options?: Partial<DeclarationServicesOptions>): DeclarationServices;
}

const directory = createMockDirectory();

export async function createWorld(
  knex: Knex,
  options?: Partial<DeclarationServicesOptions>,
): Promise<World> {
  await applyMigrations(knex);
  const folder = fs.realpathSync(fs.mkdtempSync(`${directory.path}/world-`));
  const events: DeclarationsChanged[] = [];
  const clock = { now: new Date('2026-01-05T09:00:00.000Z') };
  const registry = createKindRegistry();
  const another: World['another'] = overrides =>
    createDeclarationServices({
      knex,
      logger: mockServices.logger.mock(),
      clock: () => clock.now,
      membership: createMembership(),
      kinds: {
        registry,
        origins: new Map(
          builtInBoundaryKinds.map(kind => [kind.name, 'built-in']),
        ),
      },
      sources: [{ id: 'main', type: 'file', target: `${folder}/main` }],
      readers: { file: new FileSourceReader() },
      onCommitted: event => {
        events.push(event);
      },
      ...options,
      ...overrides,
    });
  const services = another();
  fs.mkdirSync(`${folder}/main`);
  return Object.assign(clock, services, {
    folder,
    events,
    knex,
    another,
    write: (files: Parameters<World['write']>[0]) =>
      writeFiles(`${folder}/main`, files),
    scan: (source = 'main') => services.sources.refresh(source),
  });
}

export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Buffer | null>>,
): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    if (content === null) {
      fs.rmSync(file);
    } else {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
  }
}
