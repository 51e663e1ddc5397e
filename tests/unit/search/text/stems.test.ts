import { fold } from '../../../../src/search/text/fold'
import { type StemLanguage, stem, stemLanguageOf } from '../../../../src/search/text/stems'

const stems = (language: StemLanguage, words: string) => [
  ...new Set(words.split(' ').map((word) => stem(fold(word), language))),
]

const FAMILIES: [StemLanguage, string][] = [
  ['en', 'migration migrations'],
  ['en', 'remittance remittances'],
  ['en', 'policy policies'],
  ['en', 'refugee refugees'],
  ['en', 'develop development developing'],
  ['fr', 'immigré immigrée immigrés immigrées IMMIGRES'],
  ['fr', 'réfugié réfugiée réfugiés réfugiées'],
  ['fr', 'transfert transferts'],
  ['fr', 'congolais congolaise congolaises'],
  ['fr', 'syrien syrienne syriens syriennes'],
  ['fr', 'régional régionale régionaux'],
  ['es', 'migración migraciones MIGRACION'],
  ['es', 'política políticas político'],
  ['es', 'refugiado refugiada refugiados refugiadas'],
  ['es', 'español española españoles'],
  ['es', 'país países'],
  // and, the; with the, like the, so the, for the; plurals and feminines
  ['ar', 'مهاجر المهاجر والمهاجر بالمهاجر كالمهاجر فالمهاجر للمهاجر ومهاجر'],
  ['ar', 'مهاجر مهاجرون مهاجرين مهاجرة مهاجرات المهاجرين والمهاجرين للمهاجرين'],
  ['ar', 'لاجئ لاجئة لاجئون لاجئين اللاجئين واللاجئين للاجئين'],
  ['ar', 'هجرة الهجرة والهجرة للهجرة'],
  ['ar', 'تحويل تحويلات التحويلات والتحويلات بالتحويلات'],
  ['ar', 'اقتصاد الاقتصاد اقتصادي اقتصادية الاقتصادية للاقتصاد'],
  ['ar', 'دولة الدولة دولي دولية الدولية'],
  ['ar', 'عامل عاملان عاملين عاملون عاملها'],
]

test.each(FAMILIES)('%s: %s have one stem', (language, words) => {
  expect(stems(language, words)).toHaveLength(1)
})

const APART: [StemLanguage, string][] = [
  ['en', 'migrant remittance labour'],
  ['fr', 'pays paix paysan'],
  ['es', 'remesa retorno resto'],
  ['ar', 'هجرة تنمية سياسة'],
]

test.each(APART)('%s: %s have different stems', (language, words) => {
  expect(stems(language, words)).toHaveLength(words.split(' ').length)
})

test.each([
  ['وطن', 'وطن'],
  ['ولد', 'ولد'],
  ['الم', 'الم'],
  ['باب', 'باب'],
  ['كتاب', 'كتاب'],
  ['بلد', 'بلد'],
  ['لبن', 'لبن'],
])('the first letters of %s belong to it', (word, expected) => {
  expect(stem(fold(word), 'ar')).toBe(expected)
})

test('words with digits, of two letters, or in another script stay as they are', () => {
  expect(stem('wps7234s', 'en')).toBe('wps7234s')
  expect(stem('us', 'en')).toBe('us')
  expect(stem('المهاجرين', 'en')).toBe('المهاجرين')
  expect(stem('policies', 'ar')).toBe('policies')
})

test.each([
  ['en', 'en'],
  ['fr-CA', 'fr'],
  ['es_419', 'es'],
  ['AR', 'ar'],
  ['de', null],
  ['eng', null],
  ['', null],
])('the stemmer of language %j is %j', (tag, language) => {
  expect(stemLanguageOf(tag)).toBe(language)
})
