import { isFunctionWord } from '../../../../src/search/text/functionWords'
import { wordsOf } from '../../../../src/search/text/wordsOf'
import { DEMO_VOCABULARY } from '../../../helpers/demoVocabulary'

const found = (text: string, index = 0) => {
  const match = DEMO_VOCABULARY.synonyms.at(wordsOf(text), index)
  return match && { length: match.length, terms: match.terms.map((words) => words.join(' ')) }
}

test.each([
  ['remittances', 'remesa'],
  ['Remesas', 'remittance'],
  ['transferts de fonds', 'remittance'],
  ['envois de fonds', 'تحويلات'],
  ['تحويلات', 'remittance'],
  ['التحويلات المالية', 'remesa'],
  ['réfugiés', 'لاجي'],
  ['اللاجئين', 'refugee'],
  ['labor markets', 'labour market'],
  ['IDPs', 'desplazados internos'],
  ['Mexico', 'مكسيكي'],
  ['Mexican', 'mexique'],
  ['المكسيك', 'mexico'],
  ['Ivory Coast', 'cote ivoire'],
  ['Côte d’Ivoire', 'costa de marfil'],
  ['marocain', 'morocco'],
  ['Filipinos', 'philippines'],
  ['Viet Nam', 'vietnam'],
  ['États-Unis', 'united states'],
  ['EE.UU.', 'united states'],
  ['UAE', 'emirati'],
  ['Türkiye', 'turkey'],
])('%s has the synonym %s', (typed, synonym) => {
  expect(found(typed)?.terms).toContain(synonym)
})

test('the longest term counts: Papua New Guinea is not Guinea, nor Latin American the United States', () => {
  expect(found('Papua New Guinea')).toMatchObject({ length: 3 })
  expect(found('Papua New Guinea', 2)?.terms).toContain('guinee')
  expect(found('Latin American')?.terms).not.toContain('united states')
})

test('a word of two countries stands for both', () => {
  expect(found('Congolese')?.terms).toEqual(expect.arrayContaining(['drc', 'republic of the congo']))
})

test.each(['réunion', 'مالي', 'maurice', 'un', 'us', 'the', 'impact', 'in', 'chair'])('%s has none', (word) => {
  expect(found(word)).toBeNull()
})

test.each(['the', 'of', 'what', 'how', 'which', 'dans', 'quel', 'où', 'cuál', 'qué', 'ما', 'إلى', 'من'])(
  '%s only holds words together',
  (word) => {
    expect(wordsOf(word).map(isFunctionWord)).toEqual([true])
  },
)

test.each(['us', 'migration', 'car', 'état', 'women'])('%s may be what a text is about', (word) => {
  expect(isFunctionWord(wordsOf(word)[0] ?? '')).toBe(false)
})
