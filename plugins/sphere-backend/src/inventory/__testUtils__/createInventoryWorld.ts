import {
  createKindRegistry,
  type InventoryPush,
  type PushedResource,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import {
  createMembership,
  createWorld,
  type World,
} from '../../declarations/__testUtils__/createWorld';
import { DatabaseInventoryService } from '../DatabaseInventoryService';

/** Who pushes in tests. */
export const AUTHOR = { type: 'service', ref: 'plugin:reporter' } as const;

/** Declarations with an inventory over them. */
export interface InventoryWorld extends World {
  readonly inventory: DatabaseInventoryService;
  /** Uids told after each commit of the inventory. */
  readonly told: ReadonlyArray<readonly string[]>;
  /** Groups, to be changed at will: parents by ref. */
  readonly parents: Record<string, string>;
  push(
    push: Partial<InventoryPush>,
    source?: string,
  ): ReturnType<DatabaseInventoryService['push']>;
  uidOf(name: string): Promise<string>;
  /** Scans, and lets the inventory follow. */
  declare(files: Readonly<Record<string, string | null>>): Promise<void>;
}

export async function createInventoryWorld(
  knex: Knex,
  options: { readonly maxAge?: number } = {},
): Promise<InventoryWorld> {
  const parents: Record<string, string> = {};
  const lineage = (ref: string): string[] =>
    parents[ref] ? [ref, ...lineage(parents[ref])] : [ref];
  const membership = {
    ...createMembership(),
    lineage,
    ancestorsOrSelf: (refs: readonly string[]) => [
      ...new Set(refs.flatMap(lineage)),
    ],
  };
  const world = await createWorld(knex, { membership });
  const told: Array<readonly string[]> = [];
  const inventory = new DatabaseInventoryService({
    knex,
    clock: () => world.now,
    kinds: createKindRegistry(),
    membership,
    maxAgeOf: () => options.maxAge ?? 3600,
    onCommitted: async uids => {
      told.push(uids);
    },
  });
  return Object.assign(world, {
    inventory,
    told,
    parents,
    push: (push: Partial<InventoryPush>, source = 'cluster') =>
      inventory.push(
        source,
        {
          mode: 'full',
          observedAt: world.now.toISOString(),
          resources: [],
          ...push,
        },
        { author: AUTHOR },
      ),
    uidOf: async (name: string) =>
      (await knex('spheres').where('name', name).first('uid'))?.uid,
    declare: async (files: Readonly<Record<string, string | null>>) => {
      world.write(files);
      await world.scan();
      await inventory.settle();
    },
  });
}

/** A namespace by its name, on the cluster `eu`. */
export function namespace(
  name: string,
  owner?: string,
  more: Partial<PushedResource> = {},
): PushedResource {
  return {
    kind: 'kubernetes-namespace',
    id: `eu/${name}`,
    ...(owner && { owner: `group:default/${owner}` }),
    ...more,
  };
}
