import {
  MAX_PASSWORD_LENGTH,
  opaqueString,
  MIN_PASSWORD_LENGTH,
  MIN_LENGTH_WITH_SECOND_FACTOR,
} from '../domain/password'
import { HttpProblem } from '../domain/errors'
import { isCommon } from './commonPasswords'

/** What a guesser tries first for one person: words that are known of them. */
export interface PasswordContext {
  /** The person's e-mail address, name, and the hub's name; empty ones are passed over. */
  personal: (string | null | undefined)[]
  hasSecondFactor: boolean
}

/**
 * @param typed the password that somebody wants
 * @param context whose it would be
 * @returns the password as it is kept
 * @throws HttpProblem 400, field `password`, that says what is wrong with it
 */
export function acceptedPassword(typed: unknown, { personal, hasSecondFactor }: PasswordContext): string {
  const password = typeof typed === 'string' ? opaqueString(typed) : null
  if (password === null)
    throw refuse('characters', 'Write a password of letters, digits, signs and spaces, without control characters.')
  const length = [...password].length
  const shortest = hasSecondFactor ? MIN_LENGTH_WITH_SECOND_FACTOR : MIN_PASSWORD_LENGTH
  if (length < shortest)
    throw refuse('short', `Take at least ${shortest} characters: several words are easy to remember and hard to guess.`)
  if (length > MAX_PASSWORD_LENGTH)
    throw refuse('long', `Keep the password under ${MAX_PASSWORD_LENGTH + 1} characters.`)
  if (new Set(password.toLowerCase()).size === 1)
    throw refuse('repeated', 'One character again and again is guessed at once. Take several words.')
  if (isCommon(password)) throw refuse('common', 'This is one of the passwords that are tried first. Take another one.')
  if (isPersonal(password, personal))
    throw refuse('personal', 'Your address, your name or the name of this hub is tried first. Take another password.')
  return password
}

function isPersonal(password: string, personal: PasswordContext['personal']): boolean {
  const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s/g, '')
  const words = personal.flatMap((word) => (word ? [word, word.split('@')[0] ?? ''] : [])).map(plain)
  return words.some((word) => word !== '' && isRepetition(plain(password), word))
}

/** Whether a text is a word over and over, and nothing but digits after it. */
function isRepetition(text: string, word: string): boolean {
  return text.startsWith(word) && text.replaceAll(word, '').replace(/\d/g, '') === ''
}

function refuse(reason: string, message: string): HttpProblem {
  return new HttpProblem(`password.${reason}`, 400, message, { field: 'password' })
}
