import fc from 'fast-check'
import { fold } from '../../../../src/search/text/fold'

test.each([
  ['MIGRACIÓN', 'migracion'],
  ['Straße, Łódź, Đà Nẵng, Ærø, cœur, ISPARTA ısparta', 'strasse, lodz, da nang, aero, coeur, isparta isparta'],
  ['Þórður Ħal Ɓauchi', 'thordur hal bauchi'],
  ['ΟΔΥΣΣΕΎΣ Οδυσσεύς', 'οδυσσευσ οδυσσευσ'],
  ['Йога Ёлка', 'иога елка'],
  ['ＦＵＬＬ ﬁ ² ℃', 'full fi 2 °c'],
  ['أحمد إلى آسيا ٱلله', 'احمد الي اسيا الله'],
  ['مسؤول لاجئ هجرة على', 'مسوول لاجي هجره علي'],
  ['مُهَاجِرٌ مهـــاجر', 'مهاجر مهاجر'],
  ['ایران کشور', 'ايران كشور'],
  ['٠١٢٣٤٥٦٧٨٩ ۰۹ ०९', '0123456789 09 09'],
  ['हिन्दी ที่ が', 'हिन्दी ที่ が'],
  ['ʿAbd al-Raḥmān', 'abd al-rahman'],
])('%j becomes %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('what is folded once stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('a million marks on one letter take linear time', () => {
  const started = performance.now()
  fold(`a${'\u0301\u0323'.repeat(500_000)}`)
  expect(performance.now() - started).toBeLessThan(2000)
})
