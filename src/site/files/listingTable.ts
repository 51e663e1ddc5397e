import type { Citation } from '../../domain/citation'
import { publicationTypeLabel } from '../../domain/publicationType'
import { toCsv } from '../../export'
import type { FoundItem } from '../../kinds/foundItem'
import { itemHref, itemName } from '../../kinds/itemHref'
import { KIND_NAMES } from '../../kinds/labels'
import type { ListingPlace } from '../listing/places'
import type { Site } from '../page'

type Column = [name: string, cell: (item: FoundItem, citation: Citation | undefined) => string | null | undefined]

const ofPublication =
  (cell: (publication: FoundItem & { kind: 'publication' }) => string | null): Column[1] =>
  (item) =>
    item.kind === 'publication' ? cell(item) : ''

const listed = (values: string[]) => values.join('; ')
const names = (values: { name: string }[]) => listed(values.map(({ name }) => name))

const COLUMNS: Column[] = [
  ['Title', itemName],
  ['Subtitle', ofPublication(({ subtitle }) => subtitle)],
  ['Authors', ofPublication(({ authors }) => names(authors))],
  ['Date', ofPublication(({ issued }) => issued)],
  ['Type', ofPublication(({ type }) => publicationTypeLabel(type))],
  ['Series', ofPublication(({ series }) => series)],
  ['Number', ofPublication(({ number }) => number)],
  ['Publisher', (_item, citation) => citation?.publisher],
  ['DOI', (_item, citation) => citation?.doi],
  ['ISBN', (_item, citation) => citation?.isbn],
  ['ISSN', (_item, citation) => citation?.issn],
  ['Language', ofPublication(({ language }) => language)],
  ['Working groups', (item) => ('groups' in item ? names(item.groups) : '')],
  ['Themes', ofPublication(({ themes }) => names(themes))],
  ['Countries', (item) => ('countries' in item ? names(item.countries) : '')],
  ['Keywords', ofPublication(({ keywords }) => listed(keywords))],
  ['Licence', (_item, citation) => citation?.licence],
  ['Abstract', ofPublication(({ abstract }) => abstract)],
]

/**
 * @param items in the order of the list
 * @param citations of the publications among them
 * @param place of the list: of everything, a first column says what each is
 * @returns a table with a row for each
 */
export function listingTable(
  { publicUrl }: Site,
  items: FoundItem[],
  citations: Citation[],
  place: ListingPlace,
): string {
  const byId = new Map(citations.map((citation) => [citation.id, citation]))
  const kind: Column[] = place === 'search' ? [['Kind', (item) => KIND_NAMES[item.kind].singular]] : []
  const columns: Column[] = [...kind, ...COLUMNS, ['Address', (item) => publicUrl + itemHref(item)]]
  return toCsv(
    columns.map(([name]) => name),
    items.map((item) => {
      const citation = item.kind === 'publication' ? byId.get(item.id) : undefined
      return columns.map(([, cell]) => cell(item, citation) ?? '')
    }),
  )
}
