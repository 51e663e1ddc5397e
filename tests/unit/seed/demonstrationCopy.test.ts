import { inflateSync } from 'node:zlib'
import { CONTENT } from '../../../seed/content'
import { demonstrationCopy, NOTICE, onePageSummary } from '../../../seed/documents/demonstrationCopy'
import { GLOSSARY } from '../../../seed/documents/glossary'
import { READING_GUIDES } from '../../../seed/documents/guides'
import { copyOf } from '../../../seed/documents/copyOf'

const copies = READING_GUIDES.map((guide) => ({ guide, work: copyOf(guide.publication, CONTENT) }))

describe('demonstration copies', () => {
  test('there are at least fifteen, each with a text of its own', () => {
    expect(copies.length).toBeGreaterThanOrEqual(15)
    const paragraphs = READING_GUIDES.flatMap(({ background, record, reading }) => [
      ...background,
      ...record,
      ...reading,
    ])
    expect(paragraphs.filter((text, index) => paragraphs.indexOf(text) !== index)).toEqual([])
  })

  test('contain only characters that the standard fonts hold', () => {
    const holds = new Set(Array.from({ length: 256 }, (_, byte) => windows1252(Uint8Array.of(byte))))
    for (const text of copies.flatMap(({ guide, work }) => [
      ...guide.background,
      ...guide.questions,
      ...guide.record,
      ...guide.reading,
      ...work.authors,
      ...work.related,
      work.title,
      work.subtitle ?? '',
      work.abstract,
    ])) {
      expect([...text].filter((character) => !holds.has(character))).toEqual([])
    }
    for (const text of Object.values(GLOSSARY))
      expect([...text].filter((character) => !holds.has(character))).toEqual([])
  })

  test.each(copies.map(({ guide, work }) => [guide.publication, guide, work] as const))(
    '%s',
    async (_, guide, work) => {
      const pages = pagesOf(await demonstrationCopy(work, guide))
      expect(pages.length).toBeGreaterThanOrEqual(4)
      for (const [index, page] of pages.entries()) {
        expect(page).toContain(NOTICE)
        expect(page).toContain(`${index + 1} of ${pages.length}`)
      }
      const text = pages.join(' ')
      for (const words of [work.title, work.abstract, guide.background[0] ?? '', guide.reading[0] ?? '']) {
        expect(text.replace(/\s+/g, '')).toContain(words.replace(/\s+/g, ''))
      }
    },
  )

  test('say in their properties what they are, are tagged, and never change', async () => {
    const [first] = copies
    if (!first) throw new Error('No copies')
    const one = await demonstrationCopy(first.work, first.guide)
    const other = await demonstrationCopy(first.work, first.guide)
    expect(one.equals(other)).toBe(true)
    const source = one.toString('latin1')
    expect(source).toContain('(COVID-19 Crisis Through a Migration Lens)')
    expect(source).toContain('/Lang (en)')
    expect(source).toContain('/MarkInfo')
    expect(source).toContain('/S /H1')
  })

  test('a summary has one page', async () => {
    for (const { work, guide } of copies) expect(pagesOf(await onePageSummary(work, guide))).toHaveLength(1)
  })
})

/** The text of each page of a PDF whose fonts are in Windows-1252, in the order of its content streams. */
function pagesOf(file: Buffer): string[] {
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  const source = file.toString('latin1')
  return [...source.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)].map(([, stream = '']) => {
    const content = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
    const shown = [...content.matchAll(/\[(.*?)\] TJ/g)].map(([, parts = '']) =>
      [...parts.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => Buffer.from(hex, 'hex')),
    )
    return shown.map((pieces) => windows1252(Buffer.concat(pieces))).join(' ')
  })
}

/** Bytes 0x80 to 0x9f; the rest is as in Latin-1. Node's own decoder for this encoding treats these as Latin-1 too. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function windows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => HIGH[byte - 0x80] ?? String.fromCharCode(byte)).join('')
}
