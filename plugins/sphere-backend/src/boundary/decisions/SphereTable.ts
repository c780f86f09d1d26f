import type { IndexedSphere } from './IndexedSphere';

/**
 * Spheres by uid, name and team, in memory. A change is taken over in one go, without awaiting anything, so that no
 * question sees a part of it.
 */
export class SphereTable {
  readonly #byUid = new Map<string, IndexedSphere>();
  readonly #byName = new Map<string, IndexedSphere>();
  readonly #byTeam = new Map<string, IndexedSphere>();

  get size(): number {
    return this.#byUid.size;
  }

  /** A sphere by its name, whatever its lifecycle. */
  named(name: string): IndexedSphere | undefined {
    return this.#byName.get(name);
  }

  /** The active sphere that a team has itself. */
  ofTeam(teamRef: string): IndexedSphere | undefined {
    return this.#byTeam.get(teamRef);
  }

  /** Every sphere that is declared now. */
  all(): IterableIterator<IndexedSphere> {
    return this.#byUid.values();
  }

  /** Puts spheres in the place of everything that the uids stood for. */
  replace(uids: Iterable<string>, spheres: readonly IndexedSphere[]): void {
    for (const uid of uids) this.#remove(uid);
    for (const sphere of spheres) this.#add(sphere);
  }

  /** Puts spheres in the place of all there were. */
  replaceAll(spheres: readonly IndexedSphere[]): void {
    this.#byUid.clear();
    this.#byName.clear();
    this.#byTeam.clear();
    spheres.forEach(sphere => this.#add(sphere));
  }

  #add(sphere: IndexedSphere): void {
    this.#byUid.set(sphere.uid, sphere);
    this.#byName.set(sphere.name, sphere);
    if (sphere.isActive) this.#byTeam.set(sphere.team, sphere);
  }

  /** A name or team that another sphere has taken over meanwhile stays with that one. */
  #remove(uid: string): void {
    const sphere = this.#byUid.get(uid);
    if (!sphere) return;
    const { name, team } = sphere;
    this.#byUid.delete(uid);
    if (this.#byName.get(name) === sphere) this.#byName.delete(name);
    if (this.#byTeam.get(team) === sphere) this.#byTeam.delete(team);
  }
}
