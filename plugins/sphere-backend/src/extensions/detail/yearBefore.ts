const YEAR = 365 * 86_400_000;

/** The instant 365 days before another. */
export function yearBefore(at: string): string {
  return new Date(Date.parse(at) - YEAR).toISOString();
}
