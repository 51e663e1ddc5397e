import { directionOf, i18nIn } from '../../../src/words/i18n'

const [english, french, arabic] = [i18nIn('en'), i18nIn('fr'), i18nIn('ar')]

test('a date is told as far as it is known, and of an instant its day', () => {
  expect(english.date('2024-03-04')).toBe('4\u00a0March 2024')
  expect(english.date('2024-03-04T23:59:59.000Z')).toBe('4\u00a0March 2024')
  expect(english.date('2024-03')).toBe('March 2024')
  expect(english.date('2024')).toBe('2024')
  expect(french.date('2024-08-04')).toBe('4\u00a0août 2024')
})

test('numbers are grouped and sizes have units as in the language', () => {
  expect(english.number(1234567)).toBe('1,234,567')
  expect(french.number(12345)).toBe('12\u202f345')
  expect([500, 82_000, 999_900].map(english.size)).toEqual(['500 bytes', '82 kB', '1.0 MB'])
  expect(french.size(1_240_000)).toBe('1,2\u202fMo')
})

test('words are joined and sorted as one says them', () => {
  expect(english.or(['a', 'b', 'c'])).toBe('a, b or c')
  expect(english.and(['a'])).toBe('a')
  expect(french.and(['a', 'b'])).toBe('a et b')
  expect(['zéro', 'été', 'eux'].sort(french.compare)).toEqual(['été', 'eux', 'zéro'])
})

test('a count has the category of plurals of its language', () => {
  expect([0, 1, 2, 1500].map(english.plural)).toEqual(['other', 'one', 'other', 'other'])
  expect([0, 1, 2].map(french.plural)).toEqual(['one', 'one', 'other'])
  expect([0, 1, 2, 3, 11].map(arabic.plural)).toEqual(['zero', 'one', 'two', 'few', 'many'])
})

test('a language has a name and a direction; a tag that is none stays itself', () => {
  expect(english.language('fr')).toBe('French')
  expect(french.language('en')).toBe('anglais')
  expect(english.language('not a tag')).toBe('not a tag')
  expect(directionOf('ar')).toBe('rtl')
  expect(directionOf('pt-BR')).toBe('ltr')
})
