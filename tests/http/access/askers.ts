import { LETTERS, type Letter } from './principals'

/** `EVERYONE=1 npm test -- tests/http/access` asks each cell for everyone, in some twice the time. */
const EVERYONE = process.env.EVERYONE === '1'

/** How many of those whose answer is the same are asked at a time. */
const AT_A_TIME = { granted: 7, refused: 4 }

/**
 * Who is asked of a cell: everyone who may, unless that is nearly everyone, and by turns some of those who may not. The
 * turns go through all of them, so that a row with a few columns has asked everyone.
 *
 * @param letters who may
 * @param turn counts cells; one turn asks the same people again
 */
export function askersOf(letters: ReadonlySet<Letter>, turn: number): Letter[] {
  if (EVERYONE) return LETTERS
  const granted = LETTERS.filter((letter) => letters.has(letter))
  const refused = LETTERS.filter((letter) => !letters.has(letter))
  const asked = [...byTurns(granted, AT_A_TIME.granted, turn), ...byTurns(refused, AT_A_TIME.refused, turn)]
  return LETTERS.filter((letter) => asked.includes(letter))
}

function byTurns(letters: Letter[], count: number, turn: number): Letter[] {
  if (letters.length <= count) return letters
  return Array.from({ length: count }, (_, place) => letters[(turn * count + place) % letters.length] as Letter)
}
