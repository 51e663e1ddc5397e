import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

/** RFC 6238 as every authenticator program has it: HMAC-SHA-1, six digits, thirty seconds; RFC 4226 asks for 160 bits. */
const PARAMETERS = { algorithm: 'SHA1', digits: 6, period: 30 }
const SECRET_BYTES = 20

/** Steps before and after the present one whose codes are taken: clocks differ. */
const WINDOW = 1

/** @returns a new shared secret, base32 */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/**
 * @param secret base32
 * @param typed six digits, perhaps with blanks
 * @param after the last step whose code was used: that one and those before are not taken again
 * @param now milliseconds
 * @returns the step whose code it is, null when it is none
 */
export function stepOf(secret: string, typed: string, after: number, now = Date.now()): number | null {
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = now
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), ...PARAMETERS, timestamp, window: WINDOW })
  if (delta === null) return null
  const step = Math.floor(now / 1000 / PARAMETERS.period) + delta
  return step > after ? step : null
}

/**
 * What a person hands to an authenticator program.
 *
 * @param secret base32
 * @param names.account e-mail address
 * @param names.issuer name of the hub
 * @returns the key to type, in groups of four, and the same as a QR code in SVG
 */
export function enrolment(secret: string, names: { account: string; issuer: string }): { key: string; qr: string } {
  const uri = new TOTP({
    ...PARAMETERS,
    secret: Secret.fromBase32(secret),
    label: names.account,
    issuer: names.issuer,
  }).toString()
  return { key: secret.replace(/.{4}(?=.)/g, '$& '), qr: renderSVG(uri, { border: 2, pixelSize: 4 }) }
}
