import type { Citation } from '../../domain/citation'
import { toCsv } from '../../export'
import type { FoundItem } from '../../kinds/foundItem'
import { itemHref, itemName } from '../../kinds/itemHref'
import type { Listing } from '../../kinds/listing'
import type { Words } from '../../words/i18n'
import { LISTINGS, type ListingPlace } from '../listing/places'
import type { Site } from '../page'

type Column = Listing['columns'][number]

const listed = (values: string[]) => values.join('; ')
const names = (values: { name: string }[]) => listed(values.map(({ name }) => name))

/** @returns what a column has of one thing, where things of its kind have that */
function cell(column: Column, item: FoundItem, citation: Citation | undefined, site: Site): string | null | undefined {
  switch (column) {
    case 'title':
    case 'name':
      return itemName(item)
    case 'kind':
      return site.i18n.words.kinds[item.kind].singular
    case 'address':
      return site.publicUrl + site.i18n.href(itemHref(item))
    case 'publisher':
    case 'doi':
    case 'isbn':
    case 'issn':
    case 'licence':
      return citation?.[column]
    case 'authors':
      return 'authors' in item ? names(item.authors) : ''
    case 'date':
      return 'issued' in item ? item.issued : ''
    case 'type':
      return 'type' in item ? site.i18n.words.publicationTypes[item.type].label : ''
    case 'subjects':
      return 'topics' in item ? listed(item.topics) : ''
    case 'keywords':
      return 'keywords' in item ? listed(item.keywords) : ''
    case 'groups':
    case 'themes':
    case 'countries':
      return column in item ? names((item as Partial<Record<typeof column, { name: string }[]>>)[column] ?? []) : ''
    default:
      return column in item ? (item as Partial<Record<typeof column, string | null>>)[column] : ''
  }
}

/**
 * @param items in the order of the list
 * @param citations of the publications among them
 * @param place of the list
 * @returns a table with a row for each
 */
export function listingTable(site: Site, items: FoundItem[], citations: Citation[], place: ListingPlace): string {
  const { table }: Words['listing'] = site.i18n.words.listing
  const byId = new Map(citations.map((citation) => [citation.id, citation]))
  const columns: readonly Column[] = [...LISTINGS[place].columns, 'address']
  return toCsv(
    columns.map((column) => table[column]),
    items.map((item) => {
      const citation = item.kind === 'publication' ? byId.get(item.id) : undefined
      return columns.map((column) => cell(column, item, citation, site) ?? '')
    }),
  )
}
