import { DEFAULT_LOCALE } from '../domain/locale'
import type { PageForIndex, PageSummary } from '../queries/forIndex'
import { allPages, pageForIndex, textPage } from '../queries/pages'
import { NO_TEXT } from '../search/record'
import { storedKind, type Description } from './kind'

/** Pages of text. */
export const pageKind = storedKind({
  kind: 'page',
  all: allPages,
  page: (_, page) => textPage(page),
  // A page that fills a place of the hub itself stands there.
  href: (slug) => (slug === 'about' ? '/about' : `/pages/${slug}`),
  views: (_, pages) => pages.map(pageForIndex),
  describe: describePage,
  item: foundPage,
})

export function describePage({ title, lead, bodyText }: PageForIndex): Description {
  return {
    language: DEFAULT_LOCALE,
    text: { ...NO_TEXT, title, abstract: lead ?? '', body: bodyText },
    facets: {},
    date: null,
  }
}

export function foundPage({ id, slug, title, lead }: PageForIndex): { kind: 'page' } & PageSummary {
  return { kind: 'page', id, slug, title, lead }
}
