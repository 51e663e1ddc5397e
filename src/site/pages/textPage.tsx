import type { TextPage } from '../../queries/viewModels'
import { pageKind } from '../../kinds/page'
import { Html } from '../components/Html'
import { PageTitle } from '../components/PageTitle'
import { Paragraphs } from '../components/Paragraphs'
import { useI18n } from '../i18n'
import type { PageLoader } from '../page'

/** A page of text, such as the terms of use. One that has a place of the hub's own is shown there alone. */
export const textPage: PageLoader = async ({ queries }, { path, params }) => {
  const canonical = pageKind.href(params.slug ?? '')
  const page = canonical === path ? await queries.one('page', params.slug ?? '') : null
  if (!page) return null
  return { head: { title: page.title, description: page.lead, canonical }, body: <TextPageBody page={page} /> }
}

/** The text and the milestones. */
export function TextPageBody({ page }: { page: TextPage }) {
  const { words, date: dated } = useI18n()
  return (
    <>
      <PageTitle title={page.title} lead={page.lead} />
      {page.body ? <Html html={page.body.html} /> : null}
      {page.timeline.length > 0 ? (
        <section aria-labelledby="history">
          <h2 id="history">{words.network.about.history}</h2>
          <ol className="timeline">
            {page.timeline.map(({ date, title, description }) => (
              <li key={`${date} ${title}`}>
                <p className="kicker">
                  <time dateTime={date}>{dated(date)}</time>
                </p>
                <div>
                  <h3>{title}</h3>
                  <Paragraphs text={description} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  )
}
