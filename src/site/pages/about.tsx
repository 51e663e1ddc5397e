import type { TextPage } from '../../queries/viewModels'
import { Html } from '../components/Html'
import { PageTitle } from '../components/PageTitle'
import { Paragraphs } from '../components/Paragraphs'
import { formatDate } from '../format/dates'
import type { PageLoader } from '../page'

/** What the network is, and its milestones. A hub without a text of its own says what it is from its settings. */
export const aboutPage: PageLoader = async ({ queries }) => {
  const [stored, settings] = await Promise.all([queries.page('about'), queries.settings()])
  const page = stored ?? {
    slug: 'about',
    title: `About ${settings.name}`,
    lead: settings.introduction,
    body: null,
    timeline: [],
  }
  return {
    head: { title: page.title, description: page.lead ?? settings.introduction, canonical: '/about' },
    place: 'about',
    body: <About page={page} />,
  }
}

function About({ page }: { page: TextPage }) {
  return (
    <>
      <PageTitle title={page.title} lead={page.lead} />
      {page.body ? <Html html={page.body.html} /> : null}
      {page.timeline.length > 0 ? (
        <section aria-labelledby="history">
          <h2 id="history">History</h2>
          <ol className="timeline">
            {page.timeline.map(({ date, title, description }) => (
              <li key={`${date} ${title}`}>
                <p className="kicker">
                  <time dateTime={date}>{formatDate(date)}</time>
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
