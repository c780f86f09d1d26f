/**
 * # The decision index
 *
 * All declared spheres of one database, made ready to answer, in the memory of one node.
 *
 * Guarantees
 *
 * 1. No question waits for the database. Answers come from what is in memory, and each names the revision it used.
 * 2. A change that was committed on this node counts for the next question: whoever commits awaits `refresh`. A change of
 *    another node counts after its next poll of `journal_head`.
 * 3. A question sees a change wholly or not at all. Everything newer is read first and taken over in one go; a look for
 *    changes that fails takes nothing over and is made up for by the next one, which begins where the last good one ended.
 * 4. A sphere whose stored rows cannot be made ready is denied by itself; all others go on answering.
 *
 * Non-guarantees
 *
 * 1. Between a commit of another node and the next poll, answers are those of before. How long ago the last good look was
 *    is `age`, and what follows from it is the answering side's to decide.
 * 2. Two questions of one batch see one state; two batches may see two.
 */
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { BoundaryKindRegistry } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { IndexedSphere } from './IndexedSphere';
import { readAllSpheres, readChangedSpheres } from './readIndexedSpheres';
import { SphereTable } from './SphereTable';

/** What the index tells of itself, for metrics. */
export interface IndexObserver {
  /** A look for changes failed; nothing was taken over. */
  onFailed(): void;
  /** A sphere could not be made ready. */
  onBroken(): void;
}

/** What the index is made of. */
export interface DecisionIndexOptions {
  readonly knex: Knex;
  readonly kinds: BoundaryKindRegistry;
  readonly logger: LoggerService;
  readonly observer: IndexObserver;
  /** Milliseconds on a clock that only runs forwards. */
  readonly uptime: () => number;
}

/** The spheres that questions are answered from. */
export interface DecisionSpheres {
  named(name: string): IndexedSphere | undefined;
  ofTeam(teamRef: string): IndexedSphere | undefined;
  /** Milliseconds since the last successful look for changes; infinite before the first. */
  age(): number;
}

export class DecisionIndex implements DecisionSpheres {
  readonly #options: DecisionIndexOptions;
  readonly #table = new SphereTable();
  #seq = 0;
  #lookedAt = -Infinity;
  #isFailing = false;
  #running: Promise<void> = Promise.resolve();
  #next?: Promise<void>;

  constructor(options: DecisionIndexOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#table.size;
  }

  named(name: string): IndexedSphere | undefined {
    return this.#table.named(name);
  }

  ofTeam(teamRef: string): IndexedSphere | undefined {
    return this.#table.ofTeam(teamRef);
  }

  all(): IterableIterator<IndexedSphere> {
    return this.#table.all();
  }

  age(): number {
    return this.#options.uptime() - this.#lookedAt;
  }

  /** Reads everything; rejects when that fails. */
  async load(): Promise<void> {
    const seq = await this.#headSeq();
    await this.#loadAll(seq);
  }

  /**
   * Takes over what was committed before this call. Never rejects: a failure is logged and counted, and the next look
   * begins where the last good one ended. A look under way may have begun before the commit, so a call waits for one that
   * begins after it; calls that wait together share that.
   */
  refresh(): Promise<void> {
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      this.#running = this.#refreshNow();
      return this.#running;
    });
    return this.#next;
  }

  async #refreshNow(): Promise<void> {
    const startedAt = this.#options.uptime();
    try {
      await this.#takeOverChanges();
      this.#lookedAt = startedAt;
      if (this.#isFailing) {
        this.#options.logger.info('Decisions follow the changes again');
      }
      this.#isFailing = false;
    } catch (error) {
      this.#options.observer.onFailed();
      if (!this.#isFailing) {
        this.#options.logger.error(
          `Decisions could not look for changes: ${stringifyError(error)}`,
        );
      }
      this.#isFailing = true;
    }
  }

  async #takeOverChanges(): Promise<void> {
    const head = await this.#headSeq();
    if (head === this.#seq) return;
    // Another database was put in the place of this one.
    if (head < this.#seq) {
      await this.#loadAll(head);
      return;
    }
    const { uids, spheres } = await readChangedSpheres(
      { after: this.#seq, upTo: head },
      this.#reading(),
    );
    this.#table.replace(uids, spheres);
    this.#seq = head;
  }

  async #loadAll(seq: number): Promise<void> {
    const startedAt = this.#options.uptime();
    const spheres = await readAllSpheres(this.#reading());
    this.#table.replaceAll(spheres);
    this.#seq = seq;
    this.#lookedAt = startedAt;
  }

  async #headSeq(): Promise<number> {
    const head = await this.#options.knex('journal_head').first('seq');
    return head.seq;
  }

  #reading() {
    const { knex, kinds, logger, observer } = this.#options;
    const onBroken = (name: string, error: unknown) => {
      observer.onBroken();
      logger.error(
        `The sphere '${name}' could not be made ready for decisions; questions to it are denied: ${stringifyError(
          error,
        )}`,
      );
    };
    return { knex, kinds, onBroken };
  }
}
