import { escapeXml } from '../../lib/xml'
import { KINDS_WITH_PAGE } from '../../kinds'
import { PAGES_OF_EVERY_HUB } from '../kinds/places'
import { newest } from '../listing/listingQuery'
import type { FileLoader, Site, SiteAnswer } from '../page'

/** Far below the 50,000 addresses and 50 MB that sitemaps.org allows in a file. */
const ADDRESSES_PER_FILE = 10_000

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The list of sitemaps: one of pages, and as many of publications as there must be. */
export const sitemapIndex: FileLoader = async ({ search, publicUrl }) => {
  const files = Math.ceil((await search.search(newest({}, 0))).total / ADDRESSES_PER_FILE)
  const parts = ['pages', ...Array.from({ length: files }, (_, index) => `publications-${index + 1}`)]
  const entries = parts.map((part) => `<sitemap><loc>${escapeXml(`${publicUrl}/sitemaps/${part}.xml`)}</loc></sitemap>`)
  return xml(`<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</sitemapindex>\n`)
}

/** One of the sitemaps: `/sitemaps/pages.xml`, `/sitemaps/publications-1.xml`. */
export const sitemapPart: FileLoader = async (site, { params }) => {
  if (params.part === 'pages') return addresses(site, await pages(site))
  const number = /^publications-([1-9]\d{0,4})$/.exec(params.part ?? '')?.[1]
  if (!number) return null
  const slugs = await site.queries.slugs('publications', Number(number), ADDRESSES_PER_FILE)
  if (slugs.length === 0) return null
  return addresses(
    site,
    slugs.map((slug) => `/publications/${slug}`),
  )
}

/** Every page that has no parameter, and one of each kind but publications. */
async function pages({ queries }: Site): Promise<string[]> {
  const ofKinds = KINDS_WITH_PAGE.filter(({ kind }) => kind !== 'publication').map(async ({ collection, href }) =>
    (await queries.slugs(collection, 1, ADDRESSES_PER_FILE)).map(href),
  )
  return [...new Set([...PAGES_OF_EVERY_HUB, ...(await Promise.all(ofKinds)).flat()])]
}

function addresses({ publicUrl }: Site, paths: string[]): SiteAnswer {
  const entries = paths.map((path) => `<url><loc>${escapeXml(publicUrl + path)}</loc></url>`)
  return xml(`<urlset xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</urlset>\n`)
}

function xml(content: string): SiteAnswer {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${content}`,
  }
}
