import type { AnsweringSphere } from '../decide/authzen';
import type { BoundaryUse } from '../decide/boundaryUse';
import type { CompiledBoundary } from '../decide/compileBoundary';
import type { Question } from '../decide/question';

/** What a decision is about: with it, codes and numbers become words. @public */
export interface DecisionAbout {
  /** The boundary that decided; absent where no sphere answered. */
  readonly boundary?: CompiledBoundary;
  readonly question: Question;
  /** The id of the resource as it was asked; otherwise it is put together from the attributes. */
  readonly id?: string;
  readonly use: BoundaryUse;
  /** When it was decided, in milliseconds since the epoch. */
  readonly at: number;
  /** Names the platform owner by its title, and goes into the explanation. */
  readonly sphere?: AnsweringSphere;
  /** Whether the reader is of the sphere's team and reads "your sphere"; others read its title. */
  readonly mine?: boolean;
}
