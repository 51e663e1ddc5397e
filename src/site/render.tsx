import { renderToStaticMarkup } from 'react-dom/server'
import { Head } from './components/Head'
import { Layout } from './components/Layout'
import type { Frame, PageContent } from './page'

/**
 * Renders a page to a whole HTML document. Nothing in it runs: there is no script, no inline style and no event handler,
 * so it holds under a policy of `script-src 'self'; style-src 'self'`.
 */
export function renderPage(page: PageContent, frame: Frame): string {
  const document = (
    <html lang="en" dir="ltr">
      <Head head={page.head} frame={frame} />
      <body>
        <Layout frame={frame} place={page.place ?? null} withSearch={!page.ownSearch}>
          {page.body}
        </Layout>
      </body>
    </html>
  )
  return `<!doctype html>${renderToStaticMarkup(document)}`
}
