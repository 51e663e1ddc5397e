import { z } from 'zod'
import { i18nIn } from '../words/i18n'

const link = z.strictObject({ label: z.string(), url: z.string() })

/** A paragraph, a link that stands by itself, particulars with their labels, or what somebody else has written. */
const block = z.union([
  z.string(),
  link,
  z.strictObject({ particulars: z.array(z.tuple([z.string(), z.string()])) }),
  z.strictObject({ quote: z.string(), by: z.string() }),
])

export type Block = z.infer<typeof block>

/** What a mail says, from which its HTML and its text are made. */
export const letter = z.strictObject({
  /** BCP 47. */
  locale: z.string().optional(),
  /** In a line of its own at the top. */
  heading: z.string().optional(),
  text: z.array(block),
  /** Below a line: why somebody gets this, and how it ends. */
  footer: z.array(z.union([z.string(), link])).optional(),
})

export type Letter = z.infer<typeof letter>

/** @returns the letter for readers of plain text (RFC 3676), without lines that are broken */
export function letterText({ locale = 'en', heading, text, footer = [] }: Letter): string {
  const { mails } = i18nIn(locale).words
  const inText = (part: Block): string => {
    if (typeof part === 'string') return part
    if ('url' in part) return `${part.label}:\n${part.url}`
    if ('quote' in part) return [`${part.by}:`, ...part.quote.split('\n').map((line) => `> ${line}`)].join('\n')
    return part.particulars.map(([name, value]) => mails.particular({ name, value })).join('\n')
  }
  const top = heading === undefined ? [] : [heading]
  const bottom = footer.length > 0 ? [['-- ', ...footer.map(inText)].join('\n')] : []
  return `${[...top, ...text.map(inText), ...bottom].join('\n\n')}\n`
}
