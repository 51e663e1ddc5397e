import { convertLexicalToHTML, type HTMLConvertersFunction } from '@payloadcms/richtext-lexical/html'
import { convertLexicalToPlaintext, type PlaintextConverters } from '@payloadcms/richtext-lexical/plaintext'
import { isSafeAddress } from '../domain/safeAddress'
import { slug } from '../domain/slug'
import { LISTS, type Converter } from './richTextLists'

type Editor = Parameters<typeof convertLexicalToHTML>[0]['data']

export interface RenderedText {
  html: string
  headings: { id: string; level: 2 | 3; text: string }[]
}

/**
 * @param editor Lexical's state as it is stored
 * @returns HTML in which all text is escaped and every address is safe, with the headings for a table of contents; null
 *   when nothing was written
 */
export function renderRichText(editor: Editor | null | undefined): RenderedText | null {
  if (!editor || plainText(editor) === '') return null
  const headings: RenderedText['headings'] = []
  const converters: HTMLConvertersFunction = ({ defaultConverters: { linebreak, quote, tab } }) => ({
    ...{ linebreak, paragraph, quote, tab, text: words, link, autolink: link, ...LISTS, unknown: () => '' },
    heading: ({ node, nodesToHTML }) => {
      const level = /^h[3-6]$/.test(node.tag) ? 3 : 2
      const html = nodesToHTML({ nodes: node.children }).join('')
      const text = html
        .replace(/<br\b[^>]*>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .trim()
      if (text === '') return ''
      const id = uniqueId(slug(text) || 'section', headings)
      headings.push({ id, level, text: unescape(text) })
      return `<h${level} id="${id}">${html}</h${level}>`
    },
  })
  const html = convertLexicalToHTML({
    data: editor,
    converters,
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
  return { html, headings }
}

/** Marks on words, from the bits of Lexical's text format; keys and pasted text make more of them than the toolbar offers. */
const MARKS = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
] as const

const words: Converter<'text'> = ({ node }) =>
  MARKS.reduce((html, [bit, tag]) => (node.format & bit ? `<${tag}>${html}</${tag}>` : html), escape(node.text))

const link: Converter<'link'> & Converter<'autolink'> = ({ node, nodesToHTML }) => {
  const html = nodesToHTML({ nodes: node.children }).join('')
  if (html === '') return ''
  const address = node.fields.url ?? ''
  return isSafeAddress(address) ? `<a href="${escape(address)}">${html}</a>` : html
}

/** An empty one is a second press of Enter: the space between paragraphs is the style sheet's. */
const paragraph: Converter<'paragraph'> = ({ node, nodesToHTML }) => {
  const html = nodesToHTML({ nodes: node.children }).join('')
  return html.trim() === '' ? '' : `<p>${html}</p>`
}

/** @param editor Lexical's state @returns its words, for searching */
export function plainText(editor: Editor | null | undefined): string {
  return editor ? convertLexicalToPlaintext({ data: editor, converters: { quote: quotedText } }).trim() : ''
}

/** Left to the library, the words of a quotation would stick to those before it. */
const quotedText: NonNullable<PlaintextConverters['quote']> = ({ node, nodesToPlaintext }) =>
  `\n\n${nodesToPlaintext({ nodes: node.children }).join('')}`

function uniqueId(wanted: string, taken: { id: string }[]): string {
  const isTaken = (id: string) => taken.some((heading) => heading.id === id)
  let id = wanted
  for (let count = 2; isTaken(id); count++) id = `${wanted}-${count}`
  return id
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

function unescape(text: string): string {
  return Object.entries(ENTITIES).reduceRight(
    (result, [character, entity]) => result.replaceAll(entity, character),
    text,
  )
}
