import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { BoundaryKindRegistry } from '../boundary/boundaryKind';
import type { LimitUse } from '../boundary/decide/boundaryUse';
import type { QuestionInput } from '../boundary/decide/createQuestion';
import type { Decision } from '../boundary/decide/decision';
import type {
  BoundaryFreeze,
  BoundaryOverlay,
} from '../boundary/decide/overlay';
import type { ResolvedSphere } from '../boundary/resolvedSphere';
import { resolveSphere } from '../boundary/resolveSphere';
import { parseDeclarations } from '../declarations/parseDeclarations';

const FOLDER = join(__dirname, '../../testdata/decisions');
const DEFAULT_NOW = '2026-03-01T12:00:00Z';
const FOREVER = '2100-01-01T00:00:00Z';

/** What a case needs besides spheres, groups and users; those that need nothing can be asked from outside. */
export type DecisionNeed = 'use' | 'overlays' | 'freeze' | 'standing';

/** Who asks. The properties count as `subject.…`. */
export interface CorpusSubject {
  readonly type: 'sphere' | 'group' | 'user';
  readonly id: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** One question and its answer. */
export interface DecisionCase {
  readonly title: string;
  readonly subject: CorpusSubject;
  readonly ask: Omit<QuestionInput, 'subject'>;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly needs: readonly DecisionNeed[];
  readonly zone: Decision['zone'];
  readonly reason: Decision['reason'];
  /** Where it is told: the id of the deciding entry. */
  readonly entry?: string;
  readonly missing?: readonly string[];
  /** Where it is told: the name of the sphere that answers. */
  readonly sphere?: string;
}

/** One file of the corpus. */
export interface DecisionFile {
  readonly name: string;
  readonly title: string;
  /** The Sphere documents as one YAML text, as it could be applied. */
  readonly text: string;
  readonly spheres: readonly ResolvedSphere[];
  /** By name of the sphere. */
  readonly use: ReadonlyMap<string, readonly LimitUse[]>;
  readonly overlays: ReadonlyMap<string, readonly BoundaryOverlay[]>;
  readonly freezes: ReadonlyMap<string, BoundaryFreeze>;
  readonly groups: readonly {
    readonly name: string;
    readonly parent?: string;
  }[];
  readonly users: readonly {
    readonly name: string;
    readonly memberOf: readonly string[];
  }[];
  readonly cases: readonly DecisionCase[];
}

interface RawPeriod {
  readonly sphere?: string;
  readonly from: string;
  readonly until?: string;
}

interface RawFile extends Pick<DecisionFile, 'title'> {
  readonly spheres: readonly unknown[];
  readonly now?: string;
  readonly use?: readonly {
    readonly sphere?: string;
    readonly entry: string;
    readonly dimension: string;
    readonly value: number;
    readonly observedAt?: string;
    readonly validUntil?: string;
  }[];
  readonly overlays?: readonly (RawPeriod &
    Omit<BoundaryOverlay, 'from' | 'until'>)[];
  readonly freeze?: RawPeriod & Omit<BoundaryFreeze, 'from' | 'until'>;
  readonly groups?: DecisionFile['groups'];
  readonly users?: DecisionFile['users'];
  readonly cases: readonly (Omit<DecisionCase, 'subject' | 'at' | 'needs'> & {
    readonly subject?: string | CorpusSubject;
    readonly at?: string;
  })[];
}

/** The decision corpus, file by file; throws where a file holds a Sphere that is not valid. */
export function readDecisionCorpus(
  kinds: BoundaryKindRegistry,
): readonly DecisionFile[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      return readCorpusFile(name, parse(text) as RawFile, kinds);
    });
}

function readCorpusFile(
  name: string,
  raw: RawFile,
  kinds: BoundaryKindRegistry,
): DecisionFile {
  const text = raw.spheres.map(document => stringify(document)).join('---\n');
  const spheres = resolveAll(name, text, kinds);
  const only = spheres[0].name;
  const now = raw.now ?? DEFAULT_NOW;
  const { use = [], overlays = [], freeze } = raw;
  const needs = fileNeeds(raw);
  return {
    name,
    title: raw.title,
    text,
    spheres,
    use: groupBySphere(use, only, toUse(now)),
    overlays: groupBySphere(overlays, only, toOverlay),
    freezes: new Map(freeze ? [[freeze.sphere ?? only, toFreeze(freeze)]] : []),
    groups: raw.groups ?? [],
    users: raw.users ?? [],
    cases: raw.cases.map(({ subject = only, at = now, ...one }) => ({
      ...one,
      subject:
        typeof subject === 'string' ? { type: 'sphere', id: subject } : subject,
      at: Date.parse(at),
      needs: [...needs, ...(one.ask.standing ? (['standing'] as const) : [])],
    })),
  };
}

function fileNeeds({ use, overlays, freeze }: RawFile): DecisionNeed[] {
  return [
    ...(use ? (['use'] as const) : []),
    ...(overlays ? (['overlays'] as const) : []),
    ...(freeze ? (['freeze'] as const) : []),
  ];
}

function resolveAll(
  name: string,
  text: string,
  kinds: BoundaryKindRegistry,
): ResolvedSphere[] {
  const { documents, problems } = parseDeclarations(text, { kinds });
  if (problems.length > 0) {
    throw new Error(`'${name}' is not valid: ${JSON.stringify(problems)}`);
  }
  return documents.map(({ document }) => {
    const result =
      document.kind === 'Sphere' &&
      resolveSphere(document, { archetypes: new Map(), kinds });
    if (!result || !result.ok) {
      throw new Error(`'${name}' holds a document that is no valid sphere`);
    }
    return result.sphere;
  });
}

function groupBySphere<T extends { readonly sphere?: string }, U>(
  list: readonly T[],
  only: string,
  read: (item: T) => U,
): ReadonlyMap<string, readonly U[]> {
  const groups = new Map<string, U[]>();
  for (const item of list) {
    const sphere = item.sphere ?? only;
    groups.set(sphere, [...(groups.get(sphere) ?? []), read(item)]);
  }
  return groups;
}

type RawUse = NonNullable<RawFile['use']>[number];

function toUse(now: string) {
  return ({ entry, dimension, value, ...times }: RawUse): LimitUse => ({
    entry,
    dimension,
    value,
    observedAt: Date.parse(times.observedAt ?? now),
    validUntil: Date.parse(times.validUntil ?? FOREVER),
  });
}

function toPeriod({ from, until }: RawPeriod) {
  return {
    from: Date.parse(from),
    ...(until !== undefined && { until: Date.parse(until) }),
  };
}

function toOverlay(
  raw: NonNullable<RawFile['overlays']>[number],
): BoundaryOverlay {
  const { sphere: _, from, until, ...overlay } = raw;
  const title = raw.title ?? `Room ${raw.id}`;
  return { ...overlay, title, ...toPeriod({ from, until }) };
}

function toFreeze(raw: NonNullable<RawFile['freeze']>): BoundaryFreeze {
  return { by: raw.by, reason: raw.reason, ...toPeriod(raw) };
}
