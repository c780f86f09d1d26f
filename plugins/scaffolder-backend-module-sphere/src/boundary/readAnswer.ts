import { ServiceUnavailableError } from '@backstage/errors';
import {
  evaluationResponseSchema,
  type Explanation,
} from '@dataops-sphere/plugin-sphere-common';

/** The explanation in an answer. An answer that could not be worked out is an error, whatever its decision says. */
export function readAnswer(response: unknown): Explanation {
  const parsed = evaluationResponseSchema.safeParse(response);
  if (!parsed.success || parsed.data.context === undefined) {
    throw new ServiceUnavailableError(
      'the Sphere backend answered without an explanation',
    );
  }
  const { context } = parsed.data;
  if ('error' in context) {
    const { status, message } = context.error;
    throw new ServiceUnavailableError(
      `the Sphere backend could not answer (${status}): ${message}`,
    );
  }
  return context;
}
