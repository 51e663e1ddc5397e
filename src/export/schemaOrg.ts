import type { Citation, CitedPerson, TranslatedTitle } from '../domain/citation'
import { doiUrl, orcidUrl } from '../domain/identifiers'
import type { PublicationType } from '../domain/publicationType'
import { fullTitle, known, oneLine } from './bibliographicText'
import { workKind } from './workKind'

export type JsonLd = Record<string, unknown>

/**
 * Describes a publication in schema.org's words. Whoever puts it in a page must write `<` as `\u003c` in the JSON, or a
 * title could end the script element.
 *
 * @param citation what to describe
 * @returns a JSON-LD object with its context
 */
export function toSchemaOrg(citation: Citation): JsonLd {
  const title = oneLine(fullTitle(citation))
  const type = schemaType(citation.type)
  return known({
    '@context': 'https://schema.org',
    '@type': type,
    '@id': citation.url,
    url: citation.url,
    mainEntityOfPage: citation.url,
    name: title,
    alternateName: citation.translations.map(alternateName),
    headline: type === 'Book' ? null : title,
    author: citation.authors.map(author),
    datePublished: citation.issued,
    inLanguage: citation.language,
    abstract: citation.abstract,
    keywords: citation.keywords,
    publisher: citation.publisher ? organisation(citation.publisher) : null,
    isPartOf: partOf(citation),
    reportNumber: type === 'Report' ? citation.number : null,
    isbn: citation.isbn,
    issn: citation.series ? null : citation.issn,
    identifier: citation.doi
      ? { '@type': 'PropertyValue', propertyID: 'DOI', value: citation.doi, url: doiUrl(citation.doi) }
      : null,
    sameAs: citation.doi ? doiUrl(citation.doi) : null,
    license: citation.licence ? licence(citation.licence) : null,
    funder: citation.funders.map(organisation),
    encoding: citation.pdfUrls.map((contentUrl) => ({
      '@type': 'MediaObject',
      contentUrl,
      encodingFormat: 'application/pdf',
    })),
    isAccessibleForFree: citation.pdfUrls.length > 0 ? true : null,
  })
}

/**
 * @param citation what to describe
 * @returns the same as a JSON-LD file
 */
export function toJsonLd(citation: Citation): string {
  return `${JSON.stringify(toSchemaOrg(citation), null, 2)}\n`
}

function schemaType(type: PublicationType): string {
  if (type === 'working-paper') return 'ScholarlyArticle'
  return { report: 'Report', book: 'Book', article: 'ScholarlyArticle', post: 'BlogPosting' }[workKind(type)]
}

/** A text in a language, as JSON-LD 1.1 has it (4.2.4, String Internationalization). */
function alternateName({ language, ...title }: TranslatedTitle): JsonLd {
  return { '@language': language, '@value': oneLine(fullTitle(title)) }
}

function author({ given, family, suffix, literal, affiliation, orcid }: CitedPerson): JsonLd {
  if (!family && !given) return organisation(literal)
  return known({
    '@type': 'Person',
    name: literal,
    givenName: given,
    familyName: family,
    honorificSuffix: suffix,
    affiliation: affiliation ? organisation(affiliation) : null,
    '@id': orcid ? orcidUrl(orcid) : null,
    sameAs: orcid ? orcidUrl(orcid) : null,
  })
}

function organisation(name: string): JsonLd {
  return { '@type': 'Organization', name }
}

function partOf({ type, series, number, issn }: Citation): JsonLd | null {
  if (!series) return null
  const kind = workKind(type)
  if (kind === 'post') return { '@type': 'Blog', name: series }
  const whole = known({ '@type': kind === 'article' ? 'Periodical' : 'CreativeWorkSeries', name: series, issn })
  return kind === 'article' && number ? { '@type': 'PublicationIssue', issueNumber: number, isPartOf: whole } : whole
}

/** Creative Commons licences have addresses that their SPDX identifier tells: CC-BY-NC-4.0. */
function licence(name: string): string | JsonLd {
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(name) ?? []
  if (terms && version) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
  if (name === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/'
  return /^https?:\/\//.test(name) ? name : { '@type': 'CreativeWork', name }
}
