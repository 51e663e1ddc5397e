import { CITATION_FORMATS, citationFormat, toSchemaOrg } from '../../../src/export'
import { ARTICLE, BARE, BOOK, FULL, POST } from './citationFixture'

test('a working paper is a scholarly article with people and organisations as its authors', () => {
  expect(toSchemaOrg(FULL)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    '@id': FULL.url,
    author: [
      {
        '@type': 'Person',
        name: 'Dilip Ratha',
        familyName: 'Ratha',
        affiliation: { '@type': 'Organization', name: 'World Bank' },
        sameAs: 'https://orcid.org/0000-0002-1825-0097',
      },
      { '@type': 'Person', name: 'Hein de Haas' },
      { '@type': 'Organization', name: 'World Bank' },
    ],
    datePublished: '2011-05-17',
    isPartOf: { '@type': 'CreativeWorkSeries', name: 'KNOMAD Working Paper' },
    identifier: { propertyID: 'DOI', value: '10.1596/25098' },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    encoding: FULL.pdfUrls.map((contentUrl) => ({ contentUrl, encodingFormat: 'application/pdf' })),
  })
})

test('what is not known is not written', () => {
  expect(toSchemaOrg(BARE)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': BARE.url,
    url: BARE.url,
    mainEntityOfPage: BARE.url,
    name: 'Bare',
    headline: 'Bare',
    inLanguage: 'fr',
  })
})

test('each kind of work has its type', () => {
  expect(toSchemaOrg(BOOK)).toMatchObject({ '@type': 'Book', isbn: '9780306406157' })
  expect(toSchemaOrg({ ...FULL, type: 'policy-brief' })).toMatchObject({ '@type': 'Report', reportNumber: '5' })
  expect(toSchemaOrg(POST)).toMatchObject({
    '@type': 'BlogPosting',
    isPartOf: { '@type': 'Blog', name: 'People Move' },
  })
  expect(toSchemaOrg(ARTICLE)).toMatchObject({
    datePublished: '2011-05',
    isPartOf: { issueNumber: '12', isPartOf: { '@type': 'Periodical', issn: '2049-3630' } },
  })
})

test('a licence without an address keeps its name', () => {
  expect(toSchemaOrg({ ...BARE, licence: 'All rights reserved' })).toMatchObject({
    license: { name: 'All rights reserved' },
  })
})

test('every format is found by its ending and writes something of any citation', () => {
  expect(CITATION_FORMATS.map(({ ending }) => ending)).toEqual(['bib', 'ris', 'csl.json', 'jsonld', 'txt'])
  for (const format of CITATION_FORMATS) {
    expect(citationFormat(format.ending)).toBe(format)
    for (const citation of [FULL, BARE, BOOK, ARTICLE, POST]) expect(format.write(citation)).toMatch(/\n$/)
  }
  expect(citationFormat('exe')).toBeNull()
})
