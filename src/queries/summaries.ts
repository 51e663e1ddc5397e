import type { TranslatedTitle } from '../domain/citation'
import { countryName } from '../domain/countries'
import { DEFAULT_LOCALE, type Locale } from '../domain/locale'
import { personKey } from '../domain/personName'
import { isSafeAddress } from '../domain/safeAddress'
import { slug as slugOf } from '../domain/slug'
import type { Expert, Publication } from '../payload-types'
import { idOf, idsOf } from '../domain/idOf'
import type { PublicReader } from './publicReader'
import type { AuthorName, CountryName, FunderName, NamedLink, PublicationSummary, ThemeLink } from './viewModels'

/** What publications point to, read once for a whole batch of them. */
export interface Names {
  /** In which they are. */
  locale: Locale
  groups: Map<string, NamedLink>
  themes: Map<string, ThemeLink>
  experts: Map<string, Expert>
  partners: Map<string, NamedLink>
}

/**
 * @param reader of what the readers of the names may know
 * @param publications as it reads them
 * @param locale in which it reads; the indexes hold the names of the default language
 * @returns the groups, themes, experts and partners that these publications point to, by id
 */
export async function namesOf(
  reader: Finds,
  publications: Publication[],
  locale: Locale = DEFAULT_LOCALE,
): Promise<Names> {
  const those = <Slug extends Named>(collection: Slug, relations: (publication: Publication) => Relation[]) =>
    findThose(reader, collection, publications.flatMap(relations))
  const [groups, themes, experts, partners] = await Promise.all([
    groupNames(
      reader,
      publications.flatMap(({ group, groups }) => [group, ...(groups ?? [])]),
    ),
    those('themes', ({ themes }) => themes ?? []),
    those('experts', ({ authors }) => (authors ?? []).map(({ expert }) => expert)),
    those('partners', ({ funders }) => (funders ?? []).map(({ partner }) => partner)),
  ])
  return {
    locale,
    groups,
    themes: new Map(themes.map(({ id, slug, name, colour }) => [id, { slug, name, colour }])),
    experts: new Map(experts.map((expert) => [expert.id, expert])),
    partners: new Map(partners.map(({ id, slug, name }) => [id, { slug, name }])),
  }
}

/**
 * @param reader of what the readers of the names may know
 * @param relations to groups
 * @returns the names of the open ones, by id: that a closed one is called so is known to its members and to editors alone
 */
export async function groupNames(reader: Finds, relations: Relation[]): Promise<Names['groups']> {
  const groups = await findThose(reader, 'working-groups', relations)
  return new Map(groups.filter(({ status }) => status === 'active').map(({ id, slug, name }) => [id, { slug, name }]))
}

type Finds = Pick<PublicReader, 'find'>
type Relation = Parameters<typeof idsOf>[0][number]

type Named = 'working-groups' | 'themes' | 'experts' | 'partners'

/** @returns the documents that these relations point to, as the reader may know them */
export async function findThose<Slug extends Named>(reader: Finds, collection: Slug, relations: Relation[]) {
  const ids = idsOf(relations)
  return ids.length > 0 ? reader.find(collection, { where: { id: { in: ids } } }) : []
}

/**
 * @param publication as a visitor reads it, depth 0
 * @param names of what it points to
 */
export function summaryOf(publication: Publication, names: Names): PublicationSummary {
  const groupIds = idsOf([publication.group, ...(publication.groups ?? [])])
  return {
    id: publication.id,
    slug: publication.slug,
    type: publication.type,
    title: publication.title,
    subtitle: publication.subtitle || null,
    authors: (publication.authors ?? []).map((author) => authorOf(author, names)),
    issued: publication.issued || null,
    language: publication.language,
    abstract: publication.abstract ?? '',
    series: publication.series || null,
    number: publication.number || null,
    groups: groupIds.flatMap((id) => names.groups.get(id) ?? []),
    themes: (publication.themes ?? []).flatMap((theme) => names.themes.get(idOf(theme)) ?? []),
    keywords: publication.keywords ?? [],
    countries: countriesOf(publication.countries, names.locale),
    hasFile: (publication.files ?? []).length > 0,
    updatedAt: publication.updatedAt,
  }
}

/** @returns title and abstract in other languages than its own, in the order of the form */
export function translationsOf({ translations }: Publication): TranslatedTitle[] {
  return (translations ?? []).map(({ language, title, subtitle, abstract }) => ({
    ...{ language, title, subtitle: subtitle || null, abstract: abstract ?? '' },
  }))
}

/** @param codes ISO 3166-1 alpha-3 @param locale of the reader */
export function countriesOf(codes: string[] | null | undefined, locale: Locale): CountryName[] {
  return (codes ?? []).map((code) => ({ code, name: countryName(code, locale) }))
}

function authorOf(author: NonNullable<Publication['authors']>[number], names: Names): AuthorName {
  const expert = author.expert ? names.experts.get(idOf(author.expert)) : undefined
  const name = expert?.name ?? author.name ?? ''
  return {
    name,
    expertSlug: expert?.slug ?? null,
    facetKey: expert?.slug ?? personKey(name),
    affiliation: author.affiliation || expert?.affiliation || null,
    orcid: expert?.orcid || author.orcid || null,
  }
}

/** @returns who paid for a publication, in the order of the form, without partners that are gone */
export function fundersOf({ funders }: Publication, names: Pick<Names, 'partners'>): FunderName[] {
  return (funders ?? []).flatMap(({ partner, name: written, website }) => {
    const known = partner ? names.partners.get(idOf(partner)) : undefined
    const name = known?.name ?? written
    if (!name) return []
    const facetKey = known?.slug ?? slugOf(name.toLowerCase())
    return {
      name,
      partnerSlug: known?.slug ?? null,
      facetKey,
      website: known || !website || !isSafeAddress(website) ? null : website,
    }
  })
}
