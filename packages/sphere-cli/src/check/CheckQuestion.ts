import type {
  Decision,
  Explanation,
} from '@dataops-sphere/plugin-sphere-common';

/** One question of a check. */
export type CheckQuestion = {
  /** Where it comes from, such as `Deployment shop/web`; for a question of its own, the action. */
  readonly about: string;
  /** The sort of manifest; quantities that a quota reserves and those that workloads take are never added up. */
  readonly origin: string;
  readonly kind: string;
  readonly action: string;
  readonly id: string;
  /** Attributes of the resource. */
  readonly properties: Readonly<Record<string, AttributeValue>>;
  /** By limit dimension, in its unit. */
  readonly amounts: Readonly<Record<string, number>>;
  readonly context: Readonly<Record<string, string>>;
};

export type AttributeValue = string | number | boolean | readonly string[];

/** A question with its answer. */
export type CheckAnswer = {
  readonly question: CheckQuestion;
  readonly explanation: Explanation;
};

/** Who is asked: declarations on this machine, or a backend. Answers come in the order of the questions. */
export type Oracle = {
  ask(questions: readonly CheckQuestion[]): Promise<readonly Explanation[]>;
};

export type Zone = Decision['zone'];
