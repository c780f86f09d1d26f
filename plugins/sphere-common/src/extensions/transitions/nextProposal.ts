import type { ExtensionFacts } from '../extensionFacts';
import type { ExtensionProposal } from '../extensionContent';
import type { ExtensionRequest } from '../extensionRequest';
import { hashProposal } from '../hashProposal';
import { namedPeople } from '../namedPeople';
import { distinctPeople } from '../personRef';
import { answerDue } from '../workingTime';

/** What is gone with a proposal that another one follows. */
const NO_ANSWERS = {
  step: 0,
  remindedAt: undefined,
  escalatedAt: undefined,
  rescuers: undefined,
} as const;

/** Turn of the reviewers, with a new promise. */
export function reviewersTurn(
  rules: ExtensionRequest['rules'],
  { at, calendar }: Pick<ExtensionFacts, 'at' | 'calendar'>,
): Pick<ExtensionRequest, 'state' | 'dueAt' | 'halfAt' | 'lapsesAt'> {
  const { dueAt, halfAt } = answerDue(at, rules.decideWithin, calendar);
  return { state: 'in_review', dueAt, halfAt, lapsesAt: undefined };
}

/** The next proposal: without a counting vote, at the first step, for the border as it is now. */
export function numberedProposal(
  request: ExtensionRequest,
  proposal: ExtensionProposal,
  { base }: Pick<ExtensionFacts, 'base'>,
): Partial<ExtensionRequest> {
  const content = {
    proposal,
    proposalNumber: request.proposalNumber + 1,
    base,
  };
  return {
    ...NO_ANSWERS,
    ...content,
    proposalHash: hashProposal(content),
  };
}

/** The next proposal with other content, by somebody who thereby becomes an author. */
export function rewrittenProposal(
  request: ExtensionRequest,
  proposal: ExtensionProposal,
  { author, facts }: { author: string; facts: ExtensionFacts },
): Partial<ExtensionRequest> {
  const rules = rulesAfterEdit(request, proposal, facts);
  return {
    ...numberedProposal(request, proposal, facts),
    ...reviewersTurn(rules, facts),
    rules,
    authors: [
      ...distinctPeople([...request.authors, author, ...namedPeople(proposal)]),
    ],
    counterOffer: undefined,
    reason: undefined,
    wayToYes: undefined,
  };
}

// What was permanent and is temporary now (or the other way round) goes by the rules declared for that, as a new request
// would; else an edit could only add steps that nothing asks for any more.
function rulesAfterEdit(
  request: ExtensionRequest,
  proposal: ExtensionProposal,
  facts: ExtensionFacts,
): ExtensionRequest['rules'] {
  return proposal.term.type === request.proposal.term.type
    ? request.rules
    : facts.rules;
}
