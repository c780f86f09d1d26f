import type { EvaluationRequest } from '@dataops-sphere/plugin-sphere-common';
import { sortValues } from './createCanWeQuestion';
import type { OfferedQuestion } from './offeredQuestion';

/** The same question for the backend, which answers for all spheres of a person. @public */
export function createAuthzenQuestion(
  { kind, action, said }: OfferedQuestion,
  user: string,
): EvaluationRequest {
  const { properties, subject, context, id } = sortValues(kind, said);
  return {
    subject: { type: 'user', id: user, properties: subject },
    action: { name: action },
    resource: { type: kind.name, id, properties },
    context,
    options: { explain: true },
  };
}
