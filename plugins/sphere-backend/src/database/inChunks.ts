/** Values that one list of a statement takes. */
const CHUNK_SIZE = 1_000;

/** Does something for any number of values, so many at a time as a statement takes. */
export async function inChunks<T, R>(
  values: readonly T[],
  work: (chunk: T[]) => PromiseLike<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < values.length; start += CHUNK_SIZE) {
    results.push(await work(values.slice(start, start + CHUNK_SIZE)));
  }
  return results;
}
