import { DEFAULT_LOCALE } from '../../../domain/locale'
import type { PageForIndex, Queries } from '../../../queries'
import { NO_TEXT, recordId } from '../../../search/record'
import { kindValue } from './facetValues'
import { storedKind, type CatalogueRecord } from './kind'

/** Pages that have an address on the site, by their slugs. */
export const PAGE_ADDRESSES: ReadonlyMap<string, string> = new Map([['about', '/about']])

/** Pages of text. */
export const pageKind = storedKind('page', 'pages', addressed, pageRecord)

async function addressed(queries: Queries, ids: string[]): Promise<PageForIndex[]> {
  return (await queries.pagesForIndex(ids)).filter(({ slug }) => PAGE_ADDRESSES.has(slug))
}

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
