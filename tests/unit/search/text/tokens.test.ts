import fc from 'fast-check'
import { eachToken, tokenize } from '../../../../src/search/text/tokens'

/** Terms by position: a joined form stands beside its first part. */
function read(text: string): string {
  const places: string[][] = []
  for (const { term, position } of tokenize(text)) (places[position] ??= []).push(term)
  return places.map((terms) => terms.join('|')).join(' ')
}

test.each([
  ['Remittances, GROWTH & jobs.', 'remittances growth jobs'],
  // hyphens
  ['cross-border flows', 'crossborder|cross border flows'],
  ['COVID-19', 'covid19|covid 19'],
  ['state‑of‑the‑art', 'stateoftheart|state of the art'],
  ['2010-2015, 2010–2015', '2010 2015 2010 2015'],
  ['inter-\nnational', 'international|inter national'],
  ['inter\u00ADnational', 'international'],
  ['- a -b c- --', 'a b c'],
  // apostrophes
  ["women's work, migrants' rights", 'women work migrants rights'],
  ['l’immigration qu’il jusqu’à', 'immigration il a'],
  ["Côte d'Ivoire", 'cote ivoire'],
  ["dell'emigrazione", 'emigrazione'],
  ["aujourd'hui", 'aujourdhui'],
  ["O'Brien", 'obrien|o brien'],
  ["D'Souza in N’Djamena", 'dsouza|souza in ndjamena|djamena'],
  ["don't we're", 'dont we'],
  ["l'Afrique-de-l'Ouest", 'afriquedeouest|afrique de ouest'],
  // numbers
  ['1,234 1.234 1\u202F234 1\u00A0234 1’234', '1234 1234 1234 1234 1234'],
  ['1,234,567.89', '1234567.89|1234567 89'],
  ['SDG 10.7 and 3,5 %', 'sdg 10.7|10 7 and 3.5|3 5'],
  ['in 2010,2011 or 1,2,3', 'in 2010 2011 or 1.2|1 2 3'],
  ['٢٠١٥ ۱۲', '2015 12'],
  ['G20 H1N1 3rd', 'g20 h1n1 3rd'],
  // abbreviations
  ['the U.S. and the U.S.A.', 'the us and the usa'],
  ['U.S.-Mexico', 'usmexico|us mexico'],
  ['J.K.Rowling, A. Smith', 'jk rowling a smith'],
  ['www.knomad.org', 'www knomad org'],
  // Arabic
  ['الهِجْرَةُ الدوليّة', 'الهجره الدوليه'],
  ['لاجئــون إلى أوروبا', 'لاجيون الي اوروبا'],
  // scripts without spaces
  ['国际移民', '国际 际移 移民'],
  ['人 と 移民2020年', '人 と 移民 2020 年'],
  ['ガーナの移民', 'ガー ーナ ナの の移 移民'],
  ['ไทย', 'ไท ทย'],
  ['이주 노동자', '이주 노동자'],
  // what is hardly text
  ['𝐌𝐢𝐠𝐫𝐚𝐭𝐢𝐨𝐧 ﬁnance ½', 'migration finance 12'],
  ['a\u0000b \uD800 x\uDC00y', 'a b x y'],
  ['', ''],
])('%j is read as %j', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['Die Übersicht', 'Übersicht', 'ubersicht'],
  ["l'Économie", 'Économie', 'economie'],
  ["women's", 'women', 'women'],
  ['a cross-border b', 'cross-border', 'crossborder'],
  ['ﬁrst 1,234 x', '1,234', '1234'],
  ['the U.S. x', 'U.S.', 'us'],
])('in %j the place of a word is that of %j', (text, written, term) => {
  const token = tokenize(text).find((found) => found.term === term)
  expect(text.slice(token?.start, token?.end)).toBe(written)
})

test('a term has at most 64 units and never half a character', () => {
  expect(tokenize('a'.repeat(500))).toEqual([{ term: 'a'.repeat(64), position: 0, start: 0, end: 500 }])
  const [token] = tokenize(`a${'𐐨'.repeat(100)}`)
  expect(token?.term).toBe(`a${'𐐨'.repeat(31)}`)
})

test('every place lies in the text, and positions never fall and leave no gap', () => {
  const pieces = fc.constantFrom(
    "l'",
    '-',
    '.',
    ',',
    'a',
    'é',
    '1',
    '234',
    '移',
    'ي',
    '\u0301',
    '\uD800',
    '𝐌',
    ' ',
    '\n',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((list) => list.join('')),
  )
  fc.assert(
    fc.property(text, (any) => {
      let last = -1
      const used = eachToken(any, (term, position, start, end) => {
        expect(term).toMatch(/^[\p{L}\p{N}\p{M}.]{1,64}$/u)
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(any.length)
        expect(position === last || position === last + 1).toBe(true)
        last = position
      })
      expect(used).toBe(last + 1)
    }),
    { numRuns: 500 },
  )
})

test.each(['-', 'a-', '1,', 'a.', "l'", '\u0301\u0323', 'a\u0301\u0323', 'x', '人', 'ก\u0E34', '\uD800', 'a\u00AD'])(
  '300,000 characters of %j take linear time',
  (piece) => {
    const started = performance.now()
    eachToken(piece.repeat(300_000 / piece.length), () => undefined)
    expect(performance.now() - started).toBeLessThan(1000)
  },
)
