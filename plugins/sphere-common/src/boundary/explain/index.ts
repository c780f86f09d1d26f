export * from './decisionAbout';
export {
  describeDecision,
  sentencePhrase,
  type DecisionWords,
} from './describeDecision';
export * from './explainDecision';
export { findNearest } from './findNearest';
