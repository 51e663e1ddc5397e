import type { ReactNode } from 'react'
import type { PageContent } from '../page'

/**
 * A page that says one thing, and stands at no address of its own.
 *
 * @param title of it, which its heading repeats
 * @param status of HTTP
 * @param children below the heading
 */
export function messagePage(title: string, status: number, children: ReactNode): PageContent {
  return {
    status,
    ownSearch: true,
    head: { title, description: null, canonical: null, noindex: true },
    body: (
      <div className="message">
        <h1>{title}</h1>
        {children}
      </div>
    ),
  }
}
