import { DEFAULT_LOCALE } from '../../../domain/locale'
import type { PageForIndex } from '../../../queries'
import { NO_TEXT, recordId } from '../../../search/record'
import { kindValue } from './facetValues'
import { storedKind, type CatalogueRecord } from './kind'

/** @returns the address of a page of text: the hub's own place for it, or one by its slug */
export function pageHref(slug: string): string {
  return slug === 'about' ? '/about' : `/pages/${slug}`
}

/** Pages of text. */
export const pageKind = storedKind('page', 'pages', (queries, ids) => queries.pagesForIndex(ids), pageRecord)

function pageRecord({ id, slug, title, lead, bodyText }: PageForIndex): CatalogueRecord {
  return {
    id: recordId('page', id),
    language: DEFAULT_LOCALE,
    text: { ...NO_TEXT, title, abstract: lead ?? '', body: bodyText },
    files: [],
    facets: { kind: kindValue('page') },
    date: null,
    stored: { kind: 'page', id, slug, title, lead },
  }
}
