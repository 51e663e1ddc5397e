import fc from 'fast-check'
import { bestSnippet, markHits } from '../../../src/search/snippet'
import { termOf } from '../../../src/search/words'

const shown = (snippet: ReturnType<typeof bestSnippet>) =>
  snippet.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const terms = (...words: string[]) => new Set(words.map(termOf))

test('the part with the most different words is shown, cut between words', () => {
  const text = `${'migration '.repeat(30)}then comes nepal with migration costs ${'and more '.repeat(30)}`
  const snippet = shown(bestSnippet(text, terms('migration', 'nepal', 'costs'), 80))
  expect(snippet).toContain('[nepal] with [migration] [costs]')
  expect(snippet).toMatch(/^…\S/)
  expect(snippet).toMatch(/\w…$/)
})

test('without a hit the beginning is shown', () => {
  expect(shown(bestSnippet('one two three four', terms('nepal'), 8))).toBe('one two…')
  expect(shown(bestSnippet('', terms('nepal'), 8))).toBe('')
})

test('a short text is shown whole', () => {
  expect(shown(bestSnippet('On Nepal.', terms('nepal'), 80))).toBe('On [Nepal].')
})

test('marking loses nothing, and what is shown is a part of the text', () => {
  const text = fc.array(
    fc.oneof(fc.constantFrom('nepal', 'Népal', 'costs'), fc.string({ unit: 'grapheme', maxLength: 8 })),
  )
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 60 }), (words, length) => {
      const whole = words.join(' ')
      expect(
        markHits(whole, terms('nepal', 'cost'))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(whole)
      const part = bestSnippet(whole, terms('nepal', 'cost'), length)
      expect(whole).toContain(
        part
          .map((piece) => piece.text)
          .join('')
          .replace(/^…/, '')
          .replace(/…$/, ''),
      )
      for (const { text: marked, hit } of part) if (hit) expect(['nepal', 'cost']).toContain(termOf(marked))
      expect(part.every((piece) => piece.text !== '')).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
