import type { Kind } from '../domain/kinds'
import type { SearchRecord } from './types'

/** @returns the id of a record, unique over all kinds */
export function recordId(kind: Kind, id: string): string {
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
