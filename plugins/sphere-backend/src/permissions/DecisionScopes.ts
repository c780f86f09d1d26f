import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { sphereUsageAssertPermission } from '@dataops-sphere/plugin-sphere-common';
import { LRUCache } from 'lru-cache';
import type { Membership } from '../membership/Membership';
import { compileFilter, type SpherePredicate } from './compileFilter';
import type { SphereAccess } from './SphereAccess';

/** Who asks; `token` is what they signed in with, where it is known. */
export interface DecisionCaller {
  readonly credentials: BackstageCredentials;
  readonly token?: string;
}

/** How long what the permission framework said counts, in milliseconds. */
const KEPT_FOR = 5_000;
/** Tokens remembered at a time; the ones used least recently go first. */
const MAX_TOKENS = 10_000;

type Kept<T> = LRUCache<string | BackstageCredentials, Promise<T>>;

/**
 * What callers may see and say in decisions, for 5 seconds per token. Questions that come together wait for one answer of
 * the permission framework; one that failed is not kept.
 */
export class DecisionScopes {
  readonly #access: Pick<SphereAccess, 'readFilter' | 'allows'>;
  readonly #membership: Membership;
  readonly #visible: Kept<SpherePredicate>;
  readonly #asserting: Kept<boolean>;

  constructor(options: {
    access: Pick<SphereAccess, 'readFilter' | 'allows'>;
    membership: Membership;
    /** Milliseconds on a clock that only runs forwards. */
    uptime: () => number;
  }) {
    this.#access = options.access;
    this.#membership = options.membership;
    const perf = { now: options.uptime };
    const limits = { max: MAX_TOKENS, ttl: KEPT_FOR, ttlResolution: 0, perf };
    this.#visible = new LRUCache(limits);
    this.#asserting = new LRUCache(limits);
  }

  /** Which spheres the caller may read. */
  visible(caller: DecisionCaller): Promise<SpherePredicate> {
    return keep(this.#visible, caller, async () => {
      const filter = await this.#access.readFilter(caller.credentials);
      return filter ? compileFilter(filter, this.#membership) : () => true;
    });
  }

  /** Whether the caller may say in a question how much is used. */
  mayAssertUse(caller: DecisionCaller): Promise<boolean> {
    return keep(this.#asserting, caller, () =>
      this.#access.allows(sphereUsageAssertPermission, caller.credentials),
    );
  }
}

function keep<T>(
  kept: Kept<T>,
  { credentials, token }: DecisionCaller,
  ask: () => Promise<T>,
): Promise<T> {
  const key = token ?? credentials;
  const known = kept.get(key);
  if (known) return known;
  const asked = ask();
  kept.set(key, asked);
  asked.catch(() => {
    if (kept.peek(key) === asked) kept.delete(key);
  });
  return asked;
}
