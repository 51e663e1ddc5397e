import fc from 'fast-check'
import { parseQuery as parse, plainWords } from '../../../../src/search/query/parse'
import type { Clause, Leaf } from '../../../../src/search/query/types'
import { DEMO_VOCABULARY } from '../../../helpers/demoVocabulary'

const parseQuery = (text: string) => parse(text, DEMO_VOCABULARY)

const SIGNS = { required: '+', excluded: '-', optional: '~' }

function leafText(leaf: Leaf): string {
  if (leaf.type === 'word') return leaf.term
  if (leaf.type === 'prefix') return `${leaf.term}*`
  if (leaf.type === 'phrase') return `"${leaf.terms.join(' ')}"`
  return leaf.type === 'identifier' ? `#${leaf.key}` : `${leaf.facet}=${leaf.text}`
}

/** A clause as `+field:first|second`, without synonyms. */
function clauseText({ alternatives, field, role }: Clause): string {
  const typed = alternatives.filter(({ weight }) => weight === 1).map(({ leaf }) => leafText(leaf))
  return SIGNS[role] + (field ? `${field}:` : '') + typed.join('|')
}

const read = (text: string) => parseQuery(text).clauses.map(clauseText).join(' ')

test.each([
  // words
  ['remittances costs', '+remittances +costs'],
  ['the cost of Remittances', '~the +cost ~of +remittances'],
  ['costs costs COSTS', '+costs'],
  ['what is', '+what +is'],
  ['quel est le coût', '~quel ~est ~le +cout'],
  ['cross-border', '+"cross border"|crossborder'],
  ["l'immigration O'Brien", '+immigration +"o brien"|obrien'],
  ['SDG target 10.7', '+sdg|#sdgtarget107 +target|#sdgtarget107 +"10 7"|10.7|#sdgtarget107'],
  ['国际移民', '+"国际 际移 移民"'],
  // phrases
  ['"cash transfers"', '+"cash transfers"'],
  ['“cash transfers” costs', '+"cash transfers" +costs'],
  ['«transferts sociaux»', '+"transferts sociaux"'],
  ['"the costs"', '+"the costs"'],
  ['"costs"', '+"costs"'],
  ['"cash transfers', '+cash +transfers'],
  ['cash" transfers', '+cash +transfers'],
  ['«a “b c', '~a +b +c'],
  ['""', ''],
  // without
  ['costs -fees', '+costs -fees'],
  ['costs -"money transfer"', '+costs -"money transfer"'],
  ['costs -cross-border', '+costs -"cross border"|crossborder'],
  ['costs - fees', '+costs +fees'],
  ['costs-fees', '+"costs fees"|costsfees'],
  ['costs -the', '+costs ~the'],
  ['-fees', '+fees'],
  ['-fees -costs', '+fees +costs'],
  ['-country:Kenya', '-country=Kenya'],
  ['costs --fees', '+costs +fees'],
  // prefixes
  ['remit* costs', '+remit* +costs'],
  ['cross-bord*', '+cross +bord*'],
  ['* ** re*mit', '+re +mit'],
  // fields
  ['title:costs author:ratha', '+title:costs +author:ratha'],
  ['Title:"cash transfers" fees', '+title:"cash transfers" +fees'],
  ['titre:coûts auteur:ratha titulo:costos título:x autor:ratha', '+title:couts +author:ratha +title:costos +title:x'],
  ['-author:ratha costs', '-author:ratha +costs'],
  ["author:O'Brien", '+author:"o brien"|obrien'],
  ['author:will', '+author:will'],
  // facets
  ['year:2015 costs', '+year=2015 +costs'],
  ['year:2010..2015', '+year=2010..2015'],
  ['year:2015-2010,', '+year=2010..2015'],
  ['year:>=2010 year:<2010', '+year=2010.. +year=..2009'],
  ['year:soon', '+year +soon'],
  ['country:KEN theme:"Return Migration"', '+country=KEN +theme=Return Migration'],
  ['pays:Mali tema:retorno año:2015', '+country=Mali +theme=retorno +year=2015'],
  [
    'kind:expert type:report language:fr group:3 keyword:visa',
    '+kind=expert +type=report +language=fr +group=3 +keyword=visa',
  ],
  // text that looks like operators
  ['Costs: a lifeline', '+costs ~a +lifeline'],
  ['Title: what it means', '+title ~what ~it +means'],
  ['group: title:', '+group +title'],
  ['see:this::that', '+see ~this ~that'],
  // identifiers
  ['https://doi.org/10.1596/25098', '+#10.1596/25098|"https doi org 10 1596 25098"'],
  ['ISBN 978-1-4648-0319-2', '+#9781464803192|"isbn 978 1 4648 0319 2"'],
  ['costs doi: 10.1596/25098', '+costs +#10.1596/25098|"10 1596 25098"'],
  ['WP-12', '+"wp 12"|wp12|#wp12'],
  ['KNOMAD Paper 36', '+knomad|#knomadpaper36 +paper|#knomadpaper36 +36|#knomadpaper36'],
  // nothing
  ['', ''],
  [' \u0000 :;- ', ''],
])('%j is read as %j', (text, expected) => {
  expect(read(text)).toBe(expected)
})

const weighted = (text: string) =>
  parseQuery(text).clauses.map(({ alternatives }) =>
    Object.fromEntries(alternatives.map(({ leaf, weight }) => [leafText(leaf), weight])),
  )

test('a word is looked for with its synonyms, which weigh less', () => {
  expect(weighted('remittances fees')).toEqual([
    expect.objectContaining({ remittances: 1, remesa: 0.7, '"transfert de fonds"': 0.7 }),
    { fees: 1 },
  ])
})

test('the name of a country is one condition', () => {
  expect(weighted('fees in the United States')).toEqual([
    { fees: 1 },
    { in: 1 },
    { the: 1 },
    expect.objectContaining({ '"united states"': 1, usa: 0.7, '"etats unis"': 0.7 }),
  ])
})

test('a term of several words asks for each of them or for a synonym of the term', () => {
  expect(weighted('coût par transferts de fonds')).toEqual([
    expect.objectContaining({ cout: 1, cost: 0.7 }),
    { par: 1 },
    expect.objectContaining({ transferts: 1, remesa: 0.7, remittance: 0.7 }),
    { de: 1 },
    expect.objectContaining({ fonds: 1, remesa: 0.7, remittance: 0.7 }),
  ])
})

test.each([
  ['fees in the US', 'us', 'united states', true],
  ['fees in the U.S.', 'us', 'united states', true],
  ['tell us fees', 'us', 'united states', false],
  ['PHL fees', 'phl', 'philippines', true],
  ['phl fees', 'phl', 'philippines', false],
  ['what IT costs', 'it', 'italy', false],
  ['CAN FEES FALL', 'can', 'canada', false],
  ['CHE', 'che', 'switzerland', true],
  ['fees at the UN', 'un', 'united nations', true],
  ['un coût', 'un', 'united nations', false],
])('in %j, %s stands for %s: %j', (text, typed, name, expected) => {
  const clause = parseQuery(text).clauses.find(({ alternatives }) => leafText(alternatives[0]?.leaf as Leaf) === typed)
  const leaf = name.includes(' ') ? `"${name}"` : name
  expect(clause?.alternatives.some((other) => leafText(other.leaf) === leaf)).toBe(expected)
})

test('what is quoted, bound to an author or left out has no synonyms', () => {
  expect(weighted('"remittances" author:jordan -mexico')).toEqual([
    { '"remittances"': 1 },
    { jordan: 1 },
    { mexico: 1 },
  ])
})

test('what is marked are the words asked for and their synonyms', () => {
  const words = plainWords(parseQuery('remittances "cash fees" bord* -costs country:KEN 10.1596/25098'))
  expect(words).toEqual(expect.arrayContaining(['remittances', 'remesa', 'cash', 'fees', 'bord']))
  expect(words).not.toContain('costs')
  expect(words).not.toContain('ken')
})

test('a query has at most 32 conditions, words of content before others, and 64 words in a phrase', () => {
  const words = Array.from({ length: 40 }, (_, index) => `the w${'x'.repeat(index + 1)}`).join(' ')
  const long = parseQuery(words)
  expect(long.clauses).toHaveLength(32)
  expect(long.clauses.every(({ role }) => role === 'required')).toBe(true)
  expect(long.shortened).toBe(true)
  const phrase = parseQuery(`"${'costs '.repeat(70)}"`)
  expect(plainWords(phrase)).toEqual(['costs'])
  expect(phrase.clauses[0]?.alternatives[0]?.leaf).toMatchObject({ terms: { length: 64 } })
  expect(phrase.shortened).toBe(true)
  expect(parseQuery('costs fees').shortened).toBe(false)
})

test('places let a correction be written into the text', () => {
  const text = 'the remitances to L’Équateur'
  const placed = parseQuery(text).clauses.map(({ start, end }) => text.slice(start, end))
  expect(placed).toEqual(['the', 'remitances', 'to', 'Équateur'])
})

describe('any text', () => {
  const soup = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '"',
          '“',
          '”',
          '«',
          '»',
          '-',
          '*',
          ':',
          'title:',
          'year:',
          '2010..',
          'the',
          'US',
          ' ',
          '\t',
          '移',
        ),
        fc.constantFrom(
          'remittances',
          'Côte d’Ivoire',
          'WP-12',
          '10.1596/25098',
          'المكسيك',
          '\u0000',
          '\uD800',
          '(',
          '1,234',
        ),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join(''))

  test('is a query within bounds, with every place in the text', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { clauses } = parseQuery(text)
        expect(clauses.length).toBeLessThanOrEqual(32)
        for (const { start, end, alternatives } of clauses) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(alternatives[0]?.weight).toBe(1)
          expect(
            alternatives.flatMap(({ leaf }) => (leaf.type === 'phrase' ? leaf.terms : [leafText(leaf)])),
          ).not.toContain('')
        }
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    '"',
    '«',
    '“ ',
    'a ',
    '-',
    'a"',
    'a-',
    'title:',
    '" "',
    'year:x ',
    '-a ',
    'x* ',
    "l'a ",
    'États-',
    '1,',
    '移',
    'wp-1 ',
  ])('of 100,000 characters of %j takes linear time', (piece) => {
    const started = performance.now()
    parseQuery(piece.repeat(100_000 / piece.length))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
