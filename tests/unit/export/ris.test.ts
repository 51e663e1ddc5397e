import fc from 'fast-check'
import { toRis } from '../../../src/export'
import { ARTICLE, BARE, BOOK, FULL, POST } from './citationFixture'

test('a working paper is a report, line by line with CR LF', () => {
  expect(toRis(FULL).split('\r\n')).toEqual([
    'TY  - RPRT',
    'AU  - Ratha, Dilip',
    'AU  - de Haas, Hein',
    'AU  - World Bank',
    'TI  - Sending money home to Nepal & the GDP: Costs of 5% in "corridors"',
    'T3  - KNOMAD Working Paper',
    'M1  - 5',
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
