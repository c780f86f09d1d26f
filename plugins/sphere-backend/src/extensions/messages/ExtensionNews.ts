import type {
  ExtensionEvent,
  ExtensionRequest,
  WorkingCalendar,
} from '@dataops-sphere/plugin-sphere-common';

/** A transition that is about to be committed, and how to speak of it. */
export interface ExtensionNews {
  /** As it was; absent for a new request. */
  readonly before?: ExtensionRequest;
  readonly after: ExtensionRequest;
  /** What the transition did, in order. */
  readonly events: readonly ExtensionEvent[];
  readonly about: MessageContext;
}

/** The names that messages are made of. They may hold anything: messages make them plain. */
export interface MessageContext {
  /** "4 more namespaces until 20 Feb", without a final period. */
  readonly title: string;
  readonly sphereTitle: string;
  readonly teamTitle: string;
  /** Of the group that answers when nobody else did; absent where there is none. */
  readonly standInTitle?: string;
  /** Days and times are named in its zone. */
  readonly calendar: WorkingCalendar;
}
