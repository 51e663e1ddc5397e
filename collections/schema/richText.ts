import type { RichTextField } from 'payload'
import { z } from 'zod'
import { isSafeAddress } from '../../src/domain/safeAddress'
import { line, words } from './text'

const MAX_NODES = 20_000
const MAX_LEVELS = 40
const MAX_RUN_LENGTH = 100_000
const MAX_INDENTS = 20

/** Bold, italic, subscript and superscript, as bits of Lexical's text format. Others come with pasted text, and go. */
const MARKS = 1 | 2 | 32 | 64

/** Styles that come with pasted text: the hub has its own, and its policy forbids those in markup. */
const unstyled = z
  .string()
  .max(10_000)
  .transform(() => '')
  .optional()

const version = z.int().min(1).max(10).default(1)
const format = z.int().min(0).max(2047)
const marks = format.transform((bits) => bits & MARKS)

const element = {
  version,
  direction: z.enum(['ltr', 'rtl']).nullable().optional(),
  format: z.enum(['', 'left', 'start', 'center', 'right', 'end', 'justify']).optional(),
  indent: z.int().min(0).max(MAX_INDENTS).optional(),
  textFormat: marks.optional(),
  textStyle: unstyled,
}

const run = {
  version,
  format: marks.default(0),
  detail: z.int().min(0).max(3).default(0),
  mode: z.enum(['normal', 'token', 'segmented']).default('normal'),
  style: unstyled,
}

const address = line(2_048).refine(
  (url) => isSafeAddress(url) && (!/^https?:/i.test(url) || URL.canParse(url)),
  'Link to a whole address on the web, to a mail address, or within this hub.',
)

const linkFields = z.strictObject({
  linkType: z.literal('custom', 'Link to an address.').optional(),
  url: address,
  newTab: z.boolean().nullable().optional(),
  // The editor names a document as null where a link has an address.
  doc: z.null().optional(),
})

const inlines = {
  text: z.strictObject({ type: z.literal('text'), ...run, text: words(MAX_RUN_LENGTH) }),
  tab: z.strictObject({ type: z.literal('tab'), ...run, text: z.literal('\t') }),
  linebreak: z.strictObject({ type: z.literal('linebreak'), version }),
}

const link = { ...element, fields: linkFields, id: line(100).nullable().optional() }

const NODES = 'Use paragraphs, headings, lists, quotations, links and marked words only.'

const inLink = z.discriminatedUnion('type', [inlines.text, inlines.tab, inlines.linebreak], NODES)

const links = [
  z.strictObject({ type: z.literal('link'), ...link, children: z.array(inLink) }),
  z.strictObject({ type: z.literal('autolink'), ...link, children: z.array(inLink) }),
] as const

const inline = z.discriminatedUnion('type', [inlines.text, inlines.tab, inlines.linebreak, ...links], NODES)

const list = z.strictObject({
  type: z.literal('list'),
  ...element,
  listType: z.enum(['bullet', 'number'], 'Use a list with bullets or numbers.'),
  tag: z.enum(['ul', 'ol']),
  start: z.int('Begin the list with a whole number.').min(0).max(1_000_000).default(1),
  get children() {
    return z.array(listItem)
  },
})

const listItem = z.strictObject({
  type: z.literal('listitem', 'A list holds entries only.'),
  ...element,
  value: z.int('Number the entry with a whole number.').min(0).max(1_000_000).optional(),
  checked: z.boolean().nullable().optional(),
  get children(): z.ZodArray<z.ZodType> {
    return z.array(z.discriminatedUnion('type', [inlines.text, inlines.tab, inlines.linebreak, ...links, list], NODES))
  },
})

const blocks = [
  z.strictObject({ type: z.literal('paragraph'), ...element, children: z.array(inline) }),
  z.strictObject({
    type: z.literal('heading'),
    ...element,
    tag: z.enum(['h2', 'h3'], 'Use headings of the second or third level.'),
    children: z.array(inline),
  }),
  z.strictObject({ type: z.literal('quote'), ...element, children: z.array(inline) }),
  list,
] as const

const state = z.strictObject({
  root: z.strictObject(
    {
      type: z.literal('root'),
      ...element,
      children: z.array(z.discriminatedUnion('type', blocks, NODES), 'Send the editor’s root with its children.'),
    },
    { error: 'Send the editor’s root.' },
  ),
})

const TYPES = new Set([
  'root',
  ...Object.keys(inlines),
  'link',
  'autolink',
  'list',
  'listitem',
  'paragraph',
  'heading',
  'quote',
])

/**
 * The stored form of Lexical's editor, with the nodes that `collections/fields/richText.ts` offers and no others. A text
 * without a block is none: the editor cannot open it.
 *
 * @param field whose editor may not offer more than the schema knows
 * @see https://lexical.dev/docs/concepts/serialization
 */
export function richText(field: RichTextField): z.ZodType {
  const unknown = nodeTypes(field).find((type) => !TYPES.has(type))
  if (unknown) throw new Error(`The rich text field ${field.name} offers ${unknown}, which has no schema`)
  return z.unknown().transform((value, context) => {
    const fault = tooLarge(value)
    const { data, error } = fault ? {} : state.safeParse(value)
    if (fault) context.addIssue(fault)
    for (const issue of error?.issues ?? []) context.addIssue(`${placeOf(issue.path)}${remedyOf(issue.message)}`)
    if (!data) return z.NEVER
    return data.root.children.length === 0 ? null : data
  })
}

/** @returns where in the text something is wrong, counted from one, with a blank behind it */
function placeOf(path: PropertyKey[]): string {
  const block = path[2]
  return path[1] === 'children' && typeof block === 'number' ? `Block ${block + 1} – ` : ''
}

/** What our schema says in words stays; of a shape that no editor makes there is one thing to say. */
function remedyOf(message: string): string {
  const isPlain = !/^(Invalid|Too|Unrecognized)/.test(message)
  return isPlain ? message : 'Send the text as the editor of Lexical exports it.'
}

/** Walks without recursion, so that what is too deep for the stack is refused before anything recurses into it. */
function tooLarge(value: unknown): string | null {
  let level = [value]
  let nodes = 0
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length
    if (depth > MAX_LEVELS) return 'The text is nested too deeply. Indent its lists less.'
    if (nodes > MAX_NODES) return 'The text is too long. Attach it as a file, or divide it.'
    level = level.flatMap(childrenOf)
  }
  return null
}

function childrenOf(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return []
  const { root, children } = node as { root?: unknown; children?: unknown }
  return [...(root === undefined ? [] : [root]), ...(Array.isArray(children) ? (children as unknown[]) : [])]
}

/** @returns the types of node that the features of a field's editor add */
function nodeTypes({ editor }: RichTextField): string[] {
  const { editorConfig } = editor as { editorConfig?: { features?: { nodes?: { node: NodeClass }[] } } }
  return (editorConfig?.features?.nodes ?? []).map(({ node }) => ('with' in node ? node.replace : node).getType())
}

type Typed = { getType(): string }
type NodeClass = Typed | { replace: Typed; with: unknown }
