import { allowKindProblems, allowProblems } from './allowProblems';
import type { ExtensionChange, ExtensionProposal } from './extensionContent';
import type { ExtensionProblem, ExtensionProblemCode } from './extensionFacts';
import {
  changeProblem,
  spanOfTerm,
  type ChangeContext,
  type ProposalProblemsAbout,
} from './proposalAbout';
import { raiseProblems } from './raiseProblems';
import { targetsOfChange } from './targetsOf';
import { addDuration, DEFAULT_CALENDAR } from './workingTime';

/** Longest time ahead that room may be asked for. */
const MAX_AHEAD = '12 months';

/**
 * Everything that stands against a proposal by the border as it is, as if it were approved at `at`; empty where nothing
 * does. It is asked before a request is filed and again before it is approved.
 *
 * What it says of `forbidden` is a courtesy, not the protection: what is asked for is refused where one of its literals,
 * or one of its patterns as a whole, is forbidden. A pattern that only overlaps with something forbidden may be asked
 * for, because `decide` lets `forbidden` and ceilings win over every extension, whatever was approved. What is asked
 * for must lie wholly in what its entry has extendable, as far as that can be told from the patterns.
 * @public
 */
export function findProposalProblems(
  proposal: ExtensionProposal,
  about: ProposalProblemsAbout,
): readonly ExtensionProblem[] {
  const span = spanOfTerm(proposal.term, about.at);
  return [
    ...sphereProblems(proposal, about),
    ...proposal.changes.flatMap((change, index) =>
      changeProblems(change, { ...about, index, span }),
    ),
    ...repeatedTargets(proposal),
    ...termProblems(proposal, about),
  ];
}

function changeProblems(
  change: ExtensionChange,
  context: ChangeContext,
): readonly ExtensionProblem[] {
  switch (change.type) {
    case 'allow':
      return allowProblems(change, context);
    case 'allow-kind':
      return allowKindProblems(change, context);
    case 'raise':
      return raiseProblems(change, context);
    default:
      return unreachable(change);
  }
}

function unreachable(change: never): never {
  return change;
}

const NOT_ACTIVE = {
  draft: 'is a draft and grants nothing yet; make it active first',
  retired: 'is retired and grants nothing any more',
} as const;

function sphereProblems(
  { term }: ExtensionProposal,
  { sphere }: ProposalProblemsAbout,
): ExtensionProblem[] {
  const { lifecycle, title, leash } = sphere;
  const { steps, permanent } = leash.extensions;
  const problems: ExtensionProblem[] = [];
  if (lifecycle !== 'active') {
    const message = `The sphere '${title}' ${NOT_ACTIVE[lifecycle]}`;
    problems.push({ code: 'sphere-not-active', message, path: [] });
  }
  const own = term.type === 'permanent' ? permanent.steps : undefined;
  if ((own ?? steps).length === 0) {
    const message = `The sphere '${title}' does not say who decides this; ask its platform owner to add a step to its rules for extensions`;
    problems.push({ code: 'no-rules', message, path: [] });
  }
  return problems;
}

/** Two changes about one thing would leave open which of them counts. */
function repeatedTargets({ changes }: ExtensionProposal): ExtensionProblem[] {
  const seen = new Map<string, number>();
  return changes.flatMap((change, index) => {
    const earlier = targetsOfChange(change).flatMap(t => seen.get(t) ?? []);
    targetsOfChange(change).forEach(target => seen.set(target, index));
    if (earlier.length === 0) return [];
    const message = `Change ${index + 1} asks for the same as change ${
      earlier[0] + 1
    }; keep one of them`;
    return [changeProblem('repeated-target', message, { index })];
  });
}

function termProblems(
  { term }: ExtensionProposal,
  { sphere, at, calendar = DEFAULT_CALENDAR }: ProposalProblemsAbout,
): ExtensionProblem[] {
  const { maxDuration, permanent } = sphere.leash.extensions;
  const start = spanOfTerm(term, at).from;
  const latestStart = Date.parse(addDuration(at, MAX_AHEAD, calendar));
  const problems: ExtensionProblem[] = [];
  const add = (code: ExtensionProblemCode, field: string, message: string) =>
    problems.push({ code, message, path: ['term', field] });
  if (start > latestStart) {
    const message = `It would begin more than a year ahead; ask again nearer to the time, or begin earlier`;
    add('starts-too-late', 'from', message);
  }
  if (term.type === 'permanent') {
    if (permanent.allowed) return problems;
    const message = `This sphere allows nothing for good; say until when, at most ${maxDuration}`;
    add('permanent-not-allowed', 'type', message);
    return problems;
  }
  const until = Date.parse(term.until);
  const begin = new Date(start).toISOString();
  const latestEnd = addDuration(begin, maxDuration, calendar);
  if (!(until > Date.parse(at))) {
    add('ends-in-the-past', 'until', 'The end has passed; pick a later one');
  } else if (!(until > start)) {
    const message = 'It would end before it begins; pick a later end';
    add('ends-before-start', 'until', message);
  } else if (until > Date.parse(latestEnd)) {
    const message = `It may last ${maxDuration} at most; end by ${latestEnd}`;
    add('too-long', 'until', `${message}, or renew it later`);
  }
  return problems;
}
