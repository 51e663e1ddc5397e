import type { SearchRecord } from '../../../src/search/types'
import { DEMO_SYNONYMS } from '../../helpers/demoVocabulary'
import { indexOf } from './indexOf'
import { record, request, type Stored } from './records'

const written = (language: string, id: string, title: string): SearchRecord<Stored> => ({
  ...record(id, { title }),
  language,
})

test('the form that was typed comes before others of its stem', async () => {
  const { names } = await indexOf(
    written('en', 'migrate', 'To migrate'),
    written('en', 'migrating', 'To migrating'),
    written('en', 'migrants', 'To migrants'),
    written('en', 'migrant', 'To migrant'),
  )
  expect((await names('migrating'))[0]).toBe('migrating')
  expect((await names('migrate'))[0]).toBe('migrate')
  expect((await names('migrants')).slice(0, 2)).toEqual(['migrants', 'migrant'])
})

test.each(['remesas', 'transferts de fonds', 'تحويلات', 'التحويلات', 'REMITTANCE', 'remittances'])(
  '%s finds what is on remittances, in whichever language',
  async (text) => {
    const { index, names } = await indexOf(
      written('en', 'en', 'Remittances to Nepal'),
      written('es', 'es', 'Las remesas en Centroamérica'),
      written('fr', 'fr', 'Les transferts de fonds des migrants'),
      written('ar', 'ar', 'تكلفة التحويلات'),
      written('en', 'other', 'Recruitment costs'),
    )
    await index.setSynonyms(DEMO_SYNONYMS)
    expect((await names(text)).sort()).toEqual(['ar', 'en', 'es', 'fr'])
  },
)

test('accents and case make no difference, in any language', async () => {
  const { names } = await indexOf(
    written('es', 'es', 'Migración y género'),
    written('fr', 'fr', 'Réfugiés à l’école'),
    written('de', 'de', 'Rückkehr und Straße'),
    written('tr', 'tr', 'Göç ve İstanbul'),
  )
  for (const [text, found] of [
    ['migracion genero', 'es'],
    ['REFUGIES ECOLE', 'fr'],
    ['ruckkehr strasse', 'de'],
    ['goc istanbul', 'tr'],
  ] as const)
    expect(await names(text)).toEqual([found])
})

test('forms of a word are found by the rules of its language', async () => {
  const { names } = await indexOf(
    written('en', 'en', 'Policies of hosting'),
    written('fr', 'fr', 'Les travailleuses congolaises'),
    written('es', 'es', 'Los trabajadores'),
  )
  expect(await names('policy hosted')).toEqual(['en'])
  expect(await names('congolais')).toEqual(['fr'])
  expect(await names('trabajador')).toContain('es')
})

test('Arabic words are found with "and" and the article joined to them, and without their marks', async () => {
  const { names } = await indexOf(
    written('ar', 'joined', 'العمل والهجرة'),
    written('ar', 'marked', 'سياسة الهِجْرَة'),
    written('ar', 'bare', 'هجرة العمال'),
    written('ar', 'none', 'التعليم'),
  )
  for (const text of ['الهجرة', 'هجرة', 'والهجرة', 'الهِجْرَة'])
    expect((await names(text)).sort()).toEqual(['bare', 'joined', 'marked'])
})

test('words of scripts without spaces are found inside a line', async () => {
  const { names } = await indexOf(
    written('zh', 'zh', '国际移民政策研究'),
    written('ja', 'ja', '外国人労働者の受け入れ'),
    written('th', 'th', 'แรงงานข้ามชาติ'),
  )
  expect(await names('移民政策')).toEqual(['zh'])
  expect(await names('労働者')).toEqual(['ja'])
  expect(await names('แรงงาน')).toEqual(['th'])
  expect(await names('政策移民')).toEqual([])
})

describe('errors of typing', () => {
  const corrected = async (text: string) => {
    const { index } = await indexOf(
      ...['diaspora', 'recruitment', 'labour', 'skills', 'remittances', 'vulnerability'].map((word) =>
        record(word, { title: word }),
      ),
    )
    return (await index.search(request(text))).corrected
  }

  test.each([
    ['one letter left out', 'disapora', 'diaspora'],
    ['neighbours swapped', 'labuor', 'labour'],
    ['a letter too many', 'skilils', 'skills'],
    ['a wrong letter', 'skalls', 'skills'],
    ['the first letter', 'kabour', 'labour'],
    ['two errors in a long word', 'recriutmant', 'recruitment'],
    ['two swaps in a long word', 'vlunerabliity', 'vulnerability'],
  ])('are corrected: %s', async (_what, text, meant) => expect(await corrected(text)).toBe(meant))

  test.each([
    ['two in a word of up to seven letters', 'lobuor'],
    ['three in a long word', 'vlunarabliity'],
    ['in a word of three letters', 'ski'],
    ['in a word with digits', 'sk1lls'],
  ])('are not guessed at: %s', async (_what, text) => expect(await corrected(text)).toBeNull())

  test('are not corrected when the text is taken as it is written, or the word is there', async () => {
    const { index } = await indexOf(record('a', { title: 'labour' }), record('b', { title: 'labours labuor' }))
    expect((await index.search(request('labuor'))).corrected).toBeNull()
    expect((await index.search(request('labuur', {}, { verbatim: true }))).corrected).toBeNull()
  })

  test('are written into the text where they stand', async () => {
    expect(await corrected('title:skills labuor "diaspora" recruitmetn')).toBe(
      'title:skills labour "diaspora" recruitment',
    )
  })
})
