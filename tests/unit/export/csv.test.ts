import fc from 'fast-check'
import { toCsv } from '../../../src/export'

test('a table is lines of cells, with a mark that tells spreadsheets its encoding', () => {
  expect(toCsv(['Title', 'Year'], [['Côte d’Ivoire', '2015']])).toBe('\ufeffTitle,Year\r\nCôte d’Ivoire,2015\r\n')
})

test('commas, quotes and line breaks stay within their cell', () => {
  expect(toCsv(['a'], [['one, "two"\nthree']])).toBe('\ufeffa\r\n"one, ""two""\nthree"\r\n')
})

test.each(['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', '\t=1', '  =1', '\r=1'])(
  'a spreadsheet takes %j for text',
  (formula) => {
    const [, row = ''] = toCsv(['a'], [[formula]])
      .split('\r\n')
      .filter((line) => line !== '')
    expect(row.replace(/^"/, '')).toMatch(/^'/)
  },
)

/** Reads a table as RFC 4180 has it. */
function read(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y
  const text = csv.replace(/^\ufeff/, '')
  while (cells.lastIndex < text.length) {
    const [, cell = '', end] = cells.exec(text) ?? []
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === ',') continue
    if (end === undefined) throw new Error(`Broken at ${cells.lastIndex}`)
    rows.push(row)
    row = []
  }
  return rows
}

test('whatever the cells hold is read again, but for an apostrophe before a formula', () => {
  const cell = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('=', '"', ',', '\r\n', "'"))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const [, ...found] = read(toCsv(['a', 'b'], rows))
      expect(found).toHaveLength(rows.length)
      rows.flat().forEach((text, index) => expect([text, `'${text}`]).toContain(found.flat()[index]))
    }),
  )
})
