import { textOf, unescaped } from '../../helpers/siteClient'

/** @returns the contents of the meta tags of a name, in their order */
export function metaTags(html: string, name: string): string[] {
  return [...html.matchAll(/<meta name="([^"]*)" content="([^"]*)"/g)]
    .filter(([, found]) => found === name)
    .map(([, , content]) => unescaped(content ?? ''))
}

/** @returns the one address that a page names as its own, or null */
export function canonicalOf(html: string): string | null {
  const href = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]
  return href === undefined ? null : unescaped(href)
}

/** @returns the page's description for machines @throws SyntaxError when it is no JSON; null when there is none */
export function jsonLdOf(html: string): Record<string, unknown> | null {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1]
  if (json === undefined) return null
  const data: Record<string, unknown> = JSON.parse(json)
  return data
}

/** @returns the text of the main heading */
export function headingOf(html: string): string {
  return textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').trim()
}

/** @returns the addresses in a sitemap or a list of sitemaps */
export function locationsIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => unescaped(url ?? ''))
}
