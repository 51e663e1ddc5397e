import synonyms from '../../../seed/content/synonyms.json' with { type: 'json' }
import { parseSynonyms, synonymsFault } from '../../../src/domain/synonyms'

test('a line is a group of terms; those in quotes are abbreviations', () => {
  expect(parseSynonyms('refugee, réfugié\r\n\n United Nations ,"UN",,ONU\nلاجئ، لاجئين\n"EU"')).toEqual([
    { terms: ['refugee', 'réfugié'], abbreviations: [] },
    { terms: ['United Nations', 'ONU'], abbreviations: ['UN'] },
    { terms: ['لاجئ', 'لاجئين'], abbreviations: [] },
  ])
})

test('what is stored in a damaged shape has none', () => {
  expect([parseSynonyms(null), parseSynonyms({ a: 1 }), parseSynonyms('')]).toEqual([[], [], []])
})

test('the list of the demo is as it should be, and so is an empty one', () => {
  expect(synonymsFault(synonyms.join('\n'))).toBeNull()
  expect(synonymsFault(' \n\n')).toBeNull()
})

test.each([
  ['a, b\n\nalone', 'Line 3, “alone”: Write two terms'],
  ['twice, twice', 'Line 1, “twice, twice”: Write two terms'],
  ['united nations, "un"', 'Line 1, “united nations, "un"”: In quotes stands an abbreviation in capitals, not "un".'],
  ['"UN", "ONU"', 'Write what the abbreviations stand for'],
  [`refugee, ${'word '.repeat(13)}`, 'is longer than 12 words'],
])('%j is refused with its line and a remedy', (list, message) => {
  expect(synonymsFault(list)).toContain(message)
})
