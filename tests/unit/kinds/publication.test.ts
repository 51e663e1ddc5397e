import type { PublicationForIndex } from '../../../src/queries/forIndex'
import type { PublicationSummary } from '../../../src/queries/viewModels'
import { publicationKind } from '../../../src/kinds/publication'

const SUMMARY: PublicationSummary = {
  id: 'p1',
  slug: 'sending-money-home',
  type: 'working-paper',
  title: 'Sending money home',
  subtitle: null,
  authors: [
    { name: 'Dilip Ratha', expertSlug: 'dilip-ratha', facetKey: 'dilip-ratha', affiliation: null, orcid: null },
  ],
  issued: '2011-05',
  language: 'fr',
  abstract: 'On costs.',
  series: 'KNOMAD Working Paper',
  number: '5',
  groups: [{ slug: 'remittances', name: 'Remittances' }],
  themes: [{ slug: 'gender', name: 'Gender', colour: '#aa0000' }],
  keywords: ['costs'],
  countries: [{ code: 'NPL', name: 'Nepal' }],
  hasFile: true,
  updatedAt: '2024-03-04T10:00:00.000Z',
}

const PUBLICATION: PublicationForIndex = {
  ...SUMMARY,
  bodyText: 'The whole text.',
  translations: [{ language: 'en', title: 'Remitting', subtitle: null, abstract: 'About costs.' }],
  doi: '10.1596/25098',
  isbn: null,
  issn: null,
  publisher: 'World Bank / KNOMAD',
  funders: [
    { name: 'A Development Bank', partnerSlug: null, facetKey: 'a-development-bank', website: null },
    { name: 'Swiss Agency', partnerSlug: 'swiss', facetKey: 'swiss', website: null },
  ],
  files: [
    {
      id: 'f1',
      title: 'Full text',
      filename: 'a.pdf',
      href: '/documents/f1/a.pdf',
      mimeType: 'application/pdf',
      size: 1,
      storedName: 'SECRET-NAME.pdf',
    },
  ],
}

const recordOf = (publication: PublicationForIndex) => publicationKind.visitorRecord('p1', publication, [])

test('a publication is searched by its texts and narrowed by its facets', () => {
  const { text, facets, date } = recordOf(PUBLICATION)
  expect(text).toEqual({
    title: 'Sending money home',
    subtitle: '',
    authors: 'Dilip Ratha',
    keywords: 'costs\nRemittances\nGender\nNepal\nRemitting',
    identifiers: '10.1596/25098\nKNOMAD Working Paper\n5',
    abstract: 'On costs.',
    body: 'The whole text.\nRemitting\nAbout costs.',
  })
  expect(facets).toEqual({
    kind: [{ value: 'publication', label: 'Publications' }],
    keyword: [{ value: 'costs', label: 'costs' }],
    region: [{ value: 'southern-asia', label: 'Southern Asia' }],
    funder: [
      { value: 'a-development-bank', label: 'A Development Bank' },
      { value: 'swiss', label: 'Swiss Agency' },
    ],
    publisher: [
      { value: 'world-bank', label: 'World Bank' },
      { value: 'knomad', label: 'KNOMAD' },
    ],
    file: [{ value: 'open', label: 'With a file to read' }],
    type: [{ value: 'working-paper', label: 'Working paper' }],
    group: [{ value: 'remittances', label: 'Remittances' }],
    theme: [{ value: 'gender', label: 'Gender' }],
    country: [{ value: 'NPL', label: 'Nepal' }],
    language: [{ value: 'fr', label: 'French' }],
    year: [{ value: '2011', label: '2011' }],
    author: [{ value: 'dilip-ratha', label: 'Dilip Ratha' }],
  })
  expect(date).toBe('2011-05')
})

test('what comes back with a hit is the summary alone, even when the object carries more', () => {
  const withSecret = { ...PUBLICATION, reviewNote: 'CANARY' }
  expect(recordOf(withSecret).stored).toEqual({ kind: 'publication', ...SUMMARY })
  expect(JSON.stringify(recordOf(withSecret))).not.toMatch(/CANARY|SECRET/)
})

test('no date means no year, and a language that has no name keeps its tag', () => {
  const { facets, date } = recordOf({ ...PUBLICATION, issued: null, language: 'not a tag' })
  expect(facets.year).toEqual([])
  expect(date).toBeNull()
  expect(facets.language).toEqual([{ value: 'not a tag', label: 'not a tag' }])
})
