import DataLoader from 'dataloader'
import type { PayloadRequest } from 'payload'

const LOADERS = 'plenary.visible'

/** What is visible may change within a request that writes. */
const NO_CACHE = { cache: false }

export type RelatedCollection = 'publications' | 'documents' | 'working-groups'

/**
 * Which of these documents the person behind the request may read. Questions of one tick, such as those of all documents
 * of a list, become one query a collection; answers are kept for the request.
 *
 * @param req who is asking
 * @param collection of the documents
 * @param ids to check
 */
export async function visibleIds(
  req: PayloadRequest,
  collection: RelatedCollection,
  ids: string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const answers = await loaderFor(req, collection).loadMany(ids)
  return new Set(ids.filter((_, index) => answers[index] === true))
}

function loaderFor(req: PayloadRequest, collection: RelatedCollection): DataLoader<string, boolean> {
  const loaders = (req.context[LOADERS] ??= {}) as Record<string, DataLoader<string, boolean>>
  const key = `${collection} ${req.user?.id ?? ''}`
  return (loaders[key] ??= new DataLoader<string, boolean>(async (ids) => {
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: [...ids] } },
      select: { updatedAt: true },
      depth: 0,
      pagination: false,
      overrideAccess: false,
      user: req.user,
      disableErrors: true,
      req,
    })
    const visible = new Set(docs.map(({ id }) => id))
    return ids.map((id) => visible.has(id))
  }, NO_CACHE))
}
