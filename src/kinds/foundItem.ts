import type { Kind } from '../domain/kinds'
import type { PageSummary } from '../queries/forIndex'
import type {
  CountryName,
  ExpertSummary,
  GroupSummary,
  PartnerSummary,
  PublicationSummary,
  ThemePage,
} from '../queries/viewModels'

/** What the public index gives back of a record: enough to show it in a list, told apart by its kind. */
export type FoundItem =
  | ({ kind: 'publication' } & PublicationSummary)
  | ({ kind: 'expert' } & ExpertSummary)
  | ({ kind: 'group' } & GroupSummary)
  | ({ kind: 'theme' } & ThemePage)
  | ({ kind: 'partner' } & PartnerSummary)
  | ({ kind: 'country' } & CountryName)
  | ({ kind: 'page' } & PageSummary)

export type ItemOf<K extends Kind> = Extract<FoundItem, { kind: K }>

export type FoundPublication = ItemOf<'publication'>

/** @returns the publications among what was found, in their order */
export function publicationsAmong(items: FoundItem[]): FoundPublication[] {
  return items.filter((item) => item.kind === 'publication')
}
