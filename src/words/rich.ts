import { createElement, Fragment, type ReactNode } from 'react'

/** @param parts of a message with elements in it */
export function rich(parts: ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts)
}

/** What `<strong>` in a message becomes. */
export function strong(text: string): ReactNode {
  return createElement('strong', null, text)
}
