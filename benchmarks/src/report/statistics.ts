/** The value below which `share` of the samples lie (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = Math.ceil(share * sorted.length) - 1;
  return sorted[Math.min(Math.max(rank, 0), sorted.length - 1)] ?? NaN;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** Wall time of one call, in milliseconds. */
export async function timed<T>(
  action: () => Promise<T>,
): Promise<{ ms: number; result: T }> {
  const began = performance.now();
  const result = await action();
  return { ms: performance.now() - began, result };
}
