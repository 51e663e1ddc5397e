import commonPasswords from 'fxa-common-password-list'

/** What that list leaves out: it begins at eight characters. */
const LISTED_FROM = 8

/**
 * @param password normalised
 * @returns whether it is one of the commonest: the 50,000 first of eight characters or more, which are all of that length
 *   among the 100,000 commonest of any; shorter ones are always called common
 */
export function isCommon(password: string): boolean {
  return password.length < LISTED_FROM || commonPasswords.test(password.toLowerCase())
}
