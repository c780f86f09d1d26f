import type { Beginnings } from './beginnings';
import type { CompiledEntry } from './compileBoundary';
import type { Question } from './question';

/** Entries by how the values of one attribute begin. */
export class PrefixIndex {
  /** How many entries a question does not have to ask, at worst. */
  readonly gain: number;
  readonly #name: string;
  readonly #entries: readonly CompiledEntry[];
  /** Positions of entries by beginning; under the empty text those that concern any value. */
  readonly #byStart = new Map<string, number[]>();
  /** Of the beginnings, ascending. */
  readonly #lengths: readonly number[];

  constructor(
    name: string,
    entries: readonly CompiledEntry[],
    beginnings: (entry: CompiledEntry) => Beginnings,
  ) {
    this.#name = name;
    this.#entries = entries;
    for (const [position, entry] of entries.entries()) {
      const found = beginnings(entry);
      const starts = found === 'any value' ? [''] : new Set(found);
      for (const start of starts) this.#add(start, position);
    }
    const sizes = [...this.#byStart].map(([start, positions]) =>
      start === '' ? 0 : positions.length,
    );
    const always = this.#byStart.get('')?.length ?? 0;
    this.gain = entries.length - always - Math.max(0, ...sizes);
    const lengths = new Set([...this.#byStart.keys()].map(s => s.length));
    this.#lengths = [...lengths].sort((a, b) => a - b);
  }

  /** The entries that a question could concern, in their order. */
  find({ attributes }: Question): readonly CompiledEntry[] {
    const value = attributes[this.#name];
    const values = typeof value === 'object' ? value : [value];
    // What is not said could be anything.
    if (value === undefined || values.length === 0) return this.#entries;
    const positions = new Set<number>();
    for (const one of values) this.#collect(String(one), positions);
    return [...positions]
      .sort((a, b) => a - b)
      .map(position => this.#entries[position]);
  }

  #add(start: string, position: number): void {
    const positions = this.#byStart.get(start);
    if (positions) positions.push(position);
    else this.#byStart.set(start, [position]);
  }

  #collect(text: string, positions: Set<number>): void {
    for (const length of this.#lengths) {
      if (length > text.length) return;
      const found = this.#byStart.get(text.slice(0, length));
      found?.forEach(position => positions.add(position));
    }
  }
}
