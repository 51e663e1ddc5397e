import type { PayloadRequest } from 'payload'
import { CONTENT } from '../content'
import { copyOf } from '../documents/copyOf'
import { demonstrationCopy, onePageSummary } from '../documents/demonstrationCopy'
import { READING_GUIDES } from '../documents/guides'
import { idOf, idsBySlug } from '../seeding'

/** Has a summary beside the copy, to show a publication with two files. */
const WITH_SUMMARY = 'human-rights-indicators-for-migrants-and-their-families'

/** Ids of the documents of each publication, in order, by the publication's slug. */
export type Attachments = Map<string, string[]>

/**
 * Makes the demonstration copies of the publications that are not there yet, and uploads them.
 *
 * @returns what to attach when these publications are written
 */
export async function seedDocuments(req: PayloadRequest, written: () => void): Promise<Attachments> {
  const publications = await idsBySlug(req, 'publications')
  const groups = await idsBySlug(req, 'working-groups')
  const attachments: Attachments = new Map()
  for (const guide of READING_GUIDES) {
    const slug = guide.publication
    const owner = CONTENT.publications.find((publication) => publication.slug === slug)?.groups[0]
    if (!publications.has(slug) && owner) {
      const group = idOf(groups, owner)
      const work = copyOf(slug, CONTENT)
      const files = [
        await upload(req, group, 'Demonstration copy', `${slug}.pdf`, await demonstrationCopy(work, guide)),
      ]
      if (slug === WITH_SUMMARY)
        files.push(
          await upload(req, group, 'Summary on one page', `${slug}-summary.pdf`, await onePageSummary(work, guide)),
        )
      attachments.set(slug, files)
    }
    written()
  }
  return attachments
}

async function upload(req: PayloadRequest, group: string, title: string, name: string, data: Buffer): Promise<string> {
  const { id } = await req.payload.create({
    collection: 'documents',
    data: { title, group, visibility: 'attached' },
    file: { data, name, mimetype: 'application/pdf', size: data.length },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return id
}
