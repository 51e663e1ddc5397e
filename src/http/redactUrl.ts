import { SECRET_AFTER } from '../lib/secretPaths'

/** Parameters whose values are chosen from a list and say what was asked for. */
const CHOSEN = new Set([
  ...[
    'group',
    'theme',
    'type',
    'country',
    'language',
    ...['from', 'to', 'year_from', 'year_to', 'when'],
    'sort',
    'page',
    'view',
    'limit',
    'depth',
  ],
  ...['locale', 'fallback-locale', 'draft', 'trash', 'pagination', 'verb', 'metadataPrefix'],
])
const PLAIN = /^[\w.,:*-]{0,64}$/
const MAX_LENGTH = 2048

/**
 * Leaves out of an address what somebody typed, and secrets: of a parameter only its name stays and how long its value is,
 * unless its values come from a list.
 *
 * @param url path and query as sent
 * @returns the URL to log, at most 2,048 characters
 */
export function redactUrl(url: string): string {
  const [path = '', query] = splitOnce(url, '?')
  const segments = path.split('/')
  const cleanPath = segments
    .map((segment, i) => (SECRET_AFTER.includes((segments[i - 1] ?? '').toLowerCase()) && segment ? '…' : segment))
    .join('/')
  if (query === undefined) return cleanPath.slice(0, MAX_LENGTH)
  return `${cleanPath}?${query.split('&', 200).map(redactPair).join('&')}`.slice(0, MAX_LENGTH)
}

function redactPair(pair: string): string {
  const [name = '', value] = splitOnce(pair, '=')
  const shown = name.slice(0, 100)
  if (value === undefined || value === '') return shown
  return CHOSEN.has(name) && PLAIN.test(value) ? `${shown}=${value}` : `${shown}=…${value.length}`
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator)
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}
