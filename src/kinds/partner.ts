import { DEFAULT_LOCALE } from '../domain/locale'
import { partnerSummary } from '../queries/partners'
import type { PartnerSummary } from '../queries/viewModels'
import { NO_TEXT } from '../search/record'
import { namedValues, placeValues } from './facetValues'
import type { ItemOf } from './foundItem'
import { storedKind, type Description } from './kind'

/** The organisations behind the network, found by their names and what they do for it. */
export const partnerKind = storedKind({
  kind: 'partner',
  collection: 'partners',
  path: '/partners',
  filter: { facet: 'funder', collection: 'partners' },
  views: (_, partners) => partners.map((partner) => partnerSummary(partner, DEFAULT_LOCALE)),
  describe: describePartner,
  item: foundPartner,
})

export function describePartner({ slug, name, shortName, country, description }: PartnerSummary): Description {
  return {
    language: DEFAULT_LOCALE,
    text: { ...NO_TEXT, title: name, keywords: shortName ?? '', abstract: description },
    facets: { ...placeValues(country ? [country] : []), funder: namedValues([{ slug, name }]) },
    date: null,
  }
}

export function foundPartner(partner: PartnerSummary): ItemOf<'partner'> {
  const { id, slug, name, shortName, role, country, since, description } = partner
  return { kind: 'partner', id, slug, name, shortName, role, country, since, description }
}
