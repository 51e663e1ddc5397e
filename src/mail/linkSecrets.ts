import { SECRET_AFTER } from '../lib/secretPaths'

/** What follows the # of a link, and the part of a path after a name that has a secret behind it. */
const FRAGMENT = /(https?:\/\/[^\s"'<>#]*#)[^\s"'<>]+/g
const SEGMENT = new RegExp(`(https?://[^\\s"'<>]*/(?:${SECRET_AFTER.join('|')})/)[^\\s"'<>/?#]+`, 'g')

/**
 * @param text of a mail, plain or HTML
 * @returns the same without what a link proves by having it: who reads on could open the recipient's account, or act as they do
 */
export function withoutLinkSecrets(text: string): string {
  return text.replace(FRAGMENT, '$1…').replace(SEGMENT, '$1…')
}
