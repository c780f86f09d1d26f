import {
  compileBoundary,
  createBoundaryUse,
  createKindRegistry,
  createQuestion,
  type BoundaryUse,
  type CompiledBoundary,
  type LimitUse,
  type Question,
  type ResolvedEntry,
  type ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';

export const kinds = createKindRegistry();
/** When everything is asked, in milliseconds since the epoch. */
export const NOW = 1_700_000_000_000;

/** One question, for every engine: the attributes alone, and what each limit would be afterwards. */
export interface Case {
  readonly sphere: number;
  readonly question: Question;
  /** Resource attributes as texts, for engines that know no kinds. */
  readonly attributes: Readonly<Record<string, string>>;
  /** By entry and dimension, such as `compute-3 requests.cpu`: what is used already plus what is asked for. */
  readonly after: Readonly<Record<string, number>>;
}

/** Generated spheres with their compiled boundaries and use. */
export interface World {
  readonly spheres: readonly ResolvedSphere[];
  readonly boundaries: readonly CompiledBoundary[];
  readonly use: BoundaryUse;
  readonly used: readonly LimitUse[];
}

type Parts = Pick<ResolvedEntry, 'kind'> & Partial<ResolvedEntry>;

/** Five kinds in turn: globs and literals, several attributes, things forbidden everywhere, limits that count and sum. */
function entryParts(team: string, index: number): Parts {
  switch (index % 5) {
    case 0:
      return {
        kind: 'kubernetes-namespace',
        where: { cluster: [`cluster-${index}`] },
        inside: { name: [`${team}-*`] },
        extendable: { name: ['*'] },
        forbidden: { name: ['kube-*', '*-system'] },
        limits: { count: { warn: 8, border: 10, ceiling: 20 } },
      };
    case 1:
      return {
        kind: 'cloud-account',
        inside: { provider: ['aws'], account: [`${team}-${index}`] },
        extendable: { provider: ['aws'], account: [`${team}-${index}-*`] },
      };
    case 2:
      return {
        kind: 'role',
        where: { platform: ['snowflake'], environment: ['dev', 'test'] },
        inside: { role: [`${team}_${index}_*`] },
        forbidden: { role: ['ACCOUNTADMIN', 'SECURITYADMIN'] },
      };
    case 3:
      return {
        kind: 'workload-quota',
        where: { cluster: [`cluster-${index}`] },
        inside: { namespace: [`${team}-*`] },
        limits: { 'requests.cpu': { warn: 32, border: 40, ceiling: 80 } },
      };
    default:
      return {
        kind: 'data-domain',
        inside: { domain: [`domain-${index}`], layer: ['product', 'curated'] },
        extendable: { domain: [`domain-${index}`] },
      };
  }
}

function createSphere(number: number, entries: number): ResolvedSphere {
  const team = `team${number}`;
  const name = `sphere-${number}`;
  const provenance = { origin: 'sphere' as const, name, title: name };
  return {
    name,
    title: name,
    team: `group:default/${team}`,
    platformOwner: 'group:default/platform',
    lifecycle: 'active',
    unlisted: 'forbidden',
    boundary: Array.from({ length: entries }, (_, index) => {
      const parts = entryParts(team, index);
      const family = kinds.get(parts.kind)?.family ?? 'Other';
      return { id: `${parts.kind}-${index}`, family, provenance, ...parts };
    }),
    leash: {
      checkpoints: [],
      extensions: {
        steps: [],
        maxDuration: '90 days',
        permanent: { allowed: true },
        decideWithin: '2 working days',
      },
    },
    cover: {},
  };
}

/** Spheres read from JSON, as the backend reads them. */
export function createSpheres(count: number, entries: number) {
  const made = Array.from({ length: count }, (_, n) =>
    createSphere(n, entries),
  );
  return JSON.parse(JSON.stringify(made)) as ResolvedSphere[];
}

export function createWorld(spheres: readonly ResolvedSphere[]): World {
  const used = (spheres[0]?.boundary ?? []).flatMap(({ id, limits }, index) =>
    Object.keys(limits ?? {}).map(dimension => ({
      entry: id,
      dimension,
      value: index % 10 === 8 || index % 10 === 5 ? 39 : 5,
      observedAt: NOW - 60_000,
      validUntil: NOW + 60_000,
    })),
  );
  return {
    spheres,
    boundaries: spheres.map(sphere => compileBoundary(sphere, { kinds })),
    use: createBoundaryUse(used),
    used,
  };
}

/** The entry that a question is about, and which of four questions it is. */
interface Place {
  readonly index: number;
  readonly team: string;
  readonly own: string;
  readonly variant: number;
}

/** What is asked of each kind of entry: one of its own things twice, one that is near or another's, one forbidden. */
const ASKED = [
  ({ index, own }: Place) => ({
    kind: 'kubernetes-namespace',
    action: 'create',
    properties: { cluster: `cluster-${index}`, name: own },
  }),
  ({ index, variant, team }: Place) => ({
    kind: 'cloud-account',
    action: 'update',
    properties: {
      provider: 'aws',
      account: `${team}-${index}${['', '', '-new', 'x'][variant]}`,
    },
  }),
  ({ index, variant, team }: Place) => ({
    kind: 'role',
    action: 'grant',
    properties: {
      platform: 'snowflake',
      environment: ['dev', 'test', 'prod', 'dev'][variant],
      role: variant === 3 ? 'ACCOUNTADMIN' : `${team}_${index}_READER`,
    },
  }),
  ({ index, own, variant }: Place) => ({
    kind: 'workload-quota',
    action: 'request',
    properties: {
      cluster: `cluster-${index}`,
      namespace: own,
      'requests.cpu': [4, 2, 1, 100][variant],
    },
  }),
  ({ index, variant }: Place) => ({
    kind: 'data-domain',
    action: 'read',
    properties: {
      domain: `domain-${index}`,
      layer: ['product', 'curated', 'raw', 'product'][variant],
    },
  }),
];

/** Questions over all spheres and entries of a world, each about one entry, in an order without a pattern. */
export function createCases(world: World, count: number): Case[] {
  const { spheres, used } = world;
  return Array.from({ length: count }, (_, number) => {
    // A multiplicative walk visits spheres and entries evenly, and the same ones in every run.
    const sphere = (number * 7919) % spheres.length;
    const { boundary, team } = spheres[sphere];
    const index = (number * 104_729 + sphere) % boundary.length;
    const name = team.slice(team.indexOf('/') + 1);
    const variant = Math.floor(number / 3) % 4;
    const own = [`${name}-dev`, `${name}-prod`, 'other-dev', 'kube-public'];
    const place = { index, team: name, own: own[variant], variant };
    const input = ASKED[index % ASKED.length](place);
    const question = createQuestion(input, kinds.get(input.kind));
    return {
      sphere,
      question,
      attributes: textsOf(input.properties),
      after: afterwards(used, boundary, question),
    };
  });
}

function textsOf(
  properties: Readonly<Record<string, string | number | undefined>>,
) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, String(value)]),
  );
}

function afterwards(
  used: readonly LimitUse[],
  boundary: readonly ResolvedEntry[],
  { kind, amounts }: Question,
): Record<string, number> {
  const kindOf = new Map(boundary.map(entry => [entry.id, entry.kind]));
  return Object.fromEntries(
    used
      .filter(({ entry }) => kindOf.get(entry) === kind)
      .map(({ entry, dimension, value }) => [
        `${entry} ${dimension}`,
        value + (dimension === 'count' ? 1 : amounts[dimension] ?? 0),
      ]),
  );
}
