/**
 * Compares If-None-Match with an entity tag, weakly, as RFC 9110 (section 13.1.2) asks.
 *
 * @param header value of If-None-Match, or undefined when it was not sent
 * @param etag strong tag of the current page
 * @returns whether the client holds the page already
 */
export function holdsCurrent(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header === etag || header === '*') return true
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
