/** Rows of one statement: few enough that nobody waits long for it. */
const BATCH = 500;

/** Repeats a statement that deletes at most `limit` rows until it finds fewer; answers how many were deleted. */
export async function eraseInBatches(
  erase: (limit: number) => Promise<number>,
): Promise<number> {
  let erased = 0;
  for (;;) {
    const batch = await erase(BATCH);
    erased += batch;
    if (batch < BATCH) return erased;
  }
}
