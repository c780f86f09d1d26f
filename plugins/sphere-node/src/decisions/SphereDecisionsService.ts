import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  EvaluationRequest,
  EvaluationResponse,
  EvaluationsRequest,
  EvaluationsResponse,
} from '@dataops-sphere/plugin-sphere-common';

/** Whose permission to read spheres counts: what they may not read is answered as if it did not exist. @public */
export interface SphereDecisionsOptions {
  readonly credentials: BackstageCredentials;
}

/**
 * Answers of the boundaries for other backend plugins. Requests and answers are those of the HTTP API. A denial is an
 * answer; a request that is wrong rejects with an InputError, and a backend that is not ready with a
 * ServiceUnavailableError.
 * @public
 */
export interface SphereDecisionsService {
  /** Asks one question. */
  evaluate(
    request: EvaluationRequest,
    options: SphereDecisionsOptions,
  ): Promise<EvaluationResponse>;
  /** Asks several questions at once, at least one and at most 1,000. */
  evaluateAll(
    request: EvaluationsRequest,
    options: SphereDecisionsOptions,
  ): Promise<EvaluationsResponse>;
}
