import fc from 'fast-check'
import { slug, SLUG_MAX_LENGTH } from '../../../src/domain/slug'

test.each([
  ['Migration and Development Brief 37', 'migration-and-development-brief-37'],
  ['Côte d’Ivoire: coûts—bénéfices', 'cote-divoire-couts-benefices'],
  ['a/b_c', 'a-b-c'],
  ['الهجرة', 'alhjrh'],
  ['Миграция', 'migraciya'],
  ['', ''],
  ['   ', ''],
])('%p becomes %p', (text, expected) => expect(slug(text)).toBe(expected))

test('letters without a Latin form get a hash, so that different texts keep different slugs', () => {
  expect(slug('移民 2011')).toMatch(/^2011-[0-9a-f]{8}$/)
  expect(slug('移民 2011')).not.toBe(slug('汇款 2011'))
  expect(slug('移民')).toMatch(/^[0-9a-f]{8}$/)
  expect(slug('???')).toMatch(/^[0-9a-f]{8}$/)
})

test('a long title is cut at the end of a word', () => {
  const title = 'remittances '.repeat(20)
  expect(slug(title)).toBe(Array(8).fill('remittances').join('-'))
  expect(slug('x'.repeat(200))).toHaveLength(SLUG_MAX_LENGTH)
})

test('every text gives a slug that fits in an address, the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const made = slug(text)
      expect(made).toMatch(/^[a-z0-9]*(-[a-z0-9]+)*$/)
      expect(made.length).toBeLessThanOrEqual(SLUG_MAX_LENGTH)
      expect(slug(text)).toBe(made)
      expect(slug(made)).toBe(made)
      if (text.normalize('NFKC').trim() !== '') expect(made).not.toBe('')
    }),
    { numRuns: 500 },
  )
})
