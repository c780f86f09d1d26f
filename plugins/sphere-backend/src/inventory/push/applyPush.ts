import { ConflictError } from '@backstage/errors';
import type {
  InventoryPushResult,
  JournalRecord,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { appendJournal } from '../../journal/appendJournal';
import { inInventoryTransaction } from '../inInventoryTransaction';
import { settleAffected } from '../settle/settleAffected';
import { readSourceStates, writeSourceState } from '../sourceStates';
import type { InventoryContext, SourceState } from '../types';
import { affectedSpheres } from './affectedSpheres';
import type { CheckedPush } from './checkPush';
import { diffResources, type ResourceDiff } from './diffResources';
import { nextState } from './nextState';
import { planLook } from './planLook';
import { writeResources } from './writeResources';

/** What a push has done. */
export interface AppliedPush {
  readonly result: InventoryPushResult;
  /** Spheres whose resources or use changed. */
  readonly uids: readonly string[];
  /** How many spheres are left to be settled. */
  readonly left: number;
}

/** Stores a push with all that follows from it, and its journal record, in one transaction. */
export async function applyPush(
  push: CheckedPush,
  author: JournalRecord['actor'],
  context: InventoryContext,
): Promise<AppliedPush> {
  return inInventoryTransaction(context.knex, async trx => {
    const states = await readSourceStates(trx);
    const state = states.find(({ source }) => source === push.source);
    const plan = planLook(push, state);
    const diff = await diffResources(trx, push, { plan, state });
    if (plan.does === 'repeat') refuseOther(push, diff, state);
    const got = await writeResources(trx, push, { diff, plan, context });
    const next = nextState(push, { state, plan, diff, context });
    await writeSourceState(trx, next);
    const affected = await affectedSpheres(trx, {
      uids: [...diff.left, ...got],
      state,
      next,
    });
    const settled = await settleAffected(trx, affected, context);
    const uids = [...new Set([...diff.left, ...got, ...settled.changed])];
    // A part belongs to the generation that is under way.
    const generation = plan.does === 'part' ? plan.generation : next.generation;
    const result = await toResult(trx, push, { generation, diff });
    await record(trx, { author, result, uids, push }, context);
    return { result, uids, left: settled.left };
  });
}

/** A generation that is complete does not change any more. */
function refuseOther(
  push: CheckedPush,
  { added, changed }: ResourceDiff,
  state: SourceState | undefined,
): void {
  const isOther =
    added.length + changed.length > 0 ||
    push.complete?.some(kind => !state?.complete.includes(kind));
  if (isOther) {
    throw new ConflictError(
      `The inventory of '${push.source}' is complete at generation ${push.generation}; push what is new as the next one`,
    );
  }
}

async function toResult(
  trx: Knex.Transaction,
  push: CheckedPush,
  {
    generation,
    diff,
  }: { readonly generation: number; readonly diff: ResourceDiff },
): Promise<InventoryPushResult> {
  const [{ total }] = await trx('inventory_resources')
    .where({ source: push.source, place: 'uncovered' })
    .count({ total: '*' });
  return {
    source: push.source,
    generation,
    added: diff.added.length,
    changed: diff.changed.length,
    removed: diff.removed.length,
    unchanged: diff.unchanged.length,
    uncovered: Number(total),
  };
}

async function record(
  trx: Knex.Transaction,
  done: {
    readonly author: JournalRecord['actor'];
    readonly result: InventoryPushResult;
    readonly uids: readonly string[];
    readonly push: CheckedPush;
  },
  { clock }: InventoryContext,
): Promise<void> {
  const { author, result, uids, push } = done;
  const { added, changed, removed } = result;
  if (added + changed + removed + uids.length === 0) return;
  const { source, ...counts } = result;
  await appendJournal(trx, [
    {
      at: clock(),
      type: 'inventory.pushed',
      actor: author,
      subject: { kind: 'InventorySource', name: source },
      payload: { mode: push.mode, observedAt: push.observedAt, ...counts },
      about: [...uids].sort(),
    },
  ]);
}
