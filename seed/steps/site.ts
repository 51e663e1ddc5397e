import type { PayloadRequest } from 'payload'
import { CONTENT } from '../content'
import { editorState } from '../lexical'
import { idsBySlug } from '../seeding'

/** Writes the pages, that about the network with its milestones, and the site's settings, unless somebody has saved them. */
export async function seedSite(req: PayloadRequest, written: () => void): Promise<void> {
  const { payload } = req
  const { pages, settings } = CONTENT.site
  const write = { depth: 0, overrideAccess: true, req }

  const known = await idsBySlug(req, 'pages')
  const timeline = CONTENT.milestones.map(({ date, title, description }) => ({ date, title, description }))
  for (const { slug, title, lead, body } of pages) {
    if (!known.has(slug)) {
      const data = { slug, title, lead, body: editorState(body), ...(slug === 'about' && { timeline }) }
      await payload.create({ collection: 'pages', data, ...write })
    }
    written()
  }

  const saved = await payload.findGlobal({ slug: 'site-settings', ...write })
  if (!saved.createdAt) {
    const publications = await idsBySlug(req, 'publications')
    const { featured, ...words } = settings
    await payload.updateGlobal({
      slug: 'site-settings',
      data: {
        ...words,
        synonyms: CONTENT.synonyms.join('\n'),
        featured: featured.flatMap((slug) => publications.get(slug) ?? []),
      },
      ...write,
    })
  }
  written()
}
