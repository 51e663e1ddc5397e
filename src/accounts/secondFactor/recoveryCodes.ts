import { randomInt } from 'node:crypto'
import { authenticate } from '../secretBox'

const CODES = 10
/** Without letters that are read as digits. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 12

/** @returns ten codes of some 59 bits each, as they are shown once */
export function newRecoveryCodes(): string[] {
  const character = () => ALPHABET[randomInt(ALPHABET.length)] ?? ''
  const code = () => Array.from({ length: LENGTH }, character).join('')
  return Array.from({ length: CODES }, () => code().replace(/.{4}(?=.)/g, '$&-'))
}

/**
 * @param secret of the hub
 * @param userId whose code it is
 * @param code as typed
 * @returns what the database keeps of it
 */
export function recoveryHash(secret: string, userId: string, code: string): string {
  return authenticate(secret, 'recovery codes', `${userId} ${code.toLowerCase().replace(/[^a-z\d]/g, '')}`)
}
