import type {
  EvaluationResponse,
  EvaluationsResponse,
} from '@dataops-sphere/plugin-sphere-common';
import {
  failure,
  type DecisionService,
  type Sitting,
} from '../boundary/decisions/DecisionService';
import type {
  BatchEvaluation,
  EvaluationsSemantic,
  SingleEvaluation,
} from '../boundary/decisions/readEvaluation';
import type { DecisionCaller, DecisionScopes } from './DecisionScopes';

/** The answer after which a batch stops. */
const LAST: Readonly<Record<EvaluationsSemantic, boolean | undefined>> = {
  execute_all: undefined,
  deny_on_first_deny: false,
  permit_on_first_permit: true,
};

/**
 * Decisions for whoever holds the credentials. What one may not read does not exist: a question about it is answered as
 * for a name that was never declared. A batch asks the permission framework once, as a single question does.
 */
export class AuthorizedDecisionService {
  readonly #decisions: DecisionService;
  readonly #scopes: DecisionScopes;

  constructor(decisions: DecisionService, scopes: DecisionScopes) {
    this.#decisions = decisions;
    this.#scopes = scopes;
  }

  async evaluate(
    { question, explain }: SingleEvaluation,
    caller: DecisionCaller,
  ): Promise<EvaluationResponse> {
    const assertsUse = question.context?.use !== undefined;
    const sitting = await this.#sit(caller, { assertsUse, explain });
    return sitting.answer(question);
  }

  /** Answers in the order of the questions; one that could not be read is denied by itself. */
  async evaluateAll(
    { questions, explain, semantic }: BatchEvaluation,
    caller: DecisionCaller,
  ): Promise<EvaluationsResponse> {
    const assertsUse = questions.some(
      item => item.ok && item.value.context?.use !== undefined,
    );
    const sitting = await this.#sit(caller, { assertsUse, explain });
    const evaluations: EvaluationResponse[] = [];
    for (const item of questions) {
      const answer = item.ok
        ? sitting.answer(item.value)
        : failure(400, item.message);
      evaluations.push(answer);
      if (answer.decision === LAST[semantic]) break;
    }
    return { evaluations };
  }

  /** Without use in any question, nobody has to be asked whether it counts. */
  async #sit(
    caller: DecisionCaller,
    asked: { readonly assertsUse: boolean; readonly explain: boolean },
  ): Promise<Sitting> {
    const [isVisible, mayAssertUse] = await Promise.all([
      this.#scopes.visible(caller),
      asked.assertsUse && this.#scopes.mayAssertUse(caller),
    ]);
    return this.#decisions.sit({ isVisible, mayAssertUse }, asked);
  }
}
