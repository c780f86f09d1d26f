/** Addresses from the first to the last, as whole numbers. */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

const MAPPED_FIRST = 0xffff00000000n;
const MAPPED_LAST = 0xffffffffffffn;

/** Reads an address or a block by hand; undefined for anything else. */
export function addressRange(text: string): AddressRange | undefined {
  const [address, length, ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  const family = address.includes(':') ? 6 : 4;
  const size = family === 4 ? 32 : 128;
  const number = family === 4 ? readFour(address) : readSix(address);
  if (number === undefined) return undefined;
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined;
  const bits = length === undefined ? size : Number(length);
  if (bits > size) return undefined;
  const step = 2n ** BigInt(size - bits);
  const first = (number / step) * step;
  const last = first + step - 1n;
  return family === 6 && first >= MAPPED_FIRST && last <= MAPPED_LAST
    ? { family: 4, first: first - MAPPED_FIRST, last: last - MAPPED_FIRST }
    : { family, first, last };
}

function readFour(text: string): bigint | undefined {
  const parts = text.split('.');
  const isPlain = (part: string) =>
    /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255;
  if (parts.length !== 4 || !parts.every(isPlain)) return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function readSix(text: string): bigint | undefined {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const four = tail && readFour(tail[2]);
  if (tail && four === undefined) return undefined;
  const hex = (n: bigint) => n.toString(16);
  const plain =
    tail && four !== undefined && four !== null
      ? `${tail[1]}${hex(four / 65536n)}:${hex(four % 65536n)}`
      : text;
  const halves = plain.split('::');
  if (halves.length > 2) return undefined;
  const [head, end = []] = halves.map(h => (h === '' ? [] : h.split(':')));
  const gap = 8 - head.length - end.length;
  if (halves.length === 2 ? gap < 1 : gap !== 0) return undefined;
  const groups = [...head, ...Array<string>(gap).fill('0'), ...end];
  if (!groups.every(group => /^[0-9a-fA-F]{1,4}$/.test(group))) {
    return undefined;
  }
  return groups.reduce((sum, g) => sum * 65536n + BigInt(`0x${g}`), 0n);
}

/** Whether all addresses of one are in the other. */
export function isHeld(held: AddressRange, holding: AddressRange): boolean {
  return (
    held.family === holding.family &&
    held.first >= holding.first &&
    held.last <= holding.last
  );
}

/** Whether any address asked for is in a block; those of IPv4 are also among the mapped ones of IPv6. */
export function overlaps(asked: AddressRange, block: AddressRange): boolean {
  if (asked.family === block.family) {
    return asked.first <= block.last && block.first <= asked.last;
  }
  return (
    asked.family === 6 &&
    asked.first <= MAPPED_FIRST &&
    asked.last >= MAPPED_LAST
  );
}
