export type { AnswerAsk, DecidingEntry } from './AnswerPanel';
export * from './canWeAddress';
export { answerOfExplanation, type CanWeAnswer } from './canWeAnswer';
export * from './CanWeOfSphere';
export {
  CAN_WE_UNTOUCHED,
  canWeReducer,
  type CanWeEvent,
  type CanWeState,
} from './canWeState';
export * from './CanWeView';
export { createAuthzenQuestion } from './createAuthzenQuestion';
export {
  offeredQuestion,
  sortKinds,
  type OfferedQuestion,
  type QuestionOffer,
} from './offeredQuestion';
export { useSettled } from './useSettled';
export {
  ChoiceField,
  type ChoiceFieldProps,
  type ComboFieldProps,
} from './ComboField';
