import ipaddr from 'ipaddr.js';
import { MAYBE, NO, YES, type Quantifier, type Verdict } from './verdict';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A block of addresses; a single address is one of full length. IPv4 in IPv6's clothes is IPv4. */
export interface AddressBlock {
  readonly address: Address;
  readonly bits: number;
}

/** Reads an address or a block; undefined for anything else, such as `10.1` or octal `010.0.0.1`. */
export function parseAddressBlock(text: string): AddressBlock | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) {
    return { address: ipaddr.IPv4.parse(text), bits: 32 };
  }
  if (ipaddr.IPv4.isValidCIDRFourPartDecimal(text)) {
    const [address, bits] = ipaddr.IPv4.parseCIDR(text);
    return { address, bits };
  }
  if (!text.includes(':')) return undefined;
  if (ipaddr.IPv6.isValid(text)) return plain(ipaddr.IPv6.parse(text), 128);
  if (ipaddr.IPv6.isValidCIDR(text))
    return plain(...ipaddr.IPv6.parseCIDR(text));
  return undefined;
}

function plain(address: ipaddr.IPv6, bits: number): AddressBlock {
  return bits >= 96 && address.isIPv4MappedAddress()
    ? { address: address.toIPv4Address(), bits: bits - 96 }
    : { address, bits };
}

/** The one way to write a block; a single address without its length. */
export function printAddressBlock({ address, bits }: AddressBlock): string {
  const isSingle = bits === (address.kind() === 'ipv4' ? 32 : 128);
  return isSingle ? address.toString() : `${address.toString()}/${bits}`;
}

/** Whether a text is an address in a block, or a block of which all (or any) addresses are. */
export function matchBlock(
  block: AddressBlock,
  text: string,
  quantifier: Quantifier,
): Verdict {
  const asked = parseAddressBlock(text);
  if (!asked) return MAYBE;
  if (asked.address.kind() !== block.address.kind()) {
    return quantifier === 'any' && holdsMapped(asked) ? YES : NO;
  }
  const bits =
    quantifier === 'all' ? block.bits : Math.min(block.bits, asked.bits);
  if (asked.bits < bits) return NO;
  return match(asked.address, block.address, bits) ? YES : NO;
}

const MAPPED = ipaddr.IPv6.parse('::ffff:0:0');

/** A wide block such as `::/0`, when asked for, reaches IPv4 addresses in IPv6's clothes. */
function holdsMapped({ address, bits }: AddressBlock): boolean {
  return address.kind() === 'ipv6' && match(MAPPED, address, bits);
}

function match(a: Address, b: Address, bits: number): boolean {
  return a.kind() === 'ipv4'
    ? (a as ipaddr.IPv4).match(b as ipaddr.IPv4, bits)
    : (a as ipaddr.IPv6).match(b as ipaddr.IPv6, bits);
}
