import type { FileLoader } from '../page'

/** Crawlers may read everything public; the admin and the API hold nothing for them. */
export const robots: FileLoader = ({ publicUrl }) => ({
  status: 200,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: ['User-agent: *', 'Disallow: /admin', 'Disallow: /api/', '', `Sitemap: ${publicUrl}/sitemap.xml`, ''].join(
    '\n',
  ),
})
