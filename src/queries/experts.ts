import { idOf } from '../domain/idOf'
import { DEFAULT_LOCALE, type Locale } from '../domain/locale'
import { parsePersonName } from '../domain/personName'
import type { Expert } from '../payload-types'
import { i18nIn } from '../words/i18n'
import type { ExpertForIndex, IndexReader } from './forIndex'
import { pictureOf } from './pictures'
import type { PublicReader } from './publicReader'
import { plainText, renderRichText } from './richText'
import { countriesOf, groupNames, type Names } from './summaries'
import type { ExpertPage, ExpertSummary } from './viewModels'

/** @param reader for visitors @returns all experts by family name */
export async function allExperts(reader: PublicReader): Promise<ExpertSummary[]> {
  return expertSummaries(reader, await reader.find('experts'))
}

/** @param reader for visitors @returns what the page of an expert shows */
export async function expertPage(reader: PublicReader, expert: Expert): Promise<ExpertPage> {
  const [groups, photo] = await Promise.all([
    groupNames(reader, expert.groups ?? []),
    pictureOf(reader, expert.photo, 'portrait'),
  ])
  return {
    ...expertSummary(expert, { groups, locale: reader.locale }),
    bio: renderRichText(expert.bio),
    orcid: expert.orcid || null,
    languages: expert.languages ?? [],
    website: expert.website || null,
    photo,
  }
}

/** @returns experts with their text, in their order. @param reader of what the readers of an index may know */
export async function expertsForIndex(reader: IndexReader, experts: Expert[]): Promise<ExpertForIndex[]> {
  const groups = await groupNames(
    reader,
    experts.flatMap(({ groups }) => groups ?? []),
  )
  return experts.map((expert) => ({
    ...expertSummary(expert, { groups, locale: DEFAULT_LOCALE }),
    bioText: plainText(expert.bio),
    orcid: expert.orcid || null,
  }))
}

/** @returns experts by family name, with the names of their groups */
export async function expertSummaries(reader: PublicReader, experts: Expert[]): Promise<ExpertSummary[]> {
  const groups = await groupNames(
    reader,
    experts.flatMap((expert) => expert.groups ?? []),
  )
  return byFamilyName(experts, reader.locale).map((expert) => expertSummary(expert, { groups, locale: reader.locale }))
}

/** @param names of what an expert points to */
function expertSummary(expert: Expert, names: Pick<Names, 'groups' | 'locale'>): ExpertSummary {
  return {
    id: expert.id,
    slug: expert.slug,
    name: expert.name,
    role: expert.role || null,
    affiliation: expert.affiliation || null,
    topics: expert.topics ?? [],
    countries: countriesOf(expert.countries, names.locale),
    groups: (expert.groups ?? []).flatMap((group) => names.groups.get(idOf(group)) ?? []),
  }
}

/** @param locale by whose rules names are put in order */
function byFamilyName(experts: Expert[], locale: Locale): Expert[] {
  const { compare } = i18nIn(locale)
  const key = ({ name }: Expert) => parsePersonName(name).family ?? name
  return [...experts].sort((one, other) => compare(key(one), key(other)) || compare(one.name, other.name))
}
