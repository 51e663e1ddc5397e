import type { Citation } from '../domain/citation'
import { publicationTypeLabel } from '../domain/publicationType'

/**
 * @param citation any citation
 * @returns title and subtitle as one: "Migration: A View"; no colon where the title ends its own sentence
 */
export function fullTitle({ title, subtitle }: Pick<Citation, 'title' | 'subtitle'>): string {
  if (!subtitle) return title
  return /[:?!…؟]$/u.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
}

/**
 * @param text any text
 * @returns the text on one line: every run of white space and control characters is one space
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/**
 * @param citation any citation
 * @returns the genre that styles print beside a report's title: "Working paper"
 */
export function genre({ type }: Citation): string {
  return publicationTypeLabel(type)
}

/**
 * @param object any flat object
 * @returns a copy without what is unknown: null, undefined, empty text and empty lists
 */
export function known(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  )
}
