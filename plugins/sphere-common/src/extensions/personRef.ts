/**
 * How people are compared. Facts bring canonical entity refs already; the same person under two spellings must not
 * become two people if one of them should not.
 */
export function personKey(ref: string): string {
  return ref.trim().toLocaleLowerCase('en-US');
}

/** Whether a person is one of these. */
export function isAmong(person: string, people: readonly string[]): boolean {
  const key = personKey(person);
  return people.some(other => personKey(other) === key);
}

/** Everybody once, in order, under their canonical ref. */
export function distinctPeople(people: readonly string[]): readonly string[] {
  return [...new Set(people.map(personKey))];
}
