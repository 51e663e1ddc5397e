import type { PartnerSummary } from '../../queries/viewModels'
import type { Words } from '../../words/i18n'

/** @returns short name, country and first year, as far as they are known: "SDC · Switzerland · since 2013" */
export function partnerDetail({ shortName, country, since }: PartnerSummary, { kinds }: Words): string {
  const year = since === null ? null : kinds.partner.since({ year: String(since) })
  return [shortName, country?.name, year].filter(Boolean).join(' · ')
}
