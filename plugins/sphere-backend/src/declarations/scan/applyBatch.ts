import type { Knex } from 'knex';
import { appendJournal } from '../../journal/appendJournal';
import { attributeJudged, countProblems } from './attributeProblems';
import { deriveSphere } from './deriveSphere';
import { judgeDocuments, type Verdict } from './judgeDocuments';
import { claimedTeam, judgeTeams } from './judgeTeams';
import { planChanges, type PlannedChange } from './planChanges';
import { readDeclared, readLibrary, readTeamHolders } from './readDeclared';
import { recordChanges, toEvent, type RecordedChange } from './recordChanges';
import { inScanTransaction, type ScanContext } from './ScanContext';
import {
  keyOfDocument,
  type DeclarationKey,
  type DeclarationRow,
  type FilePart,
  type Scan,
} from './types';
import { writeDeclarations } from './writeDeclarations';
import { findRehomed, rehome, type Rehomed } from './rehome';
import { settleFile, type SettledFile } from './settleFile';
import { writeFiles, type AttributedProblem } from './writeFiles';
import { writeSpheres } from './writeSpheres';

/** What one transaction has done. */
export interface BatchOutcome {
  readonly changes: readonly RecordedChange[];
  /** Files that have been looked at wholly. */
  readonly files: readonly SettledFile[];
  /** Problems of files that go on in the next batch, by path. */
  readonly carried: ReadonlyMap<string, readonly AttributedProblem[]>;
}

/** Stores the valid documents of some files, their problems and the journal record, all in one transaction. */
export async function applyBatch(
  parts: readonly FilePart[],
  batch: {
    readonly scan: Scan;
    readonly headSeq: number;
    readonly hasLeft: (row: DeclarationRow) => boolean;
  },
  context: ScanContext,
): Promise<BatchOutcome> {
  const { scan } = batch;
  const outcome = await inScanTransaction(context.knex, scan, async trx => {
    const at = context.clock();
    const stamp = { source: scan.source, now: at.toISOString() };
    const existing = await readExisting(trx, parts, scan);
    const verdicts = await judge(trx, { parts, existing, ...batch }, context);
    const plans = planChanges(verdicts, stamp);
    const judged = attributeJudged(verdicts);
    const files = parts
      .filter(({ isLast }) => isLast)
      .map(part => settleFile(part, { existing, judged, ...batch }));
    const counts = toCounts(plans, files);

    await writeDeclarations(trx, plans, stamp);
    const rehomed = findRehomed(verdicts, files);
    await rehome(trx, rehomed, scan);
    await storeSpheres(trx, { plans, counts, scan }, context);
    await updateProblemCounts(trx, {
      ...{ existing, plans, files, rehomed, scan },
    });
    await writeFiles(trx, scan, files);
    const changes = plans.flatMap(toRecordedChange);
    await appendJournal(
      trx,
      recordChanges(changes, { source: scan.source, at }),
    );
    return { changes, files, carried: carryProblems(parts, judged) };
  });
  const event = toEvent(outcome.changes);
  if (event) await context.onCommitted(event);
  return outcome;
}

type Existing = ReadonlyMap<DeclarationKey, DeclarationRow>;

async function readExisting(
  trx: Knex.Transaction,
  parts: readonly FilePart[],
  scan: Scan,
): Promise<Existing> {
  return readDeclared(trx, {
    source: scan.source,
    names: parts.flatMap(({ file, documents, isLast }) => [
      ...documents.map(({ document }) => document.metadata.name),
      ...(isLast ? file.rejected.flatMap(({ name }) => name ?? []) : []),
    ]),
    paths: parts.map(({ file }) => file.path),
  });
}

async function judge(
  trx: Knex.Transaction,
  batch: {
    readonly parts: readonly FilePart[];
    readonly existing: Existing;
    readonly scan: Scan;
    readonly hasLeft: (row: DeclarationRow) => boolean;
  },
  context: ScanContext,
): Promise<readonly Verdict[]> {
  const candidates = batch.parts.flatMap(({ file, documents }) =>
    documents.map(scanned => ({
      key: keyOfDocument(scanned.document),
      file,
      scanned,
    })),
  );
  if (candidates.length === 0) return [];
  const verdicts = judgeDocuments(candidates, {
    source: batch.scan.source,
    existing: batch.existing,
    hasLeft: batch.hasLeft,
    library: await readLibrary(trx, context.archetypes),
    kinds: context.kinds,
  });
  const teams = verdicts.flatMap(verdict => claimedTeam(verdict) ?? []);
  return judgeTeams(verdicts, await readTeamHolders(trx, teams));
}

function carryProblems(
  parts: readonly FilePart[],
  judged: ReadonlyMap<string, readonly AttributedProblem[]>,
): BatchOutcome['carried'] {
  return new Map(
    parts
      .filter(({ isLast }) => !isLast)
      .map(({ file, found }) => [
        file.path,
        [...found, ...(judged.get(file.path) ?? [])],
      ]),
  );
}

/** Problems that each planned declaration has in its file. */
function toCounts(
  plans: readonly PlannedChange[],
  files: readonly SettledFile[],
): ReadonlyMap<string, number> {
  const problems = new Map(
    files.map(({ file, problems: found }) => [file.path, found]),
  );
  return new Map(
    plans.map(({ uid, candidate }) => [
      uid,
      countProblems(problems.get(candidate.file.path) ?? [], uid),
    ]),
  );
}

async function storeSpheres(
  trx: Knex.Transaction,
  batch: {
    readonly plans: readonly PlannedChange[];
    readonly counts: ReadonlyMap<string, number>;
    readonly scan: Scan;
  },
  context: ScanContext,
): Promise<void> {
  const changed = batch.plans.filter(({ sphere }) => sphere);
  const rows = changed.flatMap(({ sphere, candidate, ...plan }) => {
    const { document } = candidate.scanned;
    if (!sphere || document.kind !== 'Sphere') return [];
    const problems = batch.counts.get(plan.uid) ?? 0;
    const { source } = batch.scan;
    return deriveSphere(
      { ...plan, document, resolved: sphere, source, problems },
      context.membership,
    );
  });
  const replaced = changed.filter(({ existing }) => existing);
  await writeSpheres(
    trx,
    rows,
    replaced.map(({ uid }) => uid),
  );
}

/** Keeps the number of problems of spheres whose rows were not written anyway. */
async function updateProblemCounts(
  trx: Knex.Transaction,
  batch: {
    readonly existing: Existing;
    readonly plans: readonly PlannedChange[];
    readonly files: readonly SettledFile[];
    readonly rehomed: readonly Rehomed[];
    readonly scan: Scan;
  },
): Promise<void> {
  const homes = new Map(batch.rehomed.map(({ row, path }) => [row.uid, path]));
  const written = new Set(
    batch.plans.filter(({ sphere }) => sphere).map(({ uid }) => uid),
  );
  const problems = new Map(
    batch.files.map(({ file, problems: found }) => [file.path, found]),
  );
  for (const row of batch.existing.values()) {
    const isOwn = row.source === batch.scan.source || homes.has(row.uid);
    const found = isOwn && problems.get(homes.get(row.uid) ?? row.path);
    if (!found || row.problems === null || written.has(row.uid)) continue;
    if (row.state !== 'present') continue;
    const count = countProblems(found, row.uid);
    if (count !== row.problems) {
      await trx('spheres').where('uid', row.uid).update({ problems: count });
    }
  }
}

function toRecordedChange(plan: PlannedChange): RecordedChange[] {
  if (plan.change === 'none') return [];
  const { change, uid, revision, candidate } = plan;
  const { document, hash } = candidate.scanned;
  return [
    {
      change,
      uid,
      kind: document.kind,
      name: document.metadata.name,
      revision,
      hash,
      path: candidate.file.path,
    },
  ];
}
