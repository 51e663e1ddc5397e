import type { Citation, CitedPerson } from '../../../src/domain/citation'
import { parsePersonName } from '../../../src/domain/personName'

/**
 * @param name a name as written
 * @returns an author of that name and nothing else
 */
export function cited(name: string, more: Partial<CitedPerson> = {}): CitedPerson {
  return { ...parsePersonName(name), affiliation: null, orcid: null, ...more }
}

/** A working paper about which everything is known, with the characters that formats trip over. */
export const FULL: Citation = {
  id: '7d1f6c1e-0000-4000-8000-000000000001',
  slug: 'sending-money-home',
  type: 'working-paper',
  title: 'Sending money home to Nepal & the GDP',
  subtitle: 'Costs of 5% in "corridors"',
  authors: [
    cited('Dilip Ratha', { affiliation: 'World Bank', orcid: '0000-0002-1825-0097' }),
    cited('Hein de Haas'),
    cited('World Bank'),
  ],
  issued: '2011-05-17',
  language: 'en',
  translations: [],
  abstract: 'First line.\nSecond {line} with 100% of É.',
  series: 'KNOMAD Working Paper',
  number: '5',
  publisher: 'KNOMAD',
  doi: '10.1596/25098',
  isbn: null,
  issn: null,
  keywords: ['remittances', 'R&D*'],
  licence: 'CC-BY-4.0',
  funders: ['Swiss Agency'],
  url: 'https://hub.example.org/publications/sending-money-home',
  pdfUrls: ['https://hub.example.org/documents/1/a.pdf', 'https://hub.example.org/documents/2/b.pdf'],
}

/** A report about which next to nothing is known. */
export const BARE: Citation = {
  id: '7d1f6c1e-0000-4000-8000-000000000002',
  slug: 'bare',
  type: 'report',
  title: 'Bare',
  subtitle: null,
  authors: [],
  issued: null,
  language: 'fr',
  translations: [],
  abstract: '',
  series: null,
  number: null,
  publisher: null,
  doi: null,
  isbn: null,
  issn: null,
  keywords: [],
  licence: null,
  funders: [],
  url: 'https://hub.example.org/publications/bare',
  pdfUrls: [],
}

export const BOOK: Citation = { ...FULL, type: 'book', isbn: '9780306406157', series: null, number: null }

export const ARTICLE: Citation = {
  ...FULL,
  type: 'journal-article',
  series: 'Migration Studies',
  number: '12',
  issn: '2049-3630',
  issued: '2011-05',
}

export const POST: Citation = { ...BARE, type: 'blog-post', series: 'People Move', issued: '2011-05-17' }
