import type { Library, SphereApi } from '@dataops-sphere/plugin-sphere-common';
import { builtInBoundaryKinds } from '@dataops-sphere/plugin-sphere-common';
import {
  createExtensionDetail,
  createExtensionList,
  createExtensionPreview,
} from './extensionFixtures';
import {
  churn,
  CHURN_TEAM,
  churnSummary,
  DATA_PLATFORM,
  listOf,
} from './sphereFixtures';

const manager = {
  source: 'library',
  type: 'file' as const,
  path: 'dataops-standard.yaml',
};
const AT = '2025-11-20T09:00:00.000Z';

export const library: Library = {
  archetypes: [
    {
      document: {
        apiVersion: 'sphere.dataops/v1alpha1',
        kind: 'Archetype',
        metadata: { name: 'dataops-standard', title: 'DataOps standard' },
        spec: {
          owner: DATA_PLATFORM.ref,
          parameters: {
            prefix: { type: 'text', title: 'Prefix', required: true },
          },
          boundary: [
            {
              id: 'roles',
              kind: 'role',
              title: 'Roles',
              inside: { role: ['${{ parameters.prefix }}_*'] },
              locked: true,
            },
          ],
          leash: {
            checkpoints: ['observability'],
            extensions: {
              steps: [
                { name: 'Owner', reviewers: ['${{ parameters.owner }}'] },
              ],
            },
          },
        },
      },
      owner: DATA_PLATFORM,
      revision: 3,
      updatedAt: AT,
      spheres: 5,
      manager,
    },
  ],
  checkpoints: [
    {
      document: {
        apiVersion: 'sphere.dataops/v1alpha1',
        kind: 'Checkpoint',
        metadata: { name: 'observability', title: 'Observability' },
        spec: {
          owner: 'group:default/sre',
          area: 'monitoring',
          asks: 'Somebody is told when it breaks.',
          intent: 'So that customers are not the first to know.',
          effect: 'hold',
          effortHours: 2,
          review: {
            reviewers: ['group:default/sre'],
            answerWithin: '3 working days',
          },
        },
      },
      owner: { ref: 'group:default/sre', title: 'SRE', known: true },
      revision: 1,
      updatedAt: AT,
      spheres: 1,
      manager,
    },
  ],
  kinds: builtInBoundaryKinds.map(kind => ({
    kind,
    origin: 'built-in' as const,
    spheres: 0,
  })),
};

/** An API in which everything works, with one sphere; each call can be replaced. */
export function fakeSphereApi(
  overrides: Partial<jest.Mocked<SphereApi>> = {},
): jest.Mocked<SphereApi> {
  return {
    listSpheres: jest.fn().mockResolvedValue(listOf(churnSummary)),
    getSphereFacets: jest.fn().mockResolvedValue({
      platformOwners: [{ ...DATA_PLATFORM, count: 1 }],
      archetypes: [
        { name: 'dataops-standard', title: 'DataOps standard', count: 1 },
      ],
      lifecycles: [{ lifecycle: 'active', count: 1 }],
      mine: 1,
      problems: 0,
      outside: 0,
      ending: 0,
    }),
    getSphere: jest.fn().mockResolvedValue(churn),
    getTeamSphere: jest
      .fn()
      .mockResolvedValue({ team: CHURN_TEAM, sphere: churn }),
    listRevisions: jest.fn().mockResolvedValue({ items: [], totalItems: 0 }),
    getRevision: jest.fn(),
    getLibrary: jest.fn().mockResolvedValue(library),
    listSources: jest.fn().mockResolvedValue({ items: [] }),
    listSourceProblems: jest
      .fn()
      .mockResolvedValue({ items: [], totalItems: 0 }),
    refreshSource: jest.fn(),
    listJournal: jest.fn(),
    verifyJournal: jest.fn(),
    evaluate: jest.fn(),
    evaluateAll: jest.fn(),
    getSphereUse: jest.fn().mockResolvedValue({
      limits: [],
      families: [],
      entries: [],
      inside: 0,
      outside: 0,
      known: true,
    }),
    listResources: jest.fn().mockResolvedValue({ items: [], totalItems: 0 }),
    listInventorySources: jest.fn().mockResolvedValue({ items: [] }),
    pushInventory: jest.fn(),
    previewExtension: jest.fn().mockResolvedValue(createExtensionPreview()),
    submitExtension: jest.fn().mockResolvedValue(createExtensionDetail()),
    listExtensions: jest.fn().mockResolvedValue(createExtensionList()),
    getExtension: jest.fn().mockResolvedValue(createExtensionDetail()),
    actOnExtension: jest.fn().mockResolvedValue(createExtensionDetail()),
    actOnExtensions: jest.fn().mockResolvedValue({ results: [] }),
    getSphereTeam: jest.fn().mockResolvedValue({
      team: CHURN_TEAM,
      members: [],
      platformOwner: DATA_PLATFORM,
      reviews: [],
      decideWithin: '2 working days',
    }),
    getOwnAbsence: jest.fn().mockResolvedValue({ absence: null }),
    setOwnAbsence: jest.fn(async absence => absence),
    getOperations: jest.fn().mockResolvedValue({
      index: { ageMs: 0, spheres: 1 },
      outbox: { waiting: 0, poisoned: 0, lagMs: 0, items: [] },
      jobs: [],
    }),
    retryDelivery: jest.fn(),
    ...overrides,
  };
}

/** An error as the client rejects with it. */
export function responseError(statusCode: number, message = 'refused'): Error {
  return Object.assign(new Error(message), { statusCode });
}
