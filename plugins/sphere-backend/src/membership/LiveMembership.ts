import { createHash } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { GroupGraph } from './GroupGraph';
import type { Membership } from './Membership';
import type {
  MembershipSnapshotStore,
  StoredSnapshot,
} from './MembershipSnapshotStore';
import type { CatalogGroups } from './readCatalogGroups';

/** What a live membership is made of. */
export interface LiveMembershipOptions {
  readonly read: () => Promise<CatalogGroups>;
  readonly store: Pick<MembershipSnapshotStore, 'load' | 'save'>;
  readonly trustedOrigins: readonly string[];
  readonly logger: LoggerService;
  readonly now: () => Date;
}

/** Milliseconds without the catalog after which nobody decides by the last snapshot any more. */
const PATIENCE = 15 * 60_000;

/** What one refresh found. */
export type RefreshOutcome = 'changed' | 'unchanged' | 'empty';

/**
 * The membership that the rest of the backend asks. It answers from the newest {@link GroupGraph}; a refresh builds the
 * next one beside it and swaps the two. When the catalog cannot be read, or has no group at all, the last snapshot goes
 * on answering: a catalog that is down or starting must not empty every team.
 */
export class LiveMembership implements Membership {
  readonly #options: LiveMembershipOptions;
  #graph = GroupGraph.empty;
  #hash?: string;
  #ignored = 0;
  #settled = false;
  #failingSince?: Date;
  #refreshing?: Promise<RefreshOutcome>;

  constructor(options: LiveMembershipOptions) {
    this.#options = options;
  }

  /** True once two snapshots in a row were equal; until then the catalog may still be filling up. */
  get settled(): boolean {
    return this.#settled;
  }

  get takenAt() {
    return this.#graph.takenAt;
  }

  /** What somebody may decide hangs on this; what everybody may read goes on by the last snapshot. */
  get catalog(): 'read' | 'lost' {
    if (!this.#failingSince) return 'read';
    const failing =
      this.#options.now().getTime() - this.#failingSince.getTime();
    return failing < PATIENCE ? 'read' : 'lost';
  }

  /** Takes the stored snapshot over, unless it was taken with other trusted origins. */
  async restore(): Promise<void> {
    const { store, trustedOrigins } = this.#options;
    const stored = await store.load();
    if (!stored || !sameSet(stored.trustedOrigins, trustedOrigins)) return;
    this.#use(stored);
  }

  /** Reads the catalog, and stores the snapshot when it differs from the last one. Joins a refresh under way. */
  async refresh(): Promise<RefreshOutcome> {
    this.#refreshing ??= this.#watched().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #watched(): Promise<RefreshOutcome> {
    let outcome: RefreshOutcome | 'failed' = 'failed';
    try {
      outcome = await this.#refreshNow();
      return outcome;
    } finally {
      const hasRead = outcome === 'changed' || outcome === 'unchanged';
      if (hasRead) this.#failingSince = undefined;
      else this.#failingSince ??= this.#options.now();
    }
  }

  async #refreshNow(): Promise<RefreshOutcome> {
    const { read, store, trustedOrigins, now } = this.#options;
    const { groups, people, ignored } = await read();
    this.#logIgnored(ignored);
    if (groups.length + ignored.groups === 0) return 'empty';
    const hash = createHash('sha256')
      .update(JSON.stringify({ trustedOrigins, groups, people }))
      .digest('hex');
    if (hash === this.#hash) {
      this.#settled = true;
      return 'unchanged';
    }
    const snapshot = { takenAt: now(), hash, trustedOrigins, groups, people };
    await store.save(snapshot);
    this.#use(snapshot);
    return 'changed';
  }

  group(ref: string) {
    return this.#graph.group(ref);
  }

  entityUidOf(groupRef: string) {
    return this.#graph.entityUidOf(groupRef);
  }

  person(ref: string) {
    return this.#graph.person(ref);
  }

  groupsOf(userRef: string) {
    return this.#graph.groupsOf(userRef);
  }

  teamsOf(userRef: string) {
    return this.#graph.teamsOf(userRef);
  }

  ancestorsOrSelf(refs: readonly string[]) {
    return this.#graph.ancestorsOrSelf(refs);
  }

  descendantsOrSelf(ref: string) {
    return this.#graph.descendantsOrSelf(ref);
  }

  lineage(ref: string) {
    return this.#graph.lineage(ref);
  }

  membersOf(ref: string, options?: { transitive?: boolean }) {
    return this.#graph.membersOf(ref, options);
  }

  #use(snapshot: StoredSnapshot): void {
    this.#graph = new GroupGraph(
      snapshot.groups,
      snapshot.takenAt,
      snapshot.people,
    );
    this.#hash = snapshot.hash;
  }

  #logIgnored({ groups, users }: CatalogGroups['ignored']): void {
    if (groups + users === this.#ignored) return;
    this.#ignored = groups + users;
    this.#options.logger.info(
      `Ignored ${groups} groups and ${users} users whose origin is not in sphere.membership.trustedOrigins`,
    );
  }
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(item => b.includes(item));
}
