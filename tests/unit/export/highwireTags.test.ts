import { highwireTags } from '../../../src/export'
import { ARTICLE, BARE, BOOK, FULL } from './citationFixture'

const pairs = (citation: Parameters<typeof highwireTags>[0]) =>
  highwireTags(citation).map(({ name, content }) => `${name}: ${content}`)

test('a working paper, each author followed by what is known of them', () => {
  expect(pairs(FULL)).toEqual([
    'citation_title: Sending money home to Nepal & the GDP: Costs of 5% in "corridors"',
    'citation_author: Dilip Ratha',
    'citation_author_institution: World Bank',
    'citation_author_orcid: https://orcid.org/0000-0002-1825-0097',
    'citation_author: Hein de Haas',
    'citation_author: World Bank',
    'citation_publication_date: 2011/05/17',
    'citation_technical_report_institution: KNOMAD',
    'citation_technical_report_number: 5',
    'citation_series_title: KNOMAD Working Paper',
    'citation_doi: 10.1596/25098',
    'citation_language: en',
    'citation_keywords: remittances',
    'citation_keywords: R&D*',
    'citation_abstract_html_url: https://hub.example.org/publications/sending-money-home',
    'citation_pdf_url: https://hub.example.org/documents/1/a.pdf',
    'citation_pdf_url: https://hub.example.org/documents/2/b.pdf',
  ])
})

test('what is not known has no tag', () => {
  expect(pairs(BARE)).toEqual([
    'citation_title: Bare',
    'citation_language: fr',
    'citation_abstract_html_url: https://hub.example.org/publications/bare',
  ])
})

test('books and articles name their publisher and journal, with a date as precise as it is known', () => {
  expect(pairs(BOOK)).toEqual(expect.arrayContaining(['citation_publisher: KNOMAD', 'citation_isbn: 9780306406157']))
  expect(pairs(ARTICLE)).toEqual(
    expect.arrayContaining([
      'citation_publication_date: 2011/05',
      'citation_journal_title: Migration Studies',
      'citation_issue: 12',
      'citation_issn: 2049-3630',
    ]),
  )
  expect(pairs({ ...BOOK, issued: '2011' })).toContain('citation_publication_date: 2011')
})
