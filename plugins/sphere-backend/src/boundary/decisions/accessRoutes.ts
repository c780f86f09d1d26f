import {
  evaluationRequestSchema,
  evaluationResponseSchema,
  evaluationsRequestSchema,
  evaluationsResponseSchema,
  sphereReadPermission,
} from '@dataops-sphere/plugin-sphere-common';
import { z } from 'zod/v4';
import { apiRoute } from '../../http/ApiRoute';
import { noParameters } from '../../http/noParameters';

/** Largest bodies, in bytes. */
const MAX_EVALUATION = 100 * 1024;
const MAX_EVALUATIONS = 1024 * 1024;

/**
 * Where questions are asked, as data for the description of the API. They are not mounted like the other routes:
 * `createDecisionRouter` says why.
 */
export const accessRoutes = {
  evaluate: apiRoute({
    method: 'post',
    path: '/access/v1/evaluation',
    operationId: 'evaluate',
    tag: 'Decisions',
    summary: 'One question to a boundary; a denial is an answer',
    permissions: [sphereReadPermission],
    params: noParameters,
    query: noParameters,
    body: { schema: evaluationRequestSchema, limit: MAX_EVALUATION },
    response: evaluationResponseSchema,
    errors: [400, 413],
  }),
  evaluateAll: apiRoute({
    method: 'post',
    path: '/access/v1/evaluations',
    operationId: 'evaluateAll',
    tag: 'Decisions',
    summary: 'Several questions at once; without any it is one question',
    permissions: [sphereReadPermission],
    params: noParameters,
    query: noParameters,
    body: { schema: evaluationsRequestSchema, limit: MAX_EVALUATIONS },
    response: z.union([evaluationsResponseSchema, evaluationResponseSchema]),
    errors: [400, 413],
  }),
};
