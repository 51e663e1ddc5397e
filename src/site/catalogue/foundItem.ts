import type { PageSummary } from '../../queries'
import type { CountryName, ExpertSummary, GroupSummary, PublicationSummary, ThemePage } from '../../queries/viewModels'

/** What the index gives back of a record: enough to show it in a list, told apart by its kind. */
export type FoundItem =
  | ({ kind: 'publication' } & PublicationSummary)
  | ({ kind: 'expert' } & ExpertSummary)
  | ({ kind: 'group' } & GroupSummary)
  | ({ kind: 'theme' } & ThemePage)
  | ({ kind: 'country' } & CountryName)
  | ({ kind: 'page' } & PageSummary)

export type FoundPublication = Extract<FoundItem, { kind: 'publication' }>

/** @returns the publications among what was found, in their order */
export function publicationsAmong(items: FoundItem[]): FoundPublication[] {
  return items.filter((item) => item.kind === 'publication')
}
