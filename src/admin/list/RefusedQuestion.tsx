import { createLocalReq, type SanitizedCollectionConfig, type ServerProps, type Where } from 'payload'
import * as qs from 'qs-esm'

type Props = Pick<ServerProps, 'payload' | 'user' | 'searchParams'> & { collectionConfig: SanitizedCollectionConfig }

/**
 * Stands over a list, and says why nothing is in it where its filter or its order is refused: Payload offers some that
 * cannot be answered.
 */
export async function RefusedQuestion({ payload, user, searchParams, collectionConfig }: Props) {
  const problem = await problemOf({ payload, user, searchParams, collectionConfig })
  if (!problem) return null
  return (
    <p className="panel-error" role="alert">
      This list cannot be shown as asked. {problem}
    </p>
  )
}

async function problemOf({ payload, user, searchParams, collectionConfig }: Props): Promise<string | null> {
  const asked = qs.parse(qs.stringify(searchParams), { depth: 10, arrayLimit: 1000 })
  const { where, sort } = asked as { where?: Where; sort?: string }
  if (!where && !sort) return null
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  const question = { where, sort, limit: 1, depth: 0, draft: true, overrideAccess: false } as const
  try {
    await payload.find({ collection: collectionConfig.slug, ...question, req })
    return null
  } catch (error) {
    if (error instanceof Error && error.name === 'QueryError') return error.message
    throw error
  }
}
