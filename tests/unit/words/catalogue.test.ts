import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compileCatalogue, compiledWords } from '../../../scripts/compileWords.mjs'
import { ROOT } from '../../../src/config/root'
import { withFallback } from '../../../src/words/fallback'
import { ENGLISH, i18nIn } from '../../../src/words/i18n'

test('the compiled messages are those of the catalogues: npm run words', () => {
  for (const [file, content] of Object.entries(compiledWords())) {
    expect(readFileSync(path.join(ROOT, file), 'utf8')).toBe(content)
  }
})

test('a message has as many forms as its language', () => {
  const { counted } = ENGLISH.words.kinds.publication
  expect([0, 1, 1200].map((count) => counted({ count }))).toEqual([
    'No publications',
    '1 publication',
    '1,200 publications',
  ])
})

test('what a translation lacks is there in English', () => {
  const words = withFallback({ site: { search: 'Rechercher', places: { about: 'À propos' } } }, ENGLISH.words)
  expect([words.site.search, words.site.places.about]).toEqual(['Rechercher', 'À propos'])
  expect([words.site.skip, words.site.places.coverage]).toEqual([
    ENGLISH.words.site.skip,
    ENGLISH.words.site.places.coverage,
  ])
})

test.each([
  ['{count, plural, one {# group}}', 'MISSING_OTHER_CLAUSE'],
  ['{count, plural, other {#}} {count}', '“count” is number and string'],
  ['Since {year', 'EXPECT_ARGUMENT_CLOSING_BRACE'],
  ['On {day, date}', 'are not compiled'],
])('%s is refused: %s', (message, reason) => {
  expect(() => compileCatalogue('en', { some: { message } })).toThrow(reason)
  expect(() => compileCatalogue('en', { some: { message } })).toThrow('en.some.message')
})

describe('a pseudo-locale', () => {
  const { words } = i18nIn('en-XA')

  test('has every message in brackets, with accents, and 40 % longer', () => {
    expect(words.site.nothingPublished).toMatch(/^⟦Ñöö.*~*⟧$/)
    const [{ length }, original] = [words.network.coverage.lead, ENGLISH.words.network.coverage.lead.length]
    expect(length / original).toBeGreaterThan(1.35)
  })

  test('leaves content and numbers as they are', () => {
    expect(words.publication.withdrawn.titled({ title: 'Plain' })).toContain('Plain')
    expect(words.kinds.group.counted({ count: 12 })).toContain('12')
  })
})
