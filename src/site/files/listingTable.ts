import type { Citation } from '../../domain/citation'
import { toCsv } from '../../export'
import type { FoundItem } from '../../kinds/foundItem'
import { itemHref, itemName } from '../../kinds/itemHref'
import type { Words } from '../../words/i18n'
import type { ListingPlace } from '../listing/places'
import type { Site } from '../page'

type Column = [
  name: keyof Words['listing']['table'],
  cell: (item: FoundItem, citation: Citation | undefined, words: Words) => string | null | undefined,
]

const ofPublication =
  (cell: (publication: FoundItem & { kind: 'publication' }, words: Words) => string | null): Column[1] =>
  (item, _citation, words) =>
    item.kind === 'publication' ? cell(item, words) : ''

const listed = (values: string[]) => values.join('; ')
const names = (values: { name: string }[]) => listed(values.map(({ name }) => name))

const ofExpert =
  (cell: (expert: FoundItem & { kind: 'expert' }) => string | null): Column[1] =>
  (item) =>
    item.kind === 'expert' ? cell(item) : ''

const COLUMNS: Column[] = [
  ['title', itemName],
  ['subtitle', ofPublication(({ subtitle }) => subtitle)],
  ['authors', ofPublication(({ authors }) => names(authors))],
  ['date', ofPublication(({ issued }) => issued)],
  ['type', ofPublication(({ type }, words) => words.publicationTypes[type].label)],
  ['series', ofPublication(({ series }) => series)],
  ['number', ofPublication(({ number }) => number)],
  ['publisher', (_item, citation) => citation?.publisher],
  ['doi', (_item, citation) => citation?.doi],
  ['isbn', (_item, citation) => citation?.isbn],
  ['issn', (_item, citation) => citation?.issn],
  ['language', ofPublication(({ language }) => language)],
  ['groups', (item) => ('groups' in item ? names(item.groups) : '')],
  ['themes', ofPublication(({ themes }) => names(themes))],
  ['countries', (item) => ('countries' in item ? names(item.countries) : '')],
  ['keywords', ofPublication(({ keywords }) => listed(keywords))],
  ['licence', (_item, citation) => citation?.licence],
  ['abstract', ofPublication(({ abstract }) => abstract)],
]

const EXPERT_COLUMNS: Column[] = [
  ['name', itemName],
  ['role', ofExpert(({ role }) => role)],
  ['affiliation', ofExpert(({ affiliation }) => affiliation)],
  ['subjects', ofExpert(({ topics }) => listed(topics))],
  ['groups', ofExpert(({ groups }) => names(groups))],
  ['countries', ofExpert(({ countries }) => names(countries))],
]

/**
 * @param items in the order of the list
 * @param citations of the publications among them
 * @param place of the list: of everything, a first column says what each is
 * @returns a table with a row for each
 */
export function listingTable(
  { publicUrl, i18n: { words, href } }: Site,
  items: FoundItem[],
  citations: Citation[],
  place: ListingPlace,
): string {
  const byId = new Map(citations.map((citation) => [citation.id, citation]))
  const kind: Column[] = place === 'search' ? [['kind', (item) => words.kinds[item.kind].singular]] : []
  const ofPlace = place === 'experts' ? EXPERT_COLUMNS : COLUMNS
  const columns: Column[] = [...kind, ...ofPlace, ['address', (item) => publicUrl + href(itemHref(item))]]
  return toCsv(
    columns.map(([name]) => words.listing.table[name]),
    items.map((item) => {
      const citation = item.kind === 'publication' ? byId.get(item.id) : undefined
      return columns.map(([, cell]) => cell(item, citation, words) ?? '')
    }),
  )
}
