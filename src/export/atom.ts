import { escapeXml } from '../lib/xml'

export interface AtomEntry {
  /** An IRI that stays the same for ever, whatever becomes of the entry's address. */
  id: string
  title: string
  /** Absolute address of the page. */
  href: string
  /** ISO 8601 instant of the last change that matters to readers. */
  updated: string
  /** ISO 8601 instant; null where the day is not known. */
  published: string | null
  authors: string[]
  /** Plain text; may be empty. */
  summary: string
  /** BCP 47. */
  language: string
  categories: { term: string; label: string }[]
}

export interface AtomFeed {
  /** An IRI that stays the same for ever. */
  id: string
  title: string
  /** Who publishes the feed: the author of entries that name none. */
  author: string
  /** Absolute address of the feed itself. */
  self: string
  /** Absolute address of the page that lists the same. */
  alternate: string
  /** The newest first. */
  entries: AtomEntry[]
}

/** When a feed without entries was last changed. A constant, so that the same feed is the same bytes. */
const NEVER = '1970-01-01T00:00:00.000Z'

/**
 * @param feed what it says, as plain text
 * @returns a document of the Atom Syndication Format (RFC 4287)
 */
export function toAtom({ id, title, author, self, alternate, entries }: AtomFeed): string {
  const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), '')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', id),
    element('title', title),
    element('updated', updated || NEVER),
    person(author),
    link('self', 'application/atom+xml', self),
    link('alternate', 'text/html', alternate),
    ...entries.map(entryOf),
    '</feed>\n',
  ].join('\n')
}

function entryOf(entry: AtomEntry): string {
  return [
    `<entry xml:lang="${escapeXml(entry.language)}">`,
    element('id', entry.id),
    element('title', entry.title),
    element('updated', entry.updated),
    ...(entry.published === null ? [] : [element('published', entry.published)]),
    ...entry.authors.map(person),
    link('alternate', 'text/html', entry.href),
    ...(entry.summary === '' ? [] : [element('summary', entry.summary)]),
    ...entry.categories.map(({ term, label }) => `<category term="${escapeXml(term)}" label="${escapeXml(label)}"/>`),
    '</entry>',
  ].join('\n')
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

function person(name: string): string {
  return `<author>${element('name', name)}</author>`
}

function link(relation: string, type: string, href: string): string {
  return `<link rel="${relation}" type="${type}" href="${escapeXml(href)}"/>`
}
