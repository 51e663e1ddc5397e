import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Document, Publication } from '../../../src/payload-types'
import { seeding, type World } from './world'

/** States of a paper as the matrix tells them apart: those of the workflow, and what may stand beside a live text. */
export const STANDINGS = [
  'draft',
  'submitted',
  'changes',
  'accepted',
  'published',
  'newer',
  'resubmitted',
  'embargo',
  'superseded',
  'withdrawn',
] as const

export type Standing = (typeof STANDINGS)[number]

/** A paper of group A, with what the matrix must know of it. */
export interface Paper {
  id: string
  standing: Standing
  /** Of the live text, or of the only one. */
  title: string
  /** Of the newest text. */
  latestTitle: string
  slug: string
  revision: number
  latestVersion: string
  firstVersion: string
  file: { id: string; stored: string }
  /** The file that only the newest text shows; the same as `file` when there is one text. */
  latestFile: { id: string; stored: string }
  /** Words and ids of it that nobody outside the group may ever see. */
  secrets: { words: string[]; ids: string[] }
}

const YEAR = 365 * 24 * 60 * 60 * 1000

const LIVE: Record<Standing, Publication['state']> = {
  draft: 'draft',
  submitted: 'submitted',
  changes: 'changes-requested',
  accepted: 'accepted',
  published: 'published',
  newer: 'published',
  resubmitted: 'published',
  embargo: 'published',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
}

const BESIDE: Partial<Record<Standing, Publication['state']>> = { newer: 'draft', resubmitted: 'submitted' }

/**
 * Writes a paper of group A that stands so, with a file, assigned reviewers, one of whom was taken off, and a
 * recommendation.
 *
 * @param more fields of its first text
 * @param isReviewed whether anybody was asked
 */
export function makePaper(
  world: World,
  standing: Standing,
  more: Partial<Publication> = {},
  isReviewed = true,
): Promise<Paper> {
  return seeding(world, async (req) => {
    const key = randomUUID().slice(0, 8)
    const newerKey = randomUUID().slice(0, 8)
    const group = typeof more.group === 'string' ? more.group : world.groups.A
    const file = await makeFile(req, { group, title: `File ${key}` })
    const titles = { title: `Paper ${standing} ${key}`, latestTitle: `Paper ${standing} ${key}` }
    const isLive = ['published', 'superseded'].includes(LIVE[standing])
    const { id } = await req.payload.create({
      collection: 'publications',
      data: {
        type: 'working-paper',
        language: 'en',
        slug: `paper-${key}`,
        revision: 1,
        title: titles.title,
        abstract: `Abstract ${key}`,
        translations: [{ language: 'fr', title: `Titre ${key}`, abstract: `Résumé ${key}` }],
        authors: [{ name: `Author ${key}` }],
        keywords: [`word-${key}`],
        group,
        state: LIVE[standing],
        _status: isLive ? 'published' : 'draft',
        files: [{ document: file.id }],
        round: 1,
        ...(standing === 'embargo' && { embargoUntil: new Date(Date.now() + YEAR).toISOString() }),
        ...more,
      },
      overrideAccess: true,
      req,
    })
    if (standing === 'withdrawn')
      await req.payload.create({
        collection: 'tombstones',
        data: {
          publication: id,
          title: titles.title,
          language: 'en',
          withdrawnAt: new Date().toISOString(),
          reason: key,
        },
        overrideAccess: true,
        req,
      })
    await req.payload.update({
      collection: 'publications',
      id,
      data: {
        _status: isLive ? 'published' : 'draft',
      },
      overrideAccess: true,
      req,
    })
    if (isReviewed) await makeReviews(world, req, id, key)
    const beside = BESIDE[standing]
    let latestFile = file
    if (beside) {
      titles.latestTitle = `Newer ${standing} ${newerKey}`
      latestFile = await makeFile(req, { group, title: `Newer file ${newerKey}` })
      await req.payload.update({
        collection: 'publications',
        id,
        draft: true,
        data: {
          title: titles.latestTitle,
          abstract: `Newer abstract ${newerKey}`,
          translations: [{ language: 'es', title: `Título ${newerKey}`, abstract: `Resumen ${newerKey}` }],
          state: beside,
          _status: 'draft',
          files: [{ document: file.id }, { document: latestFile.id }],
        },
        overrideAccess: true,
        req,
      })
    }
    const { docs } = await req.payload.findVersions({
      collection: 'publications',
      where: { parent: { equals: id } },
      sort: '-createdAt',
      pagination: false,
      overrideAccess: true,
      req,
    })
    const latest = docs.find((version) => version.latest) ?? docs[0]
    const first = docs.at(-1)
    if (!latest || !first) throw new Error('A paper has no version')
    const isPublic = isLive && standing !== 'embargo'
    const versions = docs.map((version) => version.id)
    const newer = beside ? { words: [newerKey], ids: [latestFile.id, latestFile.stored] } : { words: [], ids: [] }
    return {
      secrets: isPublic
        ? { words: newer.words, ids: [...newer.ids, ...versions] }
        : { words: [key], ids: [id, file.id, file.stored, ...versions] },
      ...titles,
      ...{ id, standing, file, latestFile },
      slug: `paper-${key}`,
      revision: latest.version.revision,
      latestVersion: latest.id,
      firstVersion: first.id,
    }
  })
}

/** X has answered, from outside; P is a member no more, W was taken off. */
async function makeReviews({ people }: World, req: PayloadRequest, publication: string, key: string): Promise<void> {
  const askedAt = new Date().toISOString()
  const asked = { publication, round: 1, askedAt, state: 'asked', isInvited: true } as const
  const sent = {
    state: 'sent',
    recommendation: 'accept',
    note: `Canary recommendation ${key}`,
    sentAt: askedAt,
  } as const
  for (const data of [
    { ...asked, ...sent, reviewer: people.X, noteToLead: `Canary for the lead ${key}` },
    { ...asked, reviewer: people.P, isInvited: false },
    { ...asked, reviewer: people.W, takenOffAt: askedAt },
  ])
    await req.payload.create({ collection: 'reviews', data, overrideAccess: true, req })
}

/** Uploads a file of a group. */
export async function makeFile(
  req: PayloadRequest,
  data: Pick<Document, 'title' | 'release'> & { group: string; visibility?: Document['visibility'] },
): Promise<Paper['file']> {
  const bytes = Buffer.from(`Text of ${data.title}`)
  const { id, filename } = await req.payload.create({
    collection: 'documents',
    data: { visibility: 'attached', ...data },
    file: {
      data: bytes,
      name: `${data.title.replaceAll(' ', '-')}.txt`,
      mimetype: 'text/plain',
      size: bytes.length,
    },
    overrideAccess: true,
    req,
  })
  return { id, stored: filename ?? '' }
}
