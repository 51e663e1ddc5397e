import { Link } from '@payloadcms/ui'
import { createLocalReq, type SanitizedCollectionConfig, type ServerProps, type Where } from 'payload'
import * as qs from 'qs-esm'
import { adminI18nIn } from '../../words/admin'
import { rich } from '../../words/rich'

/** Nothing can meet it, so that a question is checked and the database is not asked. */
const NOTHING: Where = { id: { in: [] } }

type Props = Pick<ServerProps, 'i18n' | 'payload' | 'user' | 'searchParams'> & {
  collectionConfig: SanitizedCollectionConfig
  /** What Payload remembers of a person's lists; an order that was refused once is among it. */
  listPreferences?: { sort?: string }
}

/**
 * Stands over a list, and says why nothing is in it where its filter or its order is refused: Payload offers some that
 * cannot be answered.
 */
export async function RefusedQuestion(props: Props) {
  const problem = await problemOf(props)
  if (!problem) return null
  const { i18n, payload, collectionConfig } = props
  const { slug, defaultSort } = collectionConfig
  const sort = Array.isArray(defaultSort) ? defaultSort.join(',') : (defaultSort ?? '-createdAt')
  const { refusedQuestion } = adminI18nIn(i18n.language).words.desk
  const all = `${payload.config.routes.admin}/collections/${slug}?sort=${sort}`
  return (
    <p className="panel-error" role="alert">
      {rich(refusedQuestion({ problem, link: (text) => <Link href={all}>{text}</Link> }))}
    </p>
  )
}

async function problemOf(props: Props): Promise<string | null> {
  const { payload, user, searchParams, collectionConfig, listPreferences } = props
  const asked = qs.parse(qs.stringify(searchParams), { depth: 10, arrayLimit: 1000 })
  const { where, sort = listPreferences?.sort } = asked as { where?: Where; sort?: string }
  if (!where && !sort) return null
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  const asPerson = { pagination: false, draft: true, overrideAccess: false, req } as const
  try {
    await payload.find({ collection: collectionConfig.slug, where: { and: [where ?? {}, NOTHING] }, sort, ...asPerson })
    return null
  } catch (error) {
    if (error instanceof Error && error.name === 'QueryError') return error.message
    throw error
  }
}
