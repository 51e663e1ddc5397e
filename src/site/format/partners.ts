import type { PartnerRole } from '../../domain/partnerRole'
import type { PartnerSummary } from '../../queries/viewModels'

/** Over a list of partners of one role. */
export const PARTNER_ROLE_HEADINGS: Record<PartnerRole, string> = {
  host: 'Host',
  donor: 'Donors',
  'co-host': 'Co-hosts of events',
  partner: 'Partners',
}

/** What one of them is. */
export const PARTNER_ROLE_NAMES: Record<PartnerRole, string> = {
  host: 'Host of the network',
  donor: 'Donor',
  'co-host': 'Co-host of events',
  partner: 'Partner',
}

/** @returns short name, country and first year, as far as they are known: "SDC · Switzerland · since 2013" */
export function partnerDetail({ shortName, country, since }: PartnerSummary): string {
  return [shortName, country?.name, since === null ? null : `since ${since}`].filter(Boolean).join(' · ')
}
