/** Characters, counted as code points of the normalised password (NIST SP 800-63B-4, 3.1.1.2, asks for 15, or 8 beside a second factor). */
export const MIN_PASSWORD_LENGTH = 12
export const MIN_LENGTH_WITH_SECOND_FACTOR = 8
export const MAX_PASSWORD_LENGTH = 256

/**
 * A password in the one form in which it is kept and compared, however a keyboard writes its accents: RFC 8265, section 4
 * (OpaqueString): spaces of other scripts become the ASCII space, then Unicode's NFC.
 *
 * @param typed what a person typed
 * @returns null where the profile allows no password: nothing, control characters, or half of a surrogate pair
 */
export function opaqueString(typed: string): string | null {
  const normalised = typed.replace(/\p{Zs}/gu, ' ').normalize('NFC')
  return normalised === '' || /[\p{Cc}\p{Cs}]/u.test(normalised) ? null : normalised
}

/**
 * @param typed a password
 * @returns the forms in which an account may have kept it: the normalised one, and as typed, which accounts of before have
 */
export function keptForms(typed: string): string[] {
  return [...new Set([opaqueString(typed) ?? typed, typed])]
}
