import { NotFoundError } from '@backstage/errors';
import {
  builtInBoundaryKinds,
  type Library,
  type SphereDetail,
  type SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';
import type { SphereFilter } from '@dataops-sphere/plugin-sphere-node';
import type { DeclarationServices } from '../declarations/createDeclarationServices';
import type {
  ReadScope,
  SphereAccessRow,
  SphereService,
} from '../declarations/services';
import type { Membership } from '../membership/Membership';
import { createSphereDetail } from './createSphereDetail';

const AT = '2026-01-02T03:04:05.000Z';
const HASH = 'a'.repeat(64);
const SOURCE = {
  id: 'demo',
  type: 'file',
  target: 'declarations',
  status: 'problems',
  lastScanAt: AT,
  lastSuccessAt: AT,
  files: 2,
  spheres: 2,
  archetypes: 0,
  checkpoints: 0,
  problems: 1,
} as const;
const SCAN = {
  source: SOURCE.id,
  files: 2,
  unchanged: 2,
  created: 0,
  updated: 0,
  removed: 0,
  problems: 1,
  durationMs: 3.5,
};
const PROBLEM = {
  code: 'schema',
  severity: 'error',
  message: 'expected a title',
  path: ['metadata', 'title'],
  line: 5,
  column: 3,
  source: SOURCE.id,
  file: 'churn.yaml',
  excerpt: [{ line: 5, text: '  title: ""' }],
} as const;
const RECORD = {
  seq: 1,
  at: AT,
  type: 'declaration.created',
  actor: { type: 'source', ref: 'source:demo' },
  subject: { kind: 'Sphere', name: 'customer-churn' },
  payload: { revision: 1 },
  payloadHash: HASH,
  previousHash: HASH,
  hash: HASH,
} as const;

/** A sphere of the in-memory services, told by what access depends on. */
export type InMemorySphere = Omit<SphereAccessRow, 'uid'>;

/** The declaration services over a handful of spheres in memory, for tests of what lies in front of them. */
export function createInMemoryServices(options: {
  spheres: readonly InMemorySphere[];
  membership: Membership;
}): Pick<DeclarationServices, 'spheres' | 'library' | 'sources' | 'journal'> {
  const { membership } = options;
  const rows = options.spheres.map(s => ({ ...s, uid: `uid-${s.name}` }));
  return {
    spheres: createSpheres(rows, membership),
    library: {
      library: async scope => libraryOf(visibleTo(scope, rows, membership)),
    },
    sources: {
      list: async () => ({ items: [SOURCE] }),
      problems: async () => ({
        items: [
          {
            ...PROBLEM,
            path: [...PROBLEM.path],
            excerpt: [...PROBLEM.excerpt],
          },
        ],
        totalItems: 1,
      }),
      refresh: async id => {
        if (id === SOURCE.id) return SCAN;
        throw new NotFoundError(`There is no source '${id}'`);
      },
    },
    journal: {
      list: async ({ uid }) => ({
        items: [{ ...RECORD, subject: { ...RECORD.subject, uid } }],
      }),
      verify: async () => ({ ok: true, checked: 1, headSeq: 1 }),
    },
  };
}

/** The filter read as it is written, without any SQL: the oracle for the store. */
export function matchesFilter(
  filter: SphereFilter,
  row: SphereAccessRow,
  membership: Membership,
): boolean {
  const matches = (part: SphereFilter) => matchesFilter(part, row, membership);
  if ('allOf' in filter) return filter.allOf.every(matches);
  if ('anyOf' in filter) return filter.anyOf.some(matches);
  if ('not' in filter) return !matches(filter.not);
  if ('label' in filter) {
    const value = row.labels[filter.label];
    return filter.value === undefined
      ? value !== undefined
      : value === filter.value;
  }
  const claims = membership.ancestorsOrSelf(filter.claims);
  const refs =
    filter.property === 'reviewer' ? row.reviewers : [row[filter.property]];
  return refs.some(ref => claims.includes(ref));
}

function visibleTo(
  { visible }: ReadScope,
  rows: readonly SphereAccessRow[],
  membership: Membership,
): SphereAccessRow[] {
  return rows.filter(r => !visible || matchesFilter(visible, r, membership));
}

function createSpheres(
  rows: readonly SphereAccessRow[],
  membership: Membership,
): SphereService {
  const find = (name: string, scope: ReadScope) =>
    visibleTo(scope, rows, membership).find(row => row.name === name);
  const detail = (row: SphereAccessRow, scope: ReadScope): SphereDetail =>
    createSphereDetail({ row, membership, viewer: scope.viewer });
  const revision = { revision: 1, at: AT, author: 'demo@1', hash: HASH };
  return {
    list: async (_query, scope) => {
      const items = visibleTo(scope, rows, membership);
      return {
        items: items.map(row => summaryOf(detail(row, scope))),
        totalItems: items.length,
      };
    },
    facets: async scope => ({
      platformOwners: [],
      archetypes: [],
      lifecycles: [
        {
          lifecycle: 'active',
          count: visibleTo(scope, rows, membership).length,
        },
      ],
      mine: 0,
      problems: 0,
      outside: 0,
      ending: 0,
    }),
    get: async (name, scope) => {
      const row = find(name, scope);
      return row && detail(row, scope);
    },
    getForTeam: async (team, scope) => {
      const row = visibleTo(scope, rows, membership).find(r => r.team === team);
      return {
        team: membership.group(team),
        sphere: row ? detail(row, scope) : null,
      };
    },
    revisions: async (name, _page, scope) =>
      find(name, scope) && {
        items: [{ ...revision, changes: [] }],
        totalItems: 1,
      },
    revision: async (name, number, scope) =>
      find(name, scope) && number === 1
        ? { ...revision, changes: [], text: 'kind: Sphere\n' }
        : undefined,
    uidOf: async (name, scope) => find(name, scope)?.uid,
    accessFacts: async uids =>
      uids.map(uid => rows.find(row => row.uid === uid)),
  };
}

function summaryOf(detail: SphereDetail): SphereSummary {
  const {
    links: _links,
    document: _document,
    resolved: _resolved,
    documentProblems: _documentProblems,
    warnings: _warnings,
    kinds: _kinds,
    overlays: _overlays,
    room: _room,
    checkpointTitles: _checkpointTitles,
    viewer: _viewer,
    ...summary
  } = detail;
  return summary;
}

function libraryOf(rows: readonly SphereAccessRow[]): Library {
  return {
    archetypes: [],
    checkpoints: [],
    kinds: builtInBoundaryKinds.map(kind => ({
      kind,
      origin: 'built-in',
      spheres: kind.name === 'kubernetes-namespace' ? rows.length : 0,
    })),
  };
}
