import { randomUUID } from 'node:crypto';
import type { ResolvedSphere } from '@dataops-sphere/plugin-sphere-common';
import { hashResolved } from './deriveSphere';
import { nextRevision, type Candidate, type Verdict } from './judgeDocuments';
import type { DeclarationRow } from './types';

/** What happens to one declaration. `none` may still mean that it stands on another line of its file. */
export interface PlannedChange {
  /** `resolved`: the same document gives another boundary, because kinds or its archetype changed. */
  readonly change:
    | 'created'
    | 'revised'
    | 'revived'
    | 'moved'
    | 'resolved'
    | 'none';
  readonly uid: string;
  readonly revision: number;
  readonly candidate: Candidate;
  readonly existing?: DeclarationRow;
  /** Present when the rows of its sphere have to be written. */
  readonly sphere?: ResolvedSphere;
  readonly archetypeRevision?: number;
  /** When its newest revision was made. */
  readonly updatedAt: string;
}

/** Turns verdicts into changes; what was refused or kept changes nothing but its problems. */
export function planChanges(
  verdicts: readonly Verdict[],
  context: { readonly source: string; readonly now: string },
): readonly PlannedChange[] {
  return verdicts.flatMap(verdict => {
    if (verdict.type !== 'accepted') return [];
    const { candidate, existing } = verdict;
    const change = changeOf(verdict, context.source);
    const isNew = ['created', 'revised', 'revived'].includes(change);
    const plan: PlannedChange = {
      change,
      uid: existing?.uid ?? randomUUID(),
      revision: nextRevision(verdict),
      candidate,
      existing,
      updatedAt: isNew || !existing ? context.now : existing.updated_at,
    };
    const { sphere, archetypeRevision } = verdict;
    return [
      sphere && (change !== 'none' || isTriedAnew(verdict))
        ? { ...plan, sphere, archetypeRevision }
        : plan,
    ];
  });
}

type Accepted = Extract<Verdict, { readonly type: 'accepted' }>;

function changeOf(
  { candidate, existing, sphere }: Accepted,
  source: string,
): PlannedChange['change'] {
  const { file, scanned } = candidate;
  if (!existing) return 'created';
  if (existing.state === 'removed') return 'revived';
  if (existing.hash !== scanned.hash) return 'revised';
  const isHere = existing.source === source && existing.path === file.path;
  if (!isHere) return 'moved';
  return sphere && existing.resolved_hash !== hashResolved(sphere)
    ? 'resolved'
    : 'none';
}

/** Whether the stored row names another revision of the archetype than the one that was tried now. */
function isTriedAnew({ existing, archetypeRevision }: Accepted): boolean {
  return existing?.archetype_revision !== (archetypeRevision ?? null);
}
