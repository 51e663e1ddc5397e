import { lettersOf, type Letter } from './principals'

/** Who may do each thing, by row and column. */
export type Table = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Letter>>>

/**
 * Reads a table written as text: columns in the first line, then a row a line; cells are parted by spaces, and what
 * stands after `#` is a remark.
 *
 * @throws Error when a row has another number of cells than there are columns, or comes twice
 */
export function table(text: string): Table {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/))
  const [columns = [], ...rows] = lines
  const read = new Map<string, Map<string, Set<Letter>>>()
  for (const [row = '', ...cells] of rows) {
    if (cells.length !== columns.length || read.has(row))
      throw new Error(`The row ${row} of the access matrix is wrong`)
    const asked = columns
      .map((column, index) => [column, cells[index] ?? '.'] as const)
      .filter(([, cell]) => cell !== '.')
    read.set(row, new Map(asked.map(([column, cell]) => [column, lettersOf(cell)])))
  }
  return read
}
