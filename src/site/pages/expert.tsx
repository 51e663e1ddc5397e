import { orcidUrl } from '../../domain/identifiers'
import type { ExpertPage } from '../../queries/viewModels'
import type { Facet } from '../../domain/facets'
import type { SearchResult } from '../../search/types'
import type { FoundItem } from '../../kinds/foundItem'
import { Html } from '../components/Html'
import { LatestWork } from '../components/LatestWork'
import { GroupNames } from '../components/Names'
import { PageTitle } from '../components/PageTitle'
import { useI18n } from '../i18n'
import { newest } from '../listing/listingQuery'
import type { PageLoader } from '../page'
import { Particulars } from '../components/Particulars'

/** A person's card, with everything by that person. */
export const expertPage: PageLoader = async ({ queries, search, publicUrl, i18n }, { params }) => {
  const expert = await queries.one('expert', params.slug ?? '')
  if (!expert) return null
  const canonical = `/experts/${expert.slug}`
  const result = await search.search(newest({ author: [expert.slug] }, 5))
  const position = [expert.role, expert.affiliation].filter(Boolean).join(', ')
  return {
    head: {
      title: expert.name,
      description: [expert.name, position, expert.topics.join(', ')].filter(Boolean).join('. '),
      canonical,
      openGraphType: 'profile',
      jsonLd: person(expert, publicUrl + i18n.href(canonical)),
    },
    place: 'expert',
    body: <Expert expert={expert} position={position} result={result} />,
  }
}

function person({ name, affiliation, orcid, website, topics }: ExpertPage, url: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name,
    url,
    ...(affiliation ? { affiliation: { '@type': 'Organization', name: affiliation } } : {}),
    ...(orcid ? { '@id': orcidUrl(orcid) } : {}),
    ...(website ? { sameAs: website } : {}),
    ...(topics.length > 0 ? { knowsAbout: topics } : {}),
  }
}

interface Props {
  expert: ExpertPage
  position: string
  result: SearchResult<FoundItem, Facet>
}

function Expert({ expert, position, result }: Props) {
  const { words } = useI18n()
  const { photo } = expert
  return (
    <>
      <div className="expert-head">
        <PageTitle kicker={words.network.expert.kicker} title={expert.name} lead={position || null} />
        {photo ? (
          <img className="portrait" src={photo.src} alt={photo.alt} width={photo.width} height={photo.height} />
        ) : null}
      </div>
      <div className="with-rail">
        <div className="main-column">
          {expert.bio ? <Html html={expert.bio.html} /> : null}
          <LatestWork result={result} facet="author" value={expert.slug} name={expert.name} />
        </div>
        <div className="rail">
          <ExpertParticulars expert={expert} />
        </div>
      </div>
    </>
  )
}

function ExpertParticulars({ expert }: { expert: ExpertPage }) {
  const { words, language } = useI18n()
  const terms = words.site.particulars
  const { topics, groups, countries, languages, orcid, website } = expert
  const entries = [
    [terms.subjects, topics.join(', ')],
    [terms.groups, groups.length > 0 ? <GroupNames groups={groups} /> : ''],
    [terms.countries, countries.map(({ name }) => name).join(', ')],
    [terms.languages, languages.map(language).join(', ')],
    [terms.orcid, orcid ? <a href={orcidUrl(orcid)}>{orcid}</a> : ''],
    [
      terms.website,
      website ? <a href={website}>{website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</a> : '',
    ],
  ] as const
  return <Particulars entries={entries} />
}
