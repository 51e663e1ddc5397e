import type { PayloadRequest } from 'payload'
import { CONTENT } from '../content'
import { editorState } from '../lexical'
import { idsBySlug } from '../seeding'

/** Writes the about page with the network's milestones, and the site's settings, unless somebody has saved them. */
export async function seedSite(req: PayloadRequest, written: () => void): Promise<void> {
  const { payload } = req
  const { about, settings } = CONTENT.site
  const write = { depth: 0, overrideAccess: true, req }

  const pages = await idsBySlug(req, 'pages')
  if (!pages.has(about.slug)) {
    const { slug, title, lead, body } = about
    const timeline = CONTENT.milestones.map(({ date, title: name, description }) => ({
      date,
      title: name,
      description,
    }))
    await payload.create({
      collection: 'pages',
      data: { slug, title, lead, body: editorState(body), timeline },
      ...write,
    })
  }
  written()

  const saved = await payload.findGlobal({ slug: 'site-settings', ...write })
  if (!saved.createdAt) {
    const publications = await idsBySlug(req, 'publications')
    const { featured, ...words } = settings
    await payload.updateGlobal({
      slug: 'site-settings',
      data: {
        ...words,
        partners: CONTENT.partners.map(({ name }) => ({ name })),
        featured: featured.flatMap((slug) => publications.get(slug) ?? []),
      },
      ...write,
    })
  }
  written()
}
