import type { Case } from '../world';

/** One engine, set up with the rules of every sphere it is asked about. */
export interface Peer {
  readonly name: string;
  /** Whether it is inside; engines that only answer later give a promise. */
  check(question: Case): boolean | Promise<boolean>;
}
