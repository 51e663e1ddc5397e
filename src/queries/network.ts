import type { NamedCollection } from '../domain/addressed'
import { DEFAULT_LOCALE, type Locale } from '../domain/locale'
import { parsePersonName } from '../domain/personName'
import type { Expert, Theme, WorkingGroup } from '../payload-types'
import { idOf } from '../domain/idOf'
import { pictureOf } from './pictures'
import type { PublicReader } from './publicReader'
import { i18nIn } from '../words/i18n'
import { plainText, renderRichText } from './richText'
import { countriesOf, findThose, groupNames, type Names } from './summaries'
import type { ExpertForIndex, GroupForIndex, IndexReader } from './forIndex'
import type { ExpertPage, ExpertSummary, GroupPage, GroupSummary, NamedLink, ThemePage } from './viewModels'

/**
 * Groups, themes and people.
 *
 * @param reader for visitors
 */
export function networkQueries(reader: PublicReader) {
  return {
    async names(collection: NamedCollection): Promise<NamedLink[]> {
      const named = await reader.find(collection, { select: { slug: true, name: true } })
      return named.map(({ slug, name }) => ({ slug, name }))
    },

    async groups(): Promise<GroupSummary[]> {
      return (await reader.find('working-groups', { sort: 'number' })).map(groupSummary)
    },

    async group(slug: string): Promise<GroupPage | null> {
      const group = await reader.first('working-groups', { slug: { equals: slug } })
      if (!group) return null
      const [members, leading] = await Promise.all([
        reader.find('experts', { where: { groups: { in: [group.id] } } }),
        findThose(
          reader,
          'experts',
          (group.chairs ?? []).map(({ expert }) => expert),
        ),
      ])
      return {
        ...groupSummary(group),
        focus: group.focus || null,
        keyQuestions: (group.keyQuestions ?? []).map(({ question }) => question),
        workPlan: renderRichText(group.workPlan),
        chairs: (group.chairs ?? []).map(({ name, role, affiliation, expert }) => ({
          name,
          role,
          affiliation: affiliation || null,
          expertSlug: expert ? (leading.find(({ id }) => id === idOf(expert))?.slug ?? null) : null,
        })),
        experts: await expertSummaries(reader, members),
      }
    },

    async themes(): Promise<ThemePage[]> {
      return (await reader.find('themes', { sort: 'number' })).map(themePage)
    },

    async theme(slug: string): Promise<ThemePage | null> {
      const theme = await reader.first('themes', { slug: { equals: slug } })
      return theme && themePage(theme)
    },

    async experts(): Promise<ExpertSummary[]> {
      return expertSummaries(reader, await reader.find('experts'))
    },

    async expert(slug: string): Promise<ExpertPage | null> {
      const expert = await reader.first('experts', { slug: { equals: slug } })
      if (!expert) return null
      const [groups, photo] = await Promise.all([
        groupNames(reader, expert.groups ?? []),
        expert.photo ? reader.first('images', { id: { equals: idOf(expert.photo) } }) : null,
      ])
      return {
        ...expertSummary(expert, { groups, locale: reader.locale }),
        bio: renderRichText(expert.bio),
        orcid: expert.orcid || null,
        languages: expert.languages ?? [],
        website: expert.website || null,
        photo: photo && pictureOf(photo, 'portrait'),
      }
    },
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

/** @returns a group with its text */
export function groupForIndex(group: WorkingGroup): GroupForIndex {
  const questions = (group.keyQuestions ?? []).map(({ question }) => question)
  const chairs = (group.chairs ?? []).map(({ name }) => name)
  const parts = [group.focus ?? '', ...questions, ...chairs, plainText(group.workPlan)]
  return { ...groupSummary(group), bodyText: parts.filter(Boolean).join('\n') }
}

function groupSummary({ id, slug, name, number, summary }: WorkingGroup): GroupSummary {
  return { id, slug, name, number, summary }
}

/** @returns a theme as visitors see it */
export function themePage({ id, slug, name, colour, number, description }: Theme): ThemePage {
  return { id, slug, name, colour, number, description }
}

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

/** @returns experts by family name, with the names of their groups */
async function expertSummaries(reader: PublicReader, experts: Expert[]): Promise<ExpertSummary[]> {
  const groups = await groupNames(
    reader,
    experts.flatMap((expert) => expert.groups ?? []),
  )
  return byFamilyName(experts, reader.locale).map((expert) => expertSummary(expert, { groups, locale: reader.locale }))
}

function byFamilyName(experts: Expert[], locale: Locale): Expert[] {
  const { compare } = i18nIn(locale)
  const key = ({ name }: Expert) => parsePersonName(name).family ?? name
  return [...experts].sort((one, other) => compare(key(one), key(other)) || compare(one.name, other.name))
}
