import {
  archetypeDocumentSchema,
  attributeMatcherSchema,
  boundaryKindSchema,
  checkpointDocumentSchema,
  coverSchema,
  declarationChangeSchema,
  evaluationResponseSchema,
  explanationSchema,
  extensionActionSchema,
  extensionChangeSchema,
  extensionDetailSchema,
  extensionEventSchema,
  extensionProposalSchema,
  extensionRequestSchema,
  extensionRulesSchema,
  groupInfoSchema,
  inventoryPushSchema,
  inventorySourceSchema,
  journalRecordSchema,
  leashSchema,
  managerSchema,
  matcherSchema,
  matchValueSchema,
  metadataSchema,
  problemSchema,
  resolvedSphereSchema,
  sourceProblemSchema,
  sourceSchema,
  sphereDetailSchema,
  sphereDocumentSchema,
  sphereResourceSchema,
  sphereSummarySchema,
  sphereUseSchema,
} from '@dataops-sphere/plugin-sphere-common';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiOverride,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { z } from 'zod/v4';
import { accessRoutes } from '../boundary/decisions/accessRoutes';
import type { AnyApiRoute, ApiErrorStatus } from './ApiRoute';
import { apiRoutes } from './apiRoutes';

const errorSchema = z.looseObject({
  error: z.looseObject({ name: z.string(), message: z.string() }),
  request: z.looseObject({ method: z.string(), url: z.string() }).optional(),
  response: z.looseObject({ statusCode: z.number().int() }),
});

const ERROR_TEXTS: Record<ApiErrorStatus | 401 | 503, string> = {
  400: 'A parameter is wrong or unknown; the message names every one',
  401: 'The credentials of a user or service are missing',
  403: 'The permission for this is missing, or the rules refuse the person; then `error.code` says why',
  404: 'It does not exist, or is not open to the caller; the two answers are the same',
  409: 'Something newer is there already, or the rules refuse it as things stand; `error.code` says why',
  413: 'The body is too large',
  503: 'The database cannot be reached at the moment; the same call may be made again',
};

const SCHEMAS = {
  ArchetypeDocument: archetypeDocumentSchema,
  AttributeMatcher: attributeMatcherSchema,
  BoundaryKind: boundaryKindSchema,
  CheckpointDocument: checkpointDocumentSchema,
  Cover: coverSchema,
  DeclarationChange: declarationChangeSchema,
  Error: errorSchema,
  ExtensionRules: extensionRulesSchema,
  Evaluation: evaluationResponseSchema,
  Explanation: explanationSchema,
  ExtensionAction: extensionActionSchema,
  ExtensionChange: extensionChangeSchema,
  ExtensionDetail: extensionDetailSchema,
  ExtensionEvent: extensionEventSchema,
  ExtensionProposal: extensionProposalSchema,
  ExtensionRequest: extensionRequestSchema,
  GroupInfo: groupInfoSchema,
  InventoryPush: inventoryPushSchema,
  InventorySource: inventorySourceSchema,
  JournalRecord: journalRecordSchema,
  Leash: leashSchema,
  Manager: managerSchema,
  Matcher: matcherSchema,
  MatchValue: matchValueSchema,
  Metadata: metadataSchema,
  Problem: problemSchema,
  ResolvedSphere: resolvedSphereSchema,
  Source: sourceSchema,
  SourceProblem: sourceProblemSchema,
  SphereDetail: sphereDetailSchema,
  SphereDocument: sphereDocumentSchema,
  SphereResource: sphereResourceSchema,
  SphereSummary: sphereSummarySchema,
  SphereUse: sphereUseSchema,
};

/** Every route of the document; decisions are mounted by a router of their own. */
export const describedRoutes = [
  ...apiRoutes,
  ...Object.values(accessRoutes),
] as readonly AnyApiRoute[];

/** The OpenAPI 3.1 document of the HTTP API, made from the routes and their schemas. */
export function createApiDocument(): ReturnType<typeof createDocument> {
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'sphere',
        version: '1',
        description:
          'Self-service spheres of teams: declarations, their sources, the inventory, requests for more room, and the journal',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      security: [{ bearer: [] }],
      paths: pathsOf(describedRoutes),
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'A Backstage token of a user or a service',
          },
        },
        schemas: SCHEMAS,
      },
    },
    // An answer never has more than is described; what is sent says itself whether it may.
    { outputIdSuffix: '', override: closeObjects },
  );
}

function closeObjects({
  io,
  zodSchema,
  jsonSchema,
}: Parameters<ZodOpenApiOverride>[0]): void {
  const { def } = zodSchema._zod;
  if (io === 'output' && def.type === 'object' && !def.catchall) {
    jsonSchema.additionalProperties = false;
  }
}

function pathsOf(routes: readonly AnyApiRoute[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method]: operationOf(route),
    };
  }
  return paths;
}

function operationOf(route: AnyApiRoute): ZodOpenApiOperationObject {
  const names = route.permissions.map(p => `\`${p.name}\``).join(' or ');
  const errors = [401, ...route.errors, 503] as const;
  return {
    operationId: route.operationId,
    tags: [route.tag],
    summary: route.summary,
    description: names ? `Needs ${names}.` : 'Needs a signed-in caller.',
    requestParams: { path: route.params, query: route.query },
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: route.body.schema } },
      },
    }),
    responses: {
      200: {
        description: 'Done',
        content: { 'application/json': { schema: route.response } },
      },
      ...Object.fromEntries(
        errors.map(status => [
          status,
          {
            description: ERROR_TEXTS[status],
            content: { 'application/json': { schema: errorSchema } },
          },
        ]),
      ),
    },
  };
}
