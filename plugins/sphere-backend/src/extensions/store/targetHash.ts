import { createHash } from 'node:crypto';

/** What stands for a target in the database: targets are of any length, and indexes are not. */
export function targetHash(target: string): string {
  return createHash('sha256').update(target, 'utf8').digest('hex');
}
