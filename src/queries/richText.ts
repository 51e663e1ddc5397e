import { convertLexicalToHTML, type HTMLConvertersFunction } from '@payloadcms/richtext-lexical/html'
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import { isSafeAddress } from '../domain/safeAddress'
import { slug } from '../domain/slug'

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
  const converters: HTMLConvertersFunction = ({ defaultConverters: { linebreak, paragraph, quote, tab } }) => ({
    ...{ linebreak, paragraph, quote, tab, text: words, link, autolink: link, list, listitem, unknown: () => '' },
    heading: ({ node, nodesToHTML }) => {
      const level = node.tag === 'h3' ? 3 : 2
      const html = nodesToHTML({ nodes: node.children }).join('')
      const text = html.replace(/<[^>]+>/g, '')
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

type Converter<Type extends string> = Extract<
  NonNullable<ReturnType<HTMLConvertersFunction>[Type]>,
  (...args: never[]) => string
>

/** Marks on words, from the bits of Lexical's text format; others would need styles, which the site's policy forbids. */
const MARKS = [
  [1, 'strong'],
  [2, 'em'],
  [32, 'sub'],
  [64, 'sup'],
] as const

const words: Converter<'text'> = ({ node }) =>
  MARKS.reduce((html, [bit, tag]) => (node.format & bit ? `<${tag}>${html}</${tag}>` : html), escape(node.text))

const link: Converter<'link'> & Converter<'autolink'> = ({ node, nodesToHTML }) => {
  const html = nodesToHTML({ nodes: node.children }).join('')
  const address = node.fields.url ?? ''
  return isSafeAddress(address) ? `<a href="${escape(address)}">${html}</a>` : html
}

const list: Converter<'list'> = ({ node, nodesToHTML }) => {
  const tag = node.listType === 'number' ? 'ol' : 'ul'
  return `<${tag}>${nodesToHTML({ nodes: node.children }).join('')}</${tag}>`
}

const listitem: Converter<'listitem'> = ({ node, nodesToHTML }) =>
  `<li>${nodesToHTML({ nodes: node.children }).join('')}</li>`

/** @param editor Lexical's state @returns its words, for searching */
export function plainText(editor: Editor | null | undefined): string {
  return editor ? convertLexicalToPlaintext({ data: editor }).trim() : ''
}

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
