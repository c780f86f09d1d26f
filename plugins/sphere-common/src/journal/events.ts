import type {
  ExtensionEventType,
  ExtensionState,
} from '../extensions/extensionRequest';

/** The events topic on which the Sphere backend tells what changed. @public */
export const SPHERE_EVENTS_TOPIC = 'sphere';

/**
 * Payload of an event on {@link SPHERE_EVENTS_TOPIC}, published after the change was committed. Spheres are named by
 * their name; a subscriber reads their present state, so a repeated or late event does no harm.
 * @public
 */
export interface SphereEventPayload {
  readonly type: 'declarations.changed';
  readonly spheres: {
    /** New spheres, and those whose declaration or archetype changed. */
    readonly changed: readonly string[];
    /** Spheres that left their source. */
    readonly removed: readonly string[];
  };
}

/**
 * Payload of an event about a request for more room, on {@link SPHERE_EVENTS_TOPIC}: one for each thing that happened to
 * it. It comes at least once, with the same id in each repeat, in the order of the changes of this request. It carries no
 * text that somebody wrote and no names of people; who may read the request reads them by its id.
 * @public
 */
export interface SphereExtensionEventPayload {
  /** UUID; also in the metadata of the event. */
  readonly id: string;
  readonly type: `extension.${ExtensionEventType}`;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly sphere: { readonly uid: string; readonly name: string };
  /** Id of the request. */
  readonly request: string;
  /** Where the request stands after the change that this belongs to. */
  readonly state: ExtensionState;
  /** Number of the proposal. */
  readonly proposal: number;
}

/** Everything that comes on {@link SPHERE_EVENTS_TOPIC}; more types may come. @public */
export type SphereTopicPayload =
  | SphereEventPayload
  | SphereExtensionEventPayload;
