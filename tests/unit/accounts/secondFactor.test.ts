import { TOTP, Secret } from 'otpauth'
import { enrolment, newSecret, stepOf } from '../../../src/accounts/secondFactor/totp'
import { newRecoveryCodes, recoveryHash } from '../../../src/accounts/secondFactor/recoveryCodes'
import { seal, unseal } from '../../../src/accounts/secretBox'

/** RFC 6238, appendix B, for SHA-1; the last six of its eight digits. */
const RFC_SECRET = Secret.fromUTF8('12345678901234567890').base32
const VECTORS = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
] as const

test.each(VECTORS)('at %i seconds the code of RFC 6238 is taken', (seconds, code) => {
  expect(stepOf(RFC_SECRET, code, 0, seconds * 1000)).toBe(Math.floor(seconds / 30))
  expect(stepOf(RFC_SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, 0, seconds * 1000)).not.toBeNull()
})

test('a code counts for its own step and the ones beside it, and once', () => {
  const secret = newSecret()
  const now = 1_800_000_015_000
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now })
  const step = Math.floor(now / 30_000)
  expect([-60, -30, 0, 30, 60].map((late) => stepOf(secret, code, 0, now + late * 1000))).toEqual([
    ...[null, step, step, step, null],
  ])
  expect(stepOf(secret, code, step, now)).toBeNull()
  expect(stepOf(secret, '12345', 0, now)).toBeNull()
  expect(stepOf(secret, 'abcdef', 0, now)).toBeNull()
})

test('the key for the app names the hub and the account, as text and as a picture made here', () => {
  const { key, qr } = enrolment('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', { account: 'ines@hub.test', issuer: 'A Hub' })
  expect(key).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
  expect(qr).toMatch(/^<svg [^>]*>.*<\/svg>$/s)
  expect(qr).not.toMatch(/href|script|http(?!:\/\/www\.w3\.org)/)
})

test('ten recovery codes, none like another, known again however they are typed', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  const [code = ''] = codes
  const hash = recoveryHash('secret', 'user', code)
  expect(recoveryHash('secret', 'user', code.toUpperCase().replaceAll('-', ' '))).toBe(hash)
  expect(recoveryHash('secret', 'other', code)).not.toBe(hash)
  expect(hash).not.toContain(code)
})

test('what is sealed opens by the same secret alone', () => {
  const sealed = seal('one secret', 'the key')
  expect(unseal('one secret', sealed)).toBe('the key')
  expect(sealed).not.toBe(seal('one secret', 'the key'))
  expect(() => unseal('another secret', sealed)).toThrow()
  expect(() => unseal('one secret', sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA'))).toThrow()
})
