import type { GroupPage, ThemePage } from '../../queries/viewModels'
import type { Facet } from '../../domain/facets'
import type { SearchResult } from '../../search/types'
import type { FoundItem } from '../../kinds/foundItem'
import { Html } from '../components/Html'
import { LatestWork } from '../components/LatestWork'
import { Swatch } from '../components/Names'
import { PageTitle } from '../components/PageTitle'
import { ItemText, Paragraphs } from '../components/Paragraphs'
import { useI18n } from '../i18n'
import { newest } from '../listing/listingQuery'
import type { PageLoader } from '../page'

interface Props {
  group: GroupPage
  themes: ThemePage[]
  result: SearchResult<FoundItem, Facet>
}

/** A working group: what it asks, who leads it, what it has published, and how that covers the themes. */
export const groupPage: PageLoader = async ({ queries, search }, { params }) => {
  const [group, themes] = await Promise.all([queries.one('group', params.slug ?? ''), queries.all('theme')])
  if (!group) return null
  const result = await search.search(newest({ group: [group.slug] }, 5, ['theme']))
  return {
    head: { title: group.name, description: group.summary, canonical: `/groups/${group.slug}` },
    place: 'group',
    body: <Group group={group} themes={themes} result={result} />,
  }
}

function Group({ group, themes, result }: Props) {
  const words = useI18n().words.network.group
  return (
    <>
      <PageTitle kicker={words.kicker({ number: group.number })} title={group.name} lead={group.summary} />
      <div className="with-rail">
        <div className="main-column">
          {group.focus ? <Paragraphs text={group.focus} className="focus" /> : null}
          {group.keyQuestions.length > 0 ? (
            <section aria-labelledby="questions">
              <h2 id="questions">{words.asks}</h2>
              <ol className="questions">
                {group.keyQuestions.map((question) => (
                  <li key={question}>
                    <ItemText text={question} />
                  </li>
                ))}
              </ol>
            </section>
          ) : null}
          <LatestWork result={result} facet="group" value={group.slug} name={group.name} />
          {group.workPlan ? (
            <section aria-labelledby="work-plan">
              <h2 id="work-plan">{words.workPlan}</h2>
              <Html html={group.workPlan.html} />
            </section>
          ) : null}
        </div>
        <div className="rail">
          <Chairs chairs={group.chairs} />
          <GroupCoverage group={group} themes={themes} result={result} />
          <GroupExperts group={group} />
        </div>
      </div>
    </>
  )
}

function Chairs({ chairs }: Pick<GroupPage, 'chairs'>) {
  const { words, href } = useI18n()
  if (chairs.length === 0) return null
  return (
    <section aria-labelledby="chairs">
      <h2 id="chairs">{words.network.group.ledBy}</h2>
      <ul className="people">
        {chairs.map(({ name, role, affiliation, expertSlug }) => (
          <li key={name}>
            {expertSlug ? <a href={href(`/experts/${expertSlug}`)}>{name}</a> : name}
            <span className="person-detail">{[role, affiliation].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function GroupCoverage({ group, themes, result }: Props) {
  const { words, href, number } = useI18n()
  if (themes.length === 0) return null
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{words.network.group.coverage}</h2>
      <ul className="counted">
        {themes.map(({ slug, name, colour }) => {
          const count = result.facets.theme?.find(({ value }) => value === slug)?.count ?? 0
          const label = (
            <>
              <Swatch colour={colour} />
              {name}
            </>
          )
          return (
            <li key={slug}>
              {count > 0 ? (
                <a className="theme-name" href={href(`/publications?group=${group.slug}&theme=${slug}`)}>
                  {label}
                </a>
              ) : (
                <span className="theme-name">{label}</span>
              )}
              <span className="count">{number(count)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function GroupExperts({ group }: { group: GroupPage }) {
  const { words, href } = useI18n()
  if (group.experts.length === 0) return null
  return (
    <section aria-labelledby="experts">
      <h2 id="experts">{words.network.group.experts}</h2>
      <ul className="people">
        {group.experts.slice(0, 12).map(({ slug, name, affiliation }) => (
          <li key={slug}>
            <a href={href(`/experts/${slug}`)}>{name}</a>
            {affiliation ? <span className="person-detail">{affiliation}</span> : null}
          </li>
        ))}
      </ul>
      {group.experts.length > 12 ? (
        <p className="onward">
          <a href={href(`/experts?group=${group.slug}`)}>
            {words.network.group.allExperts({ count: group.experts.length })}
          </a>
        </p>
      ) : null}
    </section>
  )
}
