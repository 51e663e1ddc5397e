import type { Locale } from '../domain/locale'
import { PARTNER_ROLES, type PartnerRole } from '../domain/partnerRole'
import type { Partner } from '../payload-types'
import { i18nIn } from '../words/i18n'
import { pictureOf } from './pictures'
import type { PublicReader } from './publicReader'
import { countriesOf } from './summaries'
import type { PartnerPage, PartnerSummary } from './viewModels'

/** Roles of those who are named at the foot of every page. */
const NAMED_EVERYWHERE: readonly PartnerRole[] = ['host', 'donor']

/** @param reader for visitors @returns the host first, then donors, co-hosts and the others, each by name */
export async function allPartners(reader: PublicReader): Promise<PartnerSummary[]> {
  return inOrder(await reader.find('partners'), reader).map((partner) => partnerSummary(partner, reader.locale))
}

/** @param reader for visitors @returns what the page of a partner shows */
export async function partnerPage(reader: PublicReader, partner: Partner): Promise<PartnerPage> {
  return {
    ...partnerSummary(partner, reader.locale),
    website: partner.website || null,
    logo: await pictureOf(reader, partner.logo, 'wide'),
  }
}

/** @returns the host and the donors. @param reader for visitors */
export async function mainPartners(reader: PublicReader): Promise<Pick<PartnerSummary, 'slug' | 'name'>[]> {
  const found = await reader.find('partners', { where: { role: { in: [...NAMED_EVERYWHERE] } } })
  return inOrder(found, reader).map(({ slug, name }) => ({ slug, name }))
}

/** @returns what a list shows of a partner. @param locale of the reader */
export function partnerSummary(partner: Partner, locale: Locale): PartnerSummary {
  const { id, slug, name, shortName, role, country, since, description } = partner
  return {
    ...{ id, slug, name, role },
    shortName: shortName || null,
    country: country ? (countriesOf([country], locale)[0] ?? null) : null,
    since: since ?? null,
    description: description ?? '',
  }
}

function inOrder(partners: Partner[], { locale }: PublicReader): Partner[] {
  const { compare } = i18nIn(locale)
  const rank = ({ role }: Partner) => PARTNER_ROLES.indexOf(role)
  return [...partners].sort((one, other) => rank(one) - rank(other) || compare(one.name, other.name))
}
