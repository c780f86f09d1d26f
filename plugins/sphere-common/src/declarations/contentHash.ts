import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';

/**
 * SHA-256, in hex, of the canonical JSON (RFC 8785) of a value. The order of keys does not matter, the order of lists
 * does; keys whose value is `undefined` do not count. Texts are taken as they are, without Unicode normalisation.
 * Throws when the value is no JSON, such as a cycle or `NaN`.
 * @public
 */
export function contentHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')));
}
