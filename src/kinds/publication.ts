import type { TranslatedTitle } from '../domain/citation'
import { publicationTypeLabel } from '../domain/publicationType'
import type { PublicationForIndex } from '../queries/forIndex'
import { publicationPage, publicationsForIndex } from '../queries/publications'
import type { PublicationSummary } from '../queries/viewModels'
import { ENGLISH } from '../words/i18n'
import { invitedBy } from './invitedBy'
import { namedValues, placeValues, wordValues } from './facetValues'
import { storedKind, type Description } from './kind'
import type { Listing } from './listing'

/** Keywords are reached by links alone. */
export const PUBLICATION_LISTING = {
  facets: [
    ...(['type', 'group', 'theme', 'region', 'country', 'language'] as const),
    ...(['year', 'author', 'funder', 'publisher', 'file'] as const),
  ],
  pageSize: 10,
  sorts: ['newest', 'oldest', 'title'],
  files: ['atom', 'csv', 'bib', 'ris'],
  ranges: ['this-month'],
  columns: [
    ...(['title', 'subtitle', 'authors', 'date', 'type', 'series', 'number', 'publisher', 'doi', 'isbn'] as const),
    ...(['issn', 'language', 'groups', 'themes', 'countries', 'keywords', 'licence', 'abstract'] as const),
  ],
} satisfies Listing

/** Publications in every state for those who may know of them, with their files for visitors. */
export const publicationKind = storedKind({
  kind: 'publication',
  names: ['group', 'groups', 'themes', 'authors.expert', 'funders.partner', 'files.document'],
  editedBy: 'members',
  hasDrafts: true,
  listing: PUBLICATION_LISTING,
  page: publicationPage,
  views: publicationsForIndex,
  describe: describePublication,
  files: ({ files }) => files,
  item: foundPublication,
  async standings(publications, _, reader, latestOf) {
    const invited = await invitedBy(
      reader,
      publications.map((document) => latestOf(document.id) ?? document),
    )
    return publications.map((document) => ({ document, invited: invited.get(document.id) ?? [] }))
  },
})

/** @returns what finds a publication, and what it is counted by */
export function describePublication(publication: PublicationForIndex): Description {
  const { type, title, subtitle, authors, issued, language, abstract, groups, themes, countries } = publication
  const { translations } = publication
  const year = issued?.slice(0, 4)
  return {
    language,
    text: {
      title,
      subtitle: subtitle ?? '',
      authors: authors.map(({ name }) => name).join('\n'),
      keywords: [
        ...publication.keywords,
        ...[...groups, ...themes, ...countries].map(({ name }) => name),
        ...translations.map(({ title }) => title),
      ].join('\n'),
      identifiers: identifiers(publication),
      abstract,
      body: [publication.bodyText, ...translations.map(translatedText)].filter(Boolean).join('\n'),
    },
    facets: {
      ...placeValues(countries),
      type: [{ value: type, label: publicationTypeLabel(type) }],
      group: namedValues(groups),
      theme: namedValues(themes),
      language: [{ value: language, label: ENGLISH.language(language) }],
      year: year ? [{ value: year, label: year }] : [],
      author: authors.map(({ facetKey, name }) => ({ value: facetKey, label: name })),
      funder: publication.funders.map(({ facetKey: value, name: label }) => ({ value, label })),
      publisher: wordValues(publishersOf(publication)),
      keyword: wordValues(publication.keywords),
    },
    date: issued,
  }
}

/** Of "World Bank / KNOMAD" each. */
function publishersOf({ publisher }: PublicationForIndex): string[] {
  return (publisher ?? '').split(/\s+\/\s+/).filter(Boolean)
}

/** Behind the paper's own words, so that those rank first and a snippet can still show why it was found. */
function translatedText({ title, subtitle, abstract }: TranslatedTitle): string {
  return [title, subtitle, abstract].filter(Boolean).join('\n')
}

function identifiers({ doi, isbn, issn, series, number }: PublicationForIndex): string {
  return [doi, isbn, issn, series, number].filter(Boolean).join('\n')
}

export function foundPublication(publication: PublicationForIndex): { kind: 'publication' } & PublicationSummary {
  return {
    kind: 'publication',
    id: publication.id,
    slug: publication.slug,
    type: publication.type,
    title: publication.title,
    subtitle: publication.subtitle,
    authors: publication.authors,
    issued: publication.issued,
    language: publication.language,
    abstract: publication.abstract,
    series: publication.series,
    number: publication.number,
    groups: publication.groups,
    themes: publication.themes,
    keywords: publication.keywords,
    countries: publication.countries,
    hasFile: publication.hasFile,
    updatedAt: publication.updatedAt,
  }
}
