import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import {
  extensionProposalSchema,
  readTerm,
  targetsOf,
  type ExtensionProposal,
  type TermWords,
  type TermWordsAbout,
} from '@dataops-sphere/plugin-sphere-common';

/** The input of `sphere:extension:request`. */
export interface RequestInput {
  readonly sphere: string;
  readonly changes: readonly object[];
  readonly term: TermWords;
  readonly justification: string;
  readonly ticket?: string;
}

/** What the input asks for. Throws an InputError that names every fault of form, each on a line of its own. */
export function readProposal(
  { changes, term: words, justification, ticket }: RequestInput,
  about: TermWordsAbout,
): ExtensionProposal {
  const term = readTerm(words, about);
  const parsed = extensionProposalSchema.safeParse({
    changes,
    // Something that can be read, so that everything else is looked at as well
    term: term.ok ? term.term : { type: 'permanent' },
    justification,
    ...(ticket !== undefined && ticket !== '' && { ticket }),
  });
  const faults = [
    ...(parsed.error?.issues ?? []).map(
      ({ path, message }) => `${path.map(String).join('.')}: ${message}`,
    ),
    ...(term.ok ? [] : [`${placeOf(term.part)}: ${term.message}`]),
  ];
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new InputError(['This cannot be asked for:', ...faults].join('\n  '));
}

/**
 * The key of a request: the same in every run of one step of one task, so that a task that goes on after a restart files
 * nothing twice. The turns of a step with `each` are told apart by what they ask for, and not by how much.
 */
export function keyOfRequest(
  step: { readonly task: string; readonly id: string },
  sphere: string,
  proposal: ExtensionProposal,
): string {
  const parts = [step.task, step.id, sphere, ...targetsOf(proposal)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function placeOf(part: string): string {
  return part === 'term' ? part : `term.${part}`;
}
