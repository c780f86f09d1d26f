import {
  evaluationsResponseSchema,
  MAX_EVALUATIONS,
  type BoundaryKindRegistry,
  type EvaluationRequest,
  type EvaluationResponse,
  type Explanation,
} from '@dataops-sphere/plugin-sphere-common';
import type { Connection } from '../../connection/connectOptions';
import type { CheckQuestion, Oracle } from '../CheckQuestion';
import { quoted } from '../quoted';
import { resourceIdOf } from '../resourceIdOf';

/** Who asks: `sphere` by its name, `group` and `user` by their refs. */
export type Subject = {
  readonly type: 'sphere' | 'group' | 'user';
  readonly id: string;
};

/** Asks a backend, up to a thousand questions in one call. */
export function createOnlineOracle(
  connection: Connection,
  subject: Subject,
  kinds: BoundaryKindRegistry,
): Oracle {
  return {
    async ask(questions) {
      const explanations: Explanation[] = [];
      for (let at = 0; at < questions.length; at += MAX_EVALUATIONS) {
        const part = questions.slice(at, at + MAX_EVALUATIONS);
        const answers = await connection.call(async (client, options) => {
          const request = {
            subject,
            evaluations: part.map(question => toRequest(question, kinds)),
            options: { explain: true },
          };
          const answer = await client.evaluateAll(request, options);
          return evaluationsResponseSchema.parse(answer).evaluations;
        });
        if (answers.length !== part.length) {
          throw new Error(
            `expected ${part.length} answers of the backend, not ${answers.length}`,
          );
        }
        answers.forEach((answer, index) =>
          explanations.push(read(answer, part[index], subject)),
        );
      }
      return explanations;
    },
  };
}

function toRequest(
  question: CheckQuestion,
  kinds: BoundaryKindRegistry,
): Partial<EvaluationRequest> {
  const { action, kind, properties, amounts, context } = question;
  return {
    action: {
      name: action,
      ...(Object.keys(amounts).length > 0 && { properties: { ...amounts } }),
    },
    resource: {
      type: kind,
      id: resourceIdOf(question, kinds),
      properties: { ...properties },
    },
    ...(Object.keys(context).length > 0 && { context: { ...context } }),
  };
}

/** An answer that could not be worked out is no answer, whatever its decision says. */
function read(
  { context }: EvaluationResponse,
  question: CheckQuestion,
  subject: Subject,
): Explanation {
  if (context === undefined) {
    throw new Error('the backend answered without an explanation');
  }
  if ('error' in context) {
    const { status, message } = context.error;
    throw new Error(
      `the backend could not answer about ${quoted(
        question.about,
      )} (${status}): ${message}`,
    );
  }
  if (context.reason === 'no-sphere' && subject.type === 'sphere') {
    throw new Error(
      `there is no sphere ${quoted(subject.id)}, or it is not open to you`,
    );
  }
  if (
    context.reason === 'evaluation-error' ||
    context.reason === 'stale-index'
  ) {
    throw new Error(`the backend could not answer: ${context.sentence}`);
  }
  return context;
}
