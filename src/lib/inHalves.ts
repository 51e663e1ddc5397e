/**
 * Works on many things at once; where that fails, on each half, down to the one thing that makes it fail.
 *
 * @param items to work on
 * @param work makes what comes of some of them, in their order
 * @param failedAlone told of each item that fails by itself; what it throws ends everything
 * @returns what came of all others, in their order
 */
export async function inHalves<Item, Result>(
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<Result[]>,
  failedAlone: (item: Item, error: unknown) => Promise<Result[]>,
): Promise<Result[]> {
  const [first] = items
  if (first === undefined) return []
  try {
    return await work(items)
  } catch (error) {
    if (items.length === 1) return failedAlone(first, error)
  }
  const middle = items.length >> 1
  const before = await inHalves(items.slice(0, middle), work, failedAlone)
  return [...before, ...(await inHalves(items.slice(middle), work, failedAlone))]
}
