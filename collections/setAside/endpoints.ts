import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { requireAdmin } from '../access/requireAdmin'
import { HttpProblem } from '../../src/domain/errors'
import type { SetAsideDocument } from '../../src/indexing/setAside'
import { setAsideDocumentsOf } from '../../src/indexing/setAsideDocuments'
import { labelText } from '../../src/words/labels'
import type { SetAsideAnswer, SetAsideEntry } from '../../src/admin/setAside/answer'

/** First part of the addresses below the API's. */
export const SET_ASIDE = 'set-aside'

/** Listed at a time. Where there are more, one cause has most of them. */
const LISTED = 100

const UNCACHED = { headers: { 'Cache-Control': 'no-store' } }

/** GET /api/set-aside: the documents that cannot be searched, the latest first, with what is wrong with each. */
const listSetAside: Endpoint = {
  path: `/${SET_ASIDE}`,
  method: 'get',
  handler: async (req) => {
    const all = (await documentsFor(req)).list()
    const documents = await Promise.all(all.slice(0, LISTED).map((entry) => named(req, entry)))
    return Response.json({ total: all.length, documents } satisfies SetAsideAnswer, UNCACHED)
  },
}

/** POST /api/set-aside/:collection/:document: tries once more; answers with what is still wrong with it, or with null. */
const retrySetAside: Endpoint = {
  path: `/${SET_ASIDE}/:collection/:document`,
  method: 'post',
  handler: async (req) => {
    const documents = await documentsFor(req)
    const asked = req.routeParams ?? {}
    const find = () =>
      documents.list().find((entry) => entry.collection === asked.collection && entry.document === asked.document)
    const entry = find()
    if (!entry) throw new HttpProblem('set-aside.unknown', 404, 'This document is not set aside, or not any more.')
    await documents.retry([entry])
    const still = find()
    return Response.json({ setAside: still ? await named(req, still) : null }, UNCACHED)
  },
}

export const setAsideEndpoints: Endpoint[] = [listSetAside, retrySetAside]

async function documentsFor(req: PayloadRequest) {
  await requireAdmin(req)
  const documents = setAsideDocumentsOf(req.payload)
  if (!documents)
    throw new HttpProblem('search.unavailable', 503, 'The search is not open just now. Try again shortly.')
  return documents
}

/** With a name for people, where the document still says one. */
async function named(req: PayloadRequest, entry: SetAsideDocument): Promise<SetAsideEntry> {
  const config = req.payload.config.collections.find(({ slug }) => slug === entry.collection)
  return {
    ...entry,
    kind: labelText(config?.labels.singular, req.i18n.language) ?? entry.collection,
    title: config ? await titleOf(req, config.slug, config.admin.useAsTitle ?? 'id', entry.document) : null,
    href: config ? `${req.payload.config.routes.admin}/collections/${entry.collection}/${entry.document}` : null,
  }
}

async function titleOf(req: PayloadRequest, collection: string, field: string, id: string): Promise<string | null> {
  try {
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where: { id: { equals: id } },
      select: { [field]: true },
      ...{ draft: true, depth: 0, limit: 1, pagination: false, overrideAccess: false, user: req.user, req },
    })
    const title: unknown = docs[0] && Reflect.get(docs[0], field)
    return typeof title === 'string' && title.trim() !== '' ? title : null
  } catch {
    // What is set aside may be too broken to be read at all.
    return null
  }
}
