import { DEFAULT_LOCALE } from '../domain/locale'
import { allPartners, partnerPage, partnerSummary } from '../queries/partners'
import type { PartnerSummary } from '../queries/viewModels'
import { NO_TEXT } from '../search/record'
import { namedValues, placeValues } from './facetValues'
import { storedKind, type Description } from './kind'

/** The organisations behind the network, found by their names and what they do for it. */
export const partnerKind = storedKind({
  kind: 'partner',
  facet: 'funder',
  all: allPartners,
  page: partnerPage,
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

export function foundPartner(partner: PartnerSummary): { kind: 'partner' } & PartnerSummary {
  const { id, slug, name, shortName, role, country, since, description } = partner
  return { kind: 'partner', id, slug, name, shortName, role, country, since, description }
}
