import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { isPublic } from '../domain/isPublic'
import { DEFAULT_LOCALE, LOCALES, localePrefix } from '../domain/locale'
import type { State } from '../domain/publicationWorkflow'
import type { EventDetails } from './eventDetails'

/** What a mail is about, as its recipient may read it. */
export interface MailSubject {
  title: string | null
  /** Name of the group; null where the person may not know of it. */
  group: string | null
  /** Path of the place where one sees it or goes on with it. */
  path: string
  /** Whether that is a page of the public site. */
  isPage?: boolean
  /** Of a paper. */
  state: State | null
}

/**
 * @param req of the recipient
 * @param details of the event
 * @returns null where this person may not read it, or not any more
 */
export async function subjectOf(req: PayloadRequest, details: EventDetails): Promise<MailSubject | null> {
  const { admin } = req.payload.config.routes
  const group = details.group === null ? null : await readOne(req, 'working-groups', details.group)
  const about = { group: group?.name ?? null, state: null, path: admin }
  if (details.collection === 'memberships') return group && { ...about, title: null }
  const path = `${admin}/collections/${details.collection}/${details.document}`
  if (details.collection === 'documents') {
    const file = await readOne(req, 'documents', details.document)
    return file && { ...about, title: file.title, path }
  }
  const paper = await readOne(req, 'publications', details.document)
  if (!paper) return null
  const prefix = localePrefix(LOCALES.find((known) => known === req.locale) ?? DEFAULT_LOCALE)
  const isOut = isPublic(paper, null, null, new Date())
  return {
    ...about,
    title: paper.title,
    state: paper.state,
    isPage: isOut,
    path: isOut ? `${prefix}/publications/${paper.slug}` : path,
  }
}

async function readOne<Slug extends CollectionSlug>(req: PayloadRequest, collection: Slug, id: string) {
  const where: Where = { id: { equals: id } }
  const { docs } = await req.payload.find({
    // The latest text, where this person may read it; else the live one.
    ...{ collection, where, draft: true, limit: 1, pagination: false, depth: 0 },
    ...{ overrideAccess: false, user: req.user, req },
  })
  return docs[0] ?? null
}
