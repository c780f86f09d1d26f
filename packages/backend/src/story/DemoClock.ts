/** The clock of the demo: it can be set, runs on from there, and can be let go to the real time. */
export class DemoClock {
  #ahead = 0;

  /** The present, to Sphere. */
  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  jumpTo(instant: Date): void {
    this.#ahead = instant.getTime() - Date.now();
  }

  release(): void {
    this.#ahead = 0;
  }
}
