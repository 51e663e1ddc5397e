/**
 * Browsers read a backslash as a slash and pass over control characters, so neither may stand after the first slash.
 */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|\/(?![/\\\p{Cc}])|#)/iu

/**
 * @param address of a link, as it was written
 * @returns whether it is safe to follow: to the web, to a mail program, within the page or the hub
 */
export function isSafeAddress(address: string): boolean {
  return SAFE_ADDRESS.test(address)
}
