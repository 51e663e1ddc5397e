import Bowser from 'bowser'

/** Characters of a header that are looked at: real ones are shorter. */
const MAX_LENGTH = 500

/**
 * @param userAgent the header, as a program names itself
 * @returns words by which a person recognises their device, such as "Firefox on Windows"
 */
export function deviceOf(userAgent: string | null): string {
  if (!userAgent) return 'A program that does not name itself'
  const { browser, os } = Bowser.parse(userAgent.slice(0, MAX_LENGTH))
  if (!browser.name) return 'A program'
  return os.name ? `${browser.name} on ${os.name}` : browser.name
}
