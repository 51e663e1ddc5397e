import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { keptForms } from '../domain/password'

const derive = promisify(pbkdf2)

/** How Payload 3.90 keeps passwords (payload/dist/auth/strategies/local/generatePasswordSaltHash.js). */
const PRESENT = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32 }
const EARLIER = { prefix: '', iterations: 25_000, bytes: 512 }
const DIGEST = 'sha256'

/** An account as the database has it. */
export interface KeptPassword {
  hash?: unknown
  salt?: unknown
}

/**
 * @param account that the password is of
 * @param typed as a person typed it
 * @returns the form of it that the account keeps, null when it is another password
 */
export async function matchingForm({ hash, salt }: KeptPassword, typed: string): Promise<string | null> {
  if (typeof hash !== 'string' || typeof salt !== 'string') return null
  const { prefix, iterations, bytes } = hash.startsWith(PRESENT.prefix) ? PRESENT : EARLIER
  const kept = Buffer.from(hash.slice(prefix.length), 'hex')
  for (const form of keptForms(typed)) {
    const derived = await derive(form, salt, iterations, bytes, DIGEST)
    if (derived.length === kept.length && timingSafeEqual(derived, kept)) return form
  }
  return null
}

/**
 * Takes the time of a sign-in with a wrong password, for addresses without an account.
 *
 * @param typed a password
 */
export async function spendSignIn(typed: string): Promise<void> {
  const forms = keptForms(typed)
  // Which of several forms is kept is found out first; then Payload hashes that one.
  const hashed = forms.length > 1 ? [...forms, typed] : forms
  for (const form of hashed) await derive(form, randomBytes(32), PRESENT.iterations, PRESENT.bytes, DIGEST)
}
