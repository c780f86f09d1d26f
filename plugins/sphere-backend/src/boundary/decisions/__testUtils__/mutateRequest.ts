/** A source of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Values that are at home nowhere. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.1,
  '',
  [],
  {},
  [[]],
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ud800',
  'é',
  '*',
  '**********',
  '../..',
  '0.0.0.0/0',
  '::ffff:127.0.0.1',
  'group:default/closed-team',
  'user:default/closed',
  'group:',
  ':/',
  'x'.repeat(1025),
  Array(50).fill('a'),
  { a: { b: { c: {} } } },
];

const CONTENT_TYPES = [
  'text/plain',
  'application/json; charset=utf-16',
  'multipart/form-data',
  'application/jsonp',
  '',
];

/** What is sent: bytes of which some are JSON, and what they are said to be. */
export interface MutatedRequest {
  readonly body: Buffer;
  readonly contentType: string;
}

/** A valid request with something wrong in it, or bytes that are nothing at all. */
export function mutateRequest(
  valid: readonly object[],
  random: () => number,
): MutatedRequest {
  const contentType =
    random() < 0.95 ? 'application/json' : pick(CONTENT_TYPES, random);
  if (random() < 0.1) return { body: randomBytes(random), contentType };
  const value = mutateValue(pick(valid, random), random);
  const text = Buffer.from(JSON.stringify(value) ?? '');
  return {
    body: random() < 0.3 ? mutateBytes(text, random) : text,
    contentType,
  };
}

/** Puts something strange in one or several places. */
function mutateValue(value: unknown, random: () => number): unknown {
  if (random() < 0.04) return pick(STRANGE, random);
  if (Array.isArray(value)) {
    const items = value.map(item => mutateValue(item, random));
    return random() < 0.05 ? [...items, ...items] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(() => random() > 0.03)
    .map(([name, item]) => [name, mutateValue(item, random)]);
  if (random() < 0.05) {
    entries.push([String(pick(STRANGE, random)), pick(STRANGE, random)]);
  }
  return Object.fromEntries(entries);
}

function mutateBytes(bytes: Buffer, random: () => number): Buffer {
  const place = Math.floor(random() * bytes.length);
  switch (Math.floor(random() * 4)) {
    case 0:
      return bytes.subarray(0, place);
    case 1:
      return Buffer.concat([bytes, bytes.subarray(place)]);
    case 2:
      return Buffer.concat([
        bytes.subarray(0, place),
        randomBytes(random),
        bytes.subarray(place),
      ]);
    default: {
      const changed = Buffer.from(bytes);
      changed[place] = Math.floor(random() * 256);
      return changed;
    }
  }
}

function randomBytes(random: () => number): Buffer {
  const length = Math.floor(random() * 200);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)];
}
