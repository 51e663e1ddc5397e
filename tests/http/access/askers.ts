import { LETTERS, type Letter } from './principals'
import type { Table } from './table'

/** `EVERYONE=1 npm test -- tests/http/access` asks each cell for everyone, in some twice the time. */
const EVERYONE = process.env.EVERYONE === '1'

/** More than these in one cell are everyone, or all who are signed in. */
const MAX_NAMED = 7

/** How many of the others are asked at a time. */
const AT_A_TIME = 3

/** @returns whom a row names in any of its cells: to them it matters which cell it is */
export function namedIn(row: ReturnType<Table['get']>): Set<Letter> {
  const cells = [...(row?.values() ?? [])].filter(({ size }) => size <= MAX_NAMED)
  return new Set(cells.flatMap((letters) => [...letters]))
}

/**
 * Who is asked of a cell: those who are near to it, those who may, and by turns some of the others, so that a few cells have
 * asked everyone.
 *
 * @param letters who may
 * @param near who is asked in every case
 * @param turn counts cells; one turn asks the same people again
 */
export function askersOf(letters: ReadonlySet<Letter>, near: ReadonlySet<Letter>, turn: number): Letter[] {
  if (EVERYONE) return LETTERS
  const isAlways = (letter: Letter) => near.has(letter) || (letters.size <= MAX_NAMED && letters.has(letter))
  const others = LETTERS.filter((letter) => !isAlways(letter))
  const first = (turn * AT_A_TIME) % Math.max(others.length, 1)
  const inTurn = [...others, ...others].slice(first, first + AT_A_TIME)
  return LETTERS.filter((letter) => isAlways(letter) || inTurn.includes(letter))
}
