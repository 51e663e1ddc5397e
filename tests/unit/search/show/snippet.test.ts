import fc from 'fast-check'
import { bestSnippet, markWords } from '../../../../src/search/show/snippet'
import { fold } from '../../../../src/search/text/fold'

const shown = (snippet: ReturnType<typeof bestSnippet>) =>
  snippet.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const terms = (...words: string[]) => new Set(words)

test('the part with the most different words is shown, cut between words', () => {
  const text = `${'migration '.repeat(60)}then comes nepal with migration costs ${'and more '.repeat(60)}`
  const snippet = shown(bestSnippet(text, terms('migration', 'nepal', 'costs')))
  expect(snippet).toContain('[nepal] with [migration] [costs]')
  expect(snippet).toMatch(/^…\S/)
  expect(snippet).toMatch(/\w…$/)
})

test('without a hit the beginning is shown', () => {
  const long = 'one two three four '.repeat(40)
  expect(shown(bestSnippet(long, terms('nepal')))).toMatch(/^one two three four .*(one|two|three|four)…$/)
  expect(shown(bestSnippet('', terms('nepal')))).toBe('')
})

test('a short text is shown whole', () => {
  expect(shown(bestSnippet('On Nepal.', terms('nepal')))).toBe('On [Nepal].')
})

test('marking loses nothing, and what is shown is a part of the text', () => {
  const words = fc.array(
    fc.oneof(fc.constantFrom('nepal', 'Népal', 'costs'), fc.string({ unit: 'grapheme', maxLength: 8 })),
    { maxLength: 120, size: 'max' },
  )
  const textOf = (snippet: ReturnType<typeof bestSnippet>) => snippet.map(({ text }) => text).join('')
  fc.assert(
    fc.property(words, (list) => {
      const whole = list.join(' ')
      expect(textOf(markWords(whole, terms('nepal', 'costs')))).toBe(whole)
      const part = bestSnippet(whole, terms('nepal', 'costs'))
      expect(whole).toContain(textOf(part).replace(/^…/, '').replace(/…$/, ''))
      for (const { text, hit } of part) if (hit) expect(['nepal', 'costs']).toContain(fold(text))
      expect(part.every(({ text }) => text !== '')).toBe(true)
    }),
    { numRuns: 300 },
  )
})
