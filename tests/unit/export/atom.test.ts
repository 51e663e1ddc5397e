import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { toAtom, type AtomEntry, type AtomFeed } from '../../../src/export'

const ENTRY: AtomEntry = {
  id: 'tag:hub.example.org,2026:/publications/1',
  title: 'Remittances & <costs>',
  href: 'https://hub.example.org/publications/one',
  updated: '2024-03-04T10:00:00.000Z',
  published: '2024-03-01T00:00:00Z',
  authors: ['Dilip Ratha', 'Sonia Plaza'],
  summary: 'On costs.',
  language: 'en',
  categories: [{ term: 'gender', label: 'Gender' }],
}

const FEED: AtomFeed = {
  id: 'tag:hub.example.org,2026:/publications',
  title: 'KNOMAD: publications',
  author: 'KNOMAD',
  self: 'https://hub.example.org/publications.atom?theme=a&type=b',
  alternate: 'https://hub.example.org/publications?theme=a&type=b',
  entries: [ENTRY, { ...ENTRY, id: 'tag:hub.example.org,2026:/publications/2', updated: '2025-01-01T00:00:00.000Z' }],
}

/** @returns every element of a document as its path with its text, in order; throws where it is not well-formed */
function elementsOf(xml: string): { path: string; text: string; attributes: Record<string, string> }[] {
  const found: { path: string; text: string; attributes: Record<string, string> }[] = []
  const open: typeof found = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element = { path: `${open.at(-1)?.path ?? ''}/${name}`, text: '', attributes: { ...attributes } }
    found.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return found
}

const texts = (xml: string, path: string) =>
  elementsOf(xml)
    .filter((element) => element.path === path)
    .map(({ text }) => text)

test('a feed has what RFC 4287 asks for, once', () => {
  const xml = toAtom(FEED)
  for (const name of ['id', 'title', 'updated']) expect(texts(xml, `/feed/${name}`)).toHaveLength(1)
  for (const name of ['id', 'title', 'updated']) expect(texts(xml, `/feed/entry/${name}`)).toHaveLength(2)
  expect(texts(xml, '/feed/author/name')).toEqual(['KNOMAD'])
  const links = elementsOf(xml).filter(({ path }) => path === '/feed/link')
  expect(links.map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
    ['self', FEED.self],
    ['alternate', FEED.alternate],
  ])
})

test('its last change is that of its newest entry', () => {
  expect(texts(toAtom(FEED), '/feed/updated')).toEqual(['2025-01-01T00:00:00.000Z'])
})

test('a feed without entries is a feed, and the same one each time', () => {
  const empty = toAtom({ ...FEED, entries: [] })
  expect(texts(empty, '/feed/updated')).toEqual(['1970-01-01T00:00:00.000Z'])
})

test('a day that is not known is not made up', () => {
  expect(texts(toAtom({ ...FEED, entries: [{ ...ENTRY, published: null }] }), '/feed/entry/published')).toEqual([])
})

test('any text is well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, author) => {
      const xml = toAtom({ ...FEED, title, author, entries: [{ ...ENTRY, title, summary: author }] })
      expect(() => elementsOf(xml)).not.toThrow()
    }),
  )
})
