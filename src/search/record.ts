import type { SearchRecord } from './types'

/** @returns the id of a record, unique over all kinds of things */
export function recordId(kind: string, id: string): string {
  return `${kind}/${id}`
}

/** The text of a record that has none. */
export const NO_TEXT: SearchRecord<unknown>['text'] = {
  title: '',
  subtitle: '',
  authors: '',
  keywords: '',
  identifiers: '',
  abstract: '',
  body: '',
}
