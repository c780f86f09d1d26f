import type {
  BoundaryKindRegistry,
  Family,
  SphereUse,
  Zone,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { Membership } from '../membership/Membership';

/** A row of `inventory_sources`, read. */
export interface SourceState {
  readonly source: string;
  /** Of the last whole inventory; 0 before the first one. */
  readonly generation: number;
  /** A full push whose last part has not come yet. */
  readonly open?: { readonly generation: number } & Look;
  readonly complete: readonly string[];
  /** By kind, the dimensions whose amounts the source names. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  readonly observedAt: string;
  /** The observation for which the use of spheres was worked out last. */
  readonly settledAt: string;
  /** Seconds. */
  readonly maxAge: number;
}

/** When a source looked, and of which kinds it saw everything. */
export interface Look {
  readonly observedAt: string;
  readonly complete: readonly string[];
}

/** A row of `inventory_resources`. */
export interface ResourceRow {
  readonly resource_key: string;
  readonly source: string;
  readonly kind: string;
  readonly resource_id: string;
  readonly family: Family;
  readonly title: string;
  readonly attributes: string;
  readonly amounts: string | null;
  readonly owner_ref: string | null;
  readonly declared_sphere: string | null;
  readonly entity_ref: string | null;
  readonly url: string | null;
  readonly observed_at: string;
  readonly generation: number;
  readonly hash: string;
  readonly search: string;
  readonly sphere_uid: string | null;
  readonly zone: Zone | null;
  readonly entry: string | null;
  readonly place: Place;
  readonly twin: number;
  readonly sort_key: string;
}

/** Where a resource lies, as lists are filtered by it. */
export type Place = 'inside' | 'outside' | 'uncovered';

/** What is stored of the resources of one family. */
export interface FamilyUse {
  readonly family: Family;
  readonly inside: number;
  readonly outside: number;
  /** Whether the use of a limit is above its warning, or above the border. */
  readonly near: boolean;
}

/** What is stored of the resources that one entry decides. */
export type EntryUse = SphereUse['entries'][number];

/** What the inventory works with. */
export interface InventoryContext {
  readonly knex: Knex;
  readonly clock: () => Date;
  readonly kinds: BoundaryKindRegistry;
  /** Tells whether what was worked out earlier knew the same kinds. */
  readonly kindsHash: string;
  readonly membership: Membership;
  /** How long an observation of a source counts, in seconds. */
  readonly maxAgeOf: (source: string) => number;
  /** Called and awaited, after each commit that changed what spheres use, with their uids. Must not throw. */
  readonly onCommitted: (uids: readonly string[]) => Promise<void>;
}
