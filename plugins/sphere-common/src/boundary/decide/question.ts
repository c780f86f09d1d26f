/** One value of an attribute. @public */
export type AttributeScalar = string | number | boolean;

/**
 * What a question says of one attribute. A list must match wholly to be inside or extendable, and in any element to be
 * forbidden; an empty list says nothing.
 * @public
 */
export type AttributeValue = AttributeScalar | readonly AttributeScalar[];

/**
 * One question to a boundary: may this be done to that? Made by {@link createQuestion}, which reads resource ids,
 * normalises texts (NFC) and takes nothing for an attribute that the kind does not have.
 * @public
 */
export interface Question {
  readonly kind: string;
  readonly action: string;
  /** Of the resource, by name; of subject, action and context with their prefix, such as `context.ticket`. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** What is asked for, by limit dimension, in its unit. Not a number: an amount that could not be read. */
  readonly amounts: Readonly<Record<string, number>>;
  /**
   * The resource is there already: nothing is added to any limit, and the entries of every action may have it inside. Only
   * an entry that speaks of all actions forbids it, and only where it certainly matches.
   */
  readonly standing?: boolean;
}
