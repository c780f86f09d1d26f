import type { Beginnings } from './beginnings';
import type { Question } from './question';

/** What begins alike. */
interface Bucket<T> {
  /** Positions in the list, ascending. */
  readonly positions: number[];
  readonly items: T[];
}

const NOTHING: readonly never[] = [];

/** Entries, or other things with matchers, by how the values of one attribute begin. */
export class PrefixIndex<T> {
  /** How many of them a question does not have to ask, at worst. */
  readonly gain: number;
  readonly #name: string;
  readonly #items: readonly T[];
  /** By beginning; under the empty text those that concern any value. */
  readonly #byStart = new Map<string, Bucket<T>>();
  /** Of the beginnings, ascending. */
  readonly #lengths: readonly number[];

  constructor(
    name: string,
    items: readonly T[],
    beginnings: (item: T) => Beginnings,
  ) {
    this.#name = name;
    this.#items = items;
    for (const [position, item] of items.entries()) {
      const found = beginnings(item);
      const starts = found === 'any value' ? [''] : new Set(found);
      for (const start of starts) this.#add(start, position);
    }
    const sizes = [...this.#byStart].map(([start, { items: alike }]) =>
      start === '' ? 0 : alike.length,
    );
    const always = this.#byStart.get('')?.items.length ?? 0;
    this.gain = items.length - always - Math.max(0, ...sizes);
    const lengths = new Set([...this.#byStart.keys()].map(s => s.length));
    this.#lengths = [...lengths].sort((a, b) => a - b);
  }

  /** Those that the attributes of a question could concern, in their order. */
  find(attributes: Question['attributes']): readonly T[] {
    const value = attributes[this.#name];
    if (typeof value === 'string') return this.#merge(this.#collect(value));
    const values = typeof value === 'object' ? value : [value];
    // What is not said could be anything.
    if (value === undefined || values.length === 0) return this.#items;
    return this.#merge(values.flatMap(one => this.#collect(String(one))));
  }

  #add(start: string, position: number): void {
    const item = this.#items[position];
    const bucket = this.#byStart.get(start);
    if (bucket) {
      bucket.positions.push(position);
      bucket.items.push(item);
    } else {
      this.#byStart.set(start, { positions: [position], items: [item] });
    }
  }

  #collect(text: string): Bucket<T>[] {
    const found: Bucket<T>[] = [];
    for (const length of this.#lengths) {
      if (length > text.length) break;
      const bucket = this.#byStart.get(text.slice(0, length));
      if (bucket) found.push(bucket);
    }
    return found;
  }

  /** Mostly there is one at most: then nothing has to be sorted. */
  #merge(buckets: readonly Bucket<T>[]): readonly T[] {
    if (buckets.length === 0) return NOTHING;
    if (buckets.length === 1) return buckets[0].items;
    const positions = new Set(buckets.flatMap(bucket => bucket.positions));
    return [...positions]
      .sort((a, b) => a - b)
      .map(position => this.#items[position]);
  }
}

/** The index by the attribute that sorts away the most; undefined where little can be gained. */
export function bestIndex<T>(
  names: Iterable<string>,
  items: readonly T[],
  beginnings: (item: T, name: string) => Beginnings,
): PrefixIndex<T> | undefined {
  let best: PrefixIndex<T> | undefined;
  for (const name of new Set(names)) {
    const index = new PrefixIndex(name, items, item => beginnings(item, name));
    if (!best || index.gain > best.gain) best = index;
  }
  return best && best.gain > items.length / 2 ? best : undefined;
}
