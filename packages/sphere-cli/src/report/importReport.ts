import type { SphereDocument } from '@dataops-sphere/plugin-sphere-common';
import {
  SKIP_REASONS,
  type Outcome,
  type ReadCounts,
  type SkipReason,
} from './Outcome';

/** Most examples that the report names per reason. */
const MAX_EXAMPLES = 5;

export type SkippedCount = {
  readonly reason: SkipReason;
  readonly sentence: string;
  readonly count: number;
  readonly examples: readonly string[];
};

/** One line of the books: `read = used + skipped`. */
export type CountLine = {
  readonly what: string;
  readonly read: number;
  readonly used: number;
  readonly skipped: number;
  readonly reasons: readonly SkippedCount[];
};

/** Something that only a person can decide. */
export type Ambiguity = {
  readonly subject: string;
  readonly question: string;
  readonly candidates: readonly string[];
};

/** What the importer decided by a rule that the caller chose, so that a person can disagree. */
export type Decision = {
  readonly subject: string;
  readonly chosen: string;
  readonly why: string;
};

/** A name that could not stay as it was. */
export type Renaming = {
  readonly what: 'team' | 'sphere';
  readonly from: string;
  readonly to: string;
  readonly why: string;
};

/** A number that tells about the state of the input without being part of the books. */
export type Observation = { readonly name: string; readonly count: number };

export type ImportReport = {
  readonly version: 1;
  readonly importer: 'kubernetes' | 'aws-applications';
  /** Manifests or applications as a whole. */
  readonly documents: readonly CountLine[];
  /** What was found inside the documents that were used. */
  readonly parts: readonly CountLine[];
  readonly ambiguous: readonly Ambiguity[];
  readonly decided: readonly Decision[];
  readonly renamed: readonly Renaming[];
  readonly observations: readonly Observation[];
  readonly result: {
    readonly spheres: number;
    readonly entries: number;
    /** Groups that the spheres refer to, teams and platform owner, and that a catalog has already. */
    readonly groupsInCatalog: number;
    readonly groupStubs: number;
  };
};

/** Adds outcomes up beside what was read; every sort in either of them gets its line. */
export function countLines(
  read: ReadCounts,
  outcomes: readonly Outcome[],
): CountLine[] {
  const byWhat = new Map<string, Outcome[]>();
  for (const what of read.keys()) byWhat.set(what, []);
  for (const outcome of outcomes) {
    const list = byWhat.get(outcome.what) ?? [];
    list.push(outcome);
    byWhat.set(outcome.what, list);
  }
  return [...byWhat]
    .sort(([a], [b]) => compareText(a, b))
    .map(([what, list]) => {
      const reasons = countReasons(list);
      const skipped = reasons.reduce((sum, r) => sum + r.count, 0);
      return {
        what,
        read: read.get(what) ?? 0,
        used: list.length - skipped,
        skipped,
        reasons,
      };
    });
}

/** The two books of a report: `parts` are the sorts of things found inside of documents. */
export function keepBooks(
  documents: ReadCounts,
  parts: ReadCounts,
  outcomes: readonly Outcome[],
): Pick<ImportReport, 'documents' | 'parts'> {
  return {
    documents: countLines(
      documents,
      outcomes.filter(o => !parts.has(o.what)),
    ),
    parts: countLines(
      parts,
      outcomes.filter(o => parts.has(o.what)),
    ),
  };
}

/** What came out, in numbers. */
export function countResult(
  spheres: readonly SphereDocument[],
  groups: { readonly known: number; readonly stubs: readonly unknown[] },
): ImportReport['result'] {
  return {
    spheres: spheres.length,
    entries: spheres.reduce((n, s) => n + (s.spec.boundary?.length ?? 0), 0),
    groupsInCatalog: groups.known,
    groupStubs: groups.stubs.length,
  };
}

/** Whether the books of a report are balanced. */
export function addsUp(report: ImportReport): boolean {
  return [...report.documents, ...report.parts].every(
    line => line.read === line.used + line.skipped,
  );
}

/** Orders texts by code unit, so that the output is the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Each value once, in the order of {@link compareText}. */
export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareText);
}

function countReasons(outcomes: readonly Outcome[]): SkippedCount[] {
  const names = new Map<SkipReason, string[]>();
  for (const { skipped, name } of outcomes) {
    if (!skipped) continue;
    const list = names.get(skipped) ?? [];
    list.push(name);
    names.set(skipped, list);
  }
  return [...names]
    .map(([reason, list]) => ({
      reason,
      sentence: SKIP_REASONS[reason],
      count: list.length,
      examples: sortedUnique(list).slice(0, MAX_EXAMPLES),
    }))
    .sort((a, b) => b.count - a.count || compareText(a.reason, b.reason));
}
