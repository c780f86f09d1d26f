export { applyProposal } from './applyProposal';
export { baseOf } from './baseOf';
export { effectsOf, type ProposalEffectsAbout } from './effectsOf';
export * from './extensionApi';
export * from './extensionPreview';
export * from './absence';
export * from './operations';
export * from './personInfo';
export * from './sphereTeam';
export * from './extensionCommand';
export * from './extensionContent';
export * from './extensionFacts';
export * from './extensionRequest';
export { findProposalProblems } from './findProposalProblems';
export { isDeclared } from './isDeclared';
export { overlaysOf } from './overlaysOf';
export { patchOfProposal } from './patchOfProposal';
export type { ProposalProblemsAbout } from './proposalAbout';
export { proposalFromDecision } from './proposalFromDecision';
export {
  readTerm,
  type TermReading,
  type TermWords,
  type TermWordsAbout,
} from './readTerm';
export { sameKeyOf, targetsOf } from './targetsOf';
export { titleOfProposal, type ProposalTitleAbout } from './titleOfProposal';
export * from './workingTime';
export { eligibleOf, findStuck } from './eligible';
export type { EligiblePeople, StuckRequest } from './eligible';
export { explainRefusal, type RefusalAbout } from './explainRefusal';
export { clockCommands, nextClockOf } from './extensionClock';
export { extensionCan } from './extensionCan';
export {
  proposalOfCommand,
  submitRequest,
  transition,
} from './extensionMachine';
export * from './extensionTransitions';
export { hashProposal } from './hashProposal';
export { refuseStale } from './refuseStale';
export { rulesOfProposal } from './rulesOfProposal';
export { strictestRules } from './strictestRules';
export type { ExtensionRight } from './voteRight';
export { EXTENSION_WARNINGS } from './warnings';
