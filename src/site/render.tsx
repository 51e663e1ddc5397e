import { renderToStaticMarkup } from 'react-dom/server'
import { Head } from './components/Head'
import { Layout } from './components/Layout'
import { I18nProvider } from './i18n'
import type { Frame, PageContent } from './page'

/**
 * Renders a page to a whole HTML document. One script of our own runs, which completes what is typed into a search box;
 * no script, style or event handler stands in the page, so it holds under `script-src 'self'; style-src 'self'`.
 */
export function renderPage(page: PageContent, frame: Frame): string {
  const { i18n } = frame
  const document = (
    <I18nProvider value={i18n}>
      <html lang={i18n.locale} dir={i18n.direction}>
        <Head head={page.head} frame={frame} linksOutside={page.isFramed} />
        <body>
          {page.isFramed ? (
            <main className="page">{page.body}</main>
          ) : (
            <Layout frame={frame} place={page.place ?? null} withSearch={!page.ownSearch}>
              {page.body}
            </Layout>
          )}
        </body>
      </html>
    </I18nProvider>
  )
  return `<!doctype html>${renderToStaticMarkup(document)}`
}
