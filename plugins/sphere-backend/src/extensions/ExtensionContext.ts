import type {
  BoundaryKindRegistry,
  WorkingCalendar,
} from '@dataops-sphere/plugin-sphere-common';
import type { Membership } from '../membership/Membership';
import type { ExtensionStore } from './ExtensionStore';
import type { TeamIdentities } from './identity/TeamIdentities';
import type { SphereInventory } from './detail/SphereInventory';

/** What the room of extensions works with. */
export interface ExtensionContext {
  readonly store: ExtensionStore;
  readonly membership: Membership;
  readonly kinds: BoundaryKindRegistry;
  readonly calendar: WorkingCalendar;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly identities: Pick<TeamIdentities, 'stateOf' | 'confirm'>;
  readonly inventory: SphereInventory;
  /** The text of a revision of a declaration. */
  readonly textOf: (
    uid: string,
    revision: number,
  ) => Promise<string | undefined>;
  /** Called and awaited after each commit, with the uids of the spheres that it concerns. Must not throw. */
  readonly onCommitted: (sphereUids: readonly string[]) => Promise<void>;
}
