import { publicationTypeLabel } from '../../domain/publicationType'
import type { PublicationForIndex } from '../../queries/queries'
import type { PublicationSummary } from '../../queries/viewModels'
import type { SearchRecord } from '../../search/types'
import { languageName } from '../format/languages'
import { folded } from '../format/text'

/**
 * @param publication a public publication with the text that is searched
 * @returns what the search index takes in; it keeps nothing for showing that a summary does not have
 */
export function publicationRecord(publication: PublicationForIndex): SearchRecord<PublicationSummary> {
  const { id, type, title, subtitle, authors, issued, language, abstract, groups, themes, countries } = publication
  const year = issued?.slice(0, 4)
  return {
    id,
    language,
    text: {
      title,
      subtitle: subtitle ?? '',
      authors: authors.map(({ name }) => name).join('\n'),
      keywords: [...publication.keywords, ...[...groups, ...themes, ...countries].map(({ name }) => name)].join('\n'),
      identifiers: identifiers(publication),
      abstract,
      body: publication.bodyText,
    },
    files: [],
    facets: {
      type: [{ value: type, label: publicationTypeLabel(type) }],
      group: groups.map(({ slug, name }) => ({ value: slug, label: name })),
      theme: themes.map(({ slug, name }) => ({ value: slug, label: name })),
      country: countries.map(({ code, name }) => ({ value: code, label: name })),
      language: [{ value: language, label: languageName(language) }],
      year: year ? [{ value: year, label: year }] : [],
      keyword: publication.keywords.map((keyword) => ({ value: folded(keyword), label: keyword })),
      author: authors.map(({ facetKey, name }) => ({ value: facetKey, label: name })),
    },
    date: issued,
    stored: summary(publication),
  }
}

function identifiers({ doi, isbn, issn, series, number }: PublicationForIndex): string {
  return [doi, isbn, issn, series, number].filter(Boolean).join('\n')
}

/** Field by field: what else the object carries at run time must not reach the index. */
function summary(publication: PublicationForIndex): PublicationSummary {
  return {
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
  }
}
