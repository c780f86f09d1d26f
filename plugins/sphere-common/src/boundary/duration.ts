const HOURS: Readonly<Record<string, number>> = {
  hour: 1,
  day: 24,
  // Five working days make a week, so that '5 working days' and '1 week' are as long as each other.
  'working day': 33.6,
  week: 168,
  month: 730,
};

/**
 * Length of a duration such as '2 working days' in hours, to compare two of them; working days and months count with
 * their average length. `undefined` for what is no duration.
 */
export function durationHours(text: string): number | undefined {
  const match = /^([0-9]+) (.*?)s?$/.exec(text);
  const unit = match && HOURS[match[2]];
  return unit ? Number(match[1]) * unit : undefined;
}
