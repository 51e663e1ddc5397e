import { REFUSALS, type Extraction } from './types'

/** What is known of the text of a file: still to be read, found, none in it, or why it was refused. */
export const TEXT_STATES = ['pending', 'found', 'none', ...REFUSALS] as const

export type TextState = (typeof TEXT_STATES)[number]

/** States that need no further reading. */
export const READ_STATES = TEXT_STATES.filter((state) => state !== 'pending')

/**
 * @param extraction what reading a file gave
 * @returns its state, and how many pages it has where it has pages
 */
export function stateOf(extraction: Extraction): { textState: TextState; pageCount: number | null } {
  if ('refused' in extraction) return { textState: extraction.refused, pageCount: null }
  const hasText = extraction.pages.some((page) => /[\p{L}\p{N}]/u.test(page))
  return { textState: hasText ? 'found' : 'none', pageCount: extraction.paged ? extraction.pages.length : null }
}
