import { SearchForm } from '../components/SearchForm'
import type { PageContent } from '../page'
import { MAX_TEXT_LENGTH } from '../parameters'

/** What went wrong, as the server's error handler knows it. */
export interface Failure {
  status: number
  /** What happened and what to do, in words that may be shown. */
  message: string
  requestId: string | undefined
  /** Path and query as sent. */
  url?: string
}

const TITLES: Record<number, string> = {
  400: 'This address cannot be read',
  403: 'This is not open to you',
  404: 'Page not found',
  405: 'This address can only be read',
  410: 'This has been taken away',
  429: 'Too many requests',
  503: 'This cannot be shown just now',
}

/** The page of an error: what happened, and what to do next. */
export function failurePage({ status, message, requestId, url = '' }: Failure): PageContent {
  const title = TITLES[status] ?? (status < 500 ? 'This cannot be answered' : 'This page could not be made')
  return {
    status,
    ownSearch: true,
    head: { title, description: null, canonical: null, noindex: true },
    body: (
      <div className="message">
        <h1>{title}</h1>
        <p>{message}</p>
        {status === 404 ? <p>The address may have a slip in it, or what stood here may have been withdrawn.</p> : null}
        <SearchForm id="q" action="/search" label="Search everything" value={searched(url)} />
        <p>
          <a href="/publications">All publications</a>
          {' · '}
          <a href="/">Start page</a>
        </p>
        {status >= 500 && requestId ? <p className="request-id">{`Request ${requestId}`}</p> : null}
      </div>
    ),
  }
}

/** What somebody has typed is not lost with a search that was refused. */
function searched(url: string): string | undefined {
  const [, query = ''] = url.split(/\?(.*)/s, 2)
  return new URLSearchParams(query).get('q')?.slice(0, MAX_TEXT_LENGTH)
}
