import { ConflictError } from '@backstage/errors';
import {
  diffDeclarations,
  type Declaration,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { insertRows } from '../../database/insertRows';
import { storable } from './deriveSphere';
import type { PlannedChange } from './planChanges';
import { readDocuments } from './readDeclared';

/** Stores declarations and their new revisions, each with its differences to the one before. */
export async function writeDeclarations(
  trx: Knex.Transaction,
  plans: readonly PlannedChange[],
  context: { readonly source: string; readonly now: string },
): Promise<void> {
  const isRevised = (plan: PlannedChange) =>
    plan.existing !== undefined && plan.existing.revision !== plan.revision;
  const before = await readDocuments<Declaration>(
    trx,
    plans.flatMap(plan => (isRevised(plan) ? plan.existing ?? [] : [])),
  );
  await insertRows(
    trx,
    'declarations',
    plans
      .filter(({ existing }) => !existing)
      .map(plan => ({
        uid: plan.uid,
        kind: plan.candidate.scanned.document.kind,
        name: plan.candidate.scanned.document.metadata.name,
        created_at: context.now,
        ...columnsOf(plan, context.source),
      })),
  );
  for (const plan of plans) {
    if (plan.existing) await updateDeclaration(trx, plan, context.source);
  }
  await insertRows(
    trx,
    'revisions',
    plans
      .filter(plan => !plan.existing || isRevised(plan))
      .map(plan => toRevision(plan, { ...context, before })),
  );
}

/** Conditional on the revision that was looked at, so that no other writer's change is lost. */
async function updateDeclaration(
  trx: Knex.Transaction,
  plan: PlannedChange,
  source: string,
): Promise<void> {
  const { existing } = plan;
  const columns = columnsOf(plan, source);
  const isSame = Object.entries(columns).every(
    ([column, value]) => existing?.[column as keyof typeof existing] === value,
  );
  if (!existing || isSame) return;
  const updated = await trx('declarations')
    .where({
      uid: plan.uid,
      revision: existing.revision,
      state: existing.state,
      source: existing.source,
    })
    .update(columns);
  if (updated !== 1) {
    throw new ConflictError(`The declaration '${plan.uid}' was just changed`);
  }
}

function columnsOf(plan: PlannedChange, source: string) {
  const { file, scanned } = plan.candidate;
  const { metadata } = scanned.document;
  return {
    title: storable(metadata.title ?? metadata.name),
    state: 'present',
    source,
    path: file.path,
    doc_index: scanned.index,
    line: scanned.line,
    revision: plan.revision,
    hash: scanned.hash,
    updated_at: plan.updatedAt,
    removed_at: null,
  };
}

function toRevision(
  plan: PlannedChange,
  context: {
    readonly source: string;
    readonly now: string;
    readonly before: ReadonlyMap<string, Declaration>;
  },
) {
  const { file, scanned } = plan.candidate;
  const before = context.before.get(plan.uid);
  const changes = before ? diffDeclarations(before, scanned.document) : [];
  return {
    uid: plan.uid,
    revision: plan.revision,
    at: context.now,
    author: `${context.source}@${file.etag}`.slice(0, 255),
    hash: scanned.hash,
    document: JSON.stringify(scanned.document),
    text: scanned.text,
    changes: JSON.stringify(changes),
  };
}
