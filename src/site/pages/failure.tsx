import { SearchForm } from '../components/SearchForm'
import type { SiteI18n } from '../i18n'
import type { PageContent } from '../page'
import { messagePage } from './message'
import { MAX_TEXT_LENGTH } from '../parameters'

/** What went wrong, as the server's error handler knows it. */
export interface Failure {
  status: number
  /** Stable id of the problem, such as `not-found`. */
  id: string
  /** What happened and what to do, in words that may be shown. Those of the catalogue are shown where it has the id. */
  message: string
  requestId: string | undefined
  /** Path and query as sent. */
  url?: string
}

/** The page of an error: what happened, and what to do next. */
export function failurePage(
  { status, id, message, requestId, url = '' }: Failure,
  { words, href }: SiteI18n,
): PageContent {
  const { failure, site } = words
  const titles: Record<string, string> = failure.titles
  const messages: Record<string, string> = failure.messages
  const title = titles[status] ?? (status < 500 ? failure.unanswered : failure.unmade)
  return messagePage(
    title,
    status,
    <>
      <p>{messages[id] ?? message}</p>
      {status === 404 ? <p>{failure.perhaps}</p> : null}
      <SearchForm id="q" action="/search" label={site.searchEverything} value={searched(url)} />
      <p>
        <a href={href('/publications')}>{site.allPublications}</a>
        {' · '}
        <a href={href('/')}>{failure.start}</a>
      </p>
      {status >= 500 && requestId ? <p className="request-id">{failure.request({ id: requestId })}</p> : null}
    </>,
  )
}

/** What somebody has typed is not lost with a search that was refused. */
function searched(url: string): string | undefined {
  const [, query = ''] = url.split(/\?(.*)/s, 2)
  return new URLSearchParams(query).get('q')?.slice(0, MAX_TEXT_LENGTH)
}
