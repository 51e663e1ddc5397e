import fc from 'fast-check'
import { toRis } from '../../../src/export'
import { ARTICLE, BARE, BOOK, cited, FULL, POST } from './citationFixture'

test('a working paper is a report, line by line with CR LF', () => {
  expect(toRis(FULL).split('\r\n')).toEqual([
    'TY  - RPRT',
    'AU  - Ratha, Dilip',
    'AU  - de Haas, Hein',
    'AU  - World Bank',
    'TI  - Sending money home to Nepal & the GDP: Costs of 5% in "corridors"',
    'T2  - KNOMAD Working Paper',
    'SN  - 5',
    'M3  - Working paper',
    'PY  - 2011',
    'DA  - 2011/05/17/',
    'PB  - KNOMAD',
    'DO  - 10.1596/25098',
    'UR  - https://hub.example.org/publications/sending-money-home',
    'L1  - https://hub.example.org/documents/1/a.pdf',
    'L1  - https://hub.example.org/documents/2/b.pdf',
    'LA  - en',
    'KW  - remittances',
    'KW  - R&D',
    'AB  - First line. Second {line} with 100% of É.',
    'ER  - ',
    '',
  ])
})

test('what is not known is not written', () => {
  expect(toRis(BARE)).toBe(
    'TY  - RPRT\r\nTI  - Bare\r\nM3  - Report\r\nUR  - https://hub.example.org/publications/bare\r\nLA  - fr\r\nER  - \r\n',
  )
})

test('each kind of work has its type', () => {
  expect(toRis(BOOK)).toMatch(/^TY {2}- BOOK\r\n[\s\S]*SN {2}- 9780306406157\r\n/)
  expect(toRis(ARTICLE)).toMatch(/^TY {2}- JOUR\r\n[\s\S]*T2 {2}- Migration Studies\r\nIS {2}- 12\r\n/)
  expect(toRis(POST)).toMatch(/^TY {2}- BLOG\r\n/)
})

test('SN is the number of a report, the ISBN of a book and the ISSN of a journal, and nothing else', () => {
  const numbers = { number: '12', series: 'Corridor Study', isbn: '9780306406157', issn: '2049-3630' }
  const lines = (type: 'report' | 'book' | 'journal-article' | 'blog-post') =>
    toRis({ ...BARE, ...numbers, type })
      .split('\r\n')
      .filter((line) => /^(SN|T2|IS|M1|N1)/.test(line))
  expect(lines('report')).toEqual([
    ...['T2  - Corridor Study', 'SN  - 12'],
    ...['N1  - ISBN 9780306406157', 'N1  - ISSN 2049-3630'],
  ])
  expect(lines('book')).toEqual(['T2  - Corridor Study', 'M1  - 12', 'SN  - 9780306406157', 'N1  - ISSN 2049-3630'])
  expect(lines('journal-article')).toEqual([
    ...['T2  - Corridor Study', 'IS  - 12', 'N1  - ISBN 9780306406157', 'SN  - 2049-3630'],
  ])
  expect(lines('blog-post').filter((line) => line.startsWith('SN'))).toEqual([])
})

test('a suffix is the third part of a name', () => {
  expect(toRis({ ...BARE, authors: [cited('John Smith Jr.')] })).toContain('AU  - Smith, John, Jr.\r\n')
})

test('a date is as precise as it is known', () => {
  expect(toRis({ ...FULL, issued: '2011-05' })).toContain('PY  - 2011\r\nDA  - 2011/05//\r\n')
  expect(toRis({ ...FULL, issued: '2011' })).not.toContain('DA  -')
})

test('no text can start a line of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const record = toRis({ ...BARE, title: `T${text}\r\nER  - \r\n`, abstract: `A${text}\nTY  - BOOK` })
      for (const line of record.split(/[\r\n]+/).slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
      expect(record.match(/^ER {2}- /gm)).toHaveLength(1)
    }),
  )
})
