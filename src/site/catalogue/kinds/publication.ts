import type { TranslatedTitle } from '../../../domain/citation'
import { publicationTypeLabel } from '../../../domain/publicationType'
import type { PublicationForIndex } from '../../../queries'
import { recordId } from '../../../search/record'
import type { FacetValue, SearchableFile } from '../../../search/types'
import { languageName } from '../../format/languages'
import type { FoundPublication } from '../foundItem'
import { kindValue, namedValues, placeValues, wordValues } from './facetValues'
import type { CatalogueRecord, Sources, StoredKind } from './kind'

/** A publication that has a file for visitors, whoever published it. */
const WITH_FILE: FacetValue = { value: 'open', label: 'With a file to read' }

/** Publications, with their files. */
export const publicationKind: StoredKind = {
  kind: 'publication',
  collection: 'publications',
  async byIds(sources, ids) {
    const publications = await sources.queries.publicationsByIds(ids)
    return Promise.all(publications.map((publication) => withFiles(publication, sources)))
  },
}

async function withFiles(publication: PublicationForIndex, { searchable }: Sources): Promise<CatalogueRecord> {
  return publicationRecord(publication, await searchable(publication.files))
}

/**
 * @param publication a public publication with the text that is searched
 * @param files its public files with their text
 * @returns what the search index takes in; it keeps nothing for showing that a summary does not have
 */
export function publicationRecord(publication: PublicationForIndex, files: SearchableFile[]): CatalogueRecord {
  const { id, type, title, subtitle, authors, issued, language, abstract, groups, themes, countries } = publication
  const { translations } = publication
  const year = issued?.slice(0, 4)
  return {
    id: recordId('publication', id),
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
    files,
    facets: {
      ...placeValues(countries),
      kind: kindValue('publication'),
      type: [{ value: type, label: publicationTypeLabel(type) }],
      group: namedValues(groups),
      theme: namedValues(themes),
      language: [{ value: language, label: languageName(language) }],
      year: year ? [{ value: year, label: year }] : [],
      author: authors.map(({ facetKey, name }) => ({ value: facetKey, label: name })),
      funder: wordValues(publication.funders),
      file: publication.files.length > 0 ? [WITH_FILE] : [],
      keyword: wordValues(publication.keywords),
    },
    date: issued,
    stored: summary(publication),
  }
}

/** Behind the paper's own words, so that those rank first and a snippet can still show why it was found. */
function translatedText({ title, subtitle, abstract }: TranslatedTitle): string {
  return [title, subtitle, abstract].filter(Boolean).join('\n')
}

function identifiers({ doi, isbn, issn, series, number }: PublicationForIndex): string {
  return [doi, isbn, issn, series, number].filter(Boolean).join('\n')
}

/** Field by field: what else the object carries at run time must not reach the index. */
function summary(publication: PublicationForIndex): FoundPublication {
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
