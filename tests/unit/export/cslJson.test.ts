import { toCslItem, toCslJson } from '../../../src/export'
import { ARTICLE, BARE, BOOK, cited, FULL, POST } from './citationFixture'

test('a working paper is a report in a collection', () => {
  expect(toCslItem(FULL)).toEqual({
    id: 'sending-money-home',
    type: 'report',
    title: 'Sending money home to Nepal & the GDP: Costs of 5% in "corridors"',
    author: [{ family: 'Ratha', given: 'Dilip' }, { family: 'de Haas', given: 'Hein' }, { literal: 'World Bank' }],
    issued: { 'date-parts': [[2011, 5, 17]] },
    genre: 'Working paper',
    'collection-title': 'KNOMAD Working Paper',
    number: '5',
    publisher: 'KNOMAD',
    DOI: '10.1596/25098',
    URL: FULL.url,
    language: 'en',
    keyword: 'remittances, R&D*',
    abstract: FULL.abstract,
  })
})

test('what is not known is not written', () => {
  expect(toCslItem(BARE)).toEqual({
    id: 'bare',
    type: 'report',
    title: 'Bare',
    genre: 'Report',
    URL: BARE.url,
    language: 'fr',
  })
})

test('each kind of work has its type, and partial dates stay partial', () => {
  expect(toCslItem(BOOK)).toMatchObject({ type: 'book', ISBN: '9780306406157' })
  expect(toCslItem(ARTICLE)).toMatchObject({
    type: 'article-journal',
    'container-title': 'Migration Studies',
    issue: '12',
    ISSN: '2049-3630',
    issued: { 'date-parts': [[2011, 5]] },
  })
  expect(toCslItem(POST)).toMatchObject({ type: 'post-weblog', 'container-title': 'People Move' })
})

test('a suffix stands apart from the family name', () => {
  expect(toCslItem({ ...BARE, authors: [cited('Smith, Jr., John')] }).author).toEqual([
    { family: 'Smith', given: 'John', suffix: 'Jr.' },
  ])
})

test('the file is a list of one item', () => {
  expect(JSON.parse(toCslJson(FULL))).toEqual([toCslItem(FULL)])
})
