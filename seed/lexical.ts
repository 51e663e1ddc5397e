import { createHash } from 'node:crypto'

/** Text, or text that leads somewhere. */
export type Inline = string | { text: string; href: string }

/** One block of a body as the data files write it. */
export type Block =
  { heading: string; level?: 2 | 3 } | { paragraph: string | Inline[] } | { list: string[] } | { quote: string }

interface LexicalNode {
  type: string
  version: number
  [property: string]: unknown
}

/** The stored form of a rich text field. */
export interface EditorState {
  root: {
    type: 'root'
    version: number
    direction: 'ltr'
    format: ''
    indent: 0
    children: LexicalNode[]
    [property: string]: unknown
  }
  [property: string]: unknown
}

const ELEMENT = { version: 1, direction: 'ltr', format: '', indent: 0 } as const

/**
 * @param blocks headings, paragraphs, lists and quotations in order
 * @returns the state of Payload's Lexical editor that shows them
 */
export function editorState(blocks: Block[]): EditorState {
  return { root: { type: 'root', ...ELEMENT, children: blocks.map(blockNode) } }
}

function blockNode(block: Block): LexicalNode {
  if ('heading' in block) {
    return { type: 'heading', tag: `h${block.level ?? 2}`, ...ELEMENT, children: [textNode(block.heading)] }
  }
  if ('quote' in block) return { type: 'quote', ...ELEMENT, children: [textNode(block.quote)] }
  if ('list' in block) {
    return { type: 'list', listType: 'bullet', tag: 'ul', start: 1, ...ELEMENT, children: block.list.map(itemNode) }
  }
  const inlines = typeof block.paragraph === 'string' ? [block.paragraph] : block.paragraph
  return { type: 'paragraph', ...ELEMENT, textFormat: 0, textStyle: '', children: inlines.map(inlineNode) }
}

function itemNode(text: string, index: number): LexicalNode {
  return { type: 'listitem', value: index + 1, ...ELEMENT, children: [textNode(text)] }
}

function inlineNode(inline: Inline): LexicalNode {
  if (typeof inline === 'string') return textNode(inline)
  return {
    type: 'link',
    ...ELEMENT,
    version: 3,
    id: createHash('sha256').update(`${inline.text} ${inline.href}`).digest('hex').slice(0, 24),
    fields: { linkType: 'custom', url: inline.href, newTab: false },
    children: [textNode(inline.text)],
  }
}

function textNode(text: string): LexicalNode {
  return { type: 'text', version: 1, text, format: 0, mode: 'normal', style: '', detail: 0 }
}
