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
