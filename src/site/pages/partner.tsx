import type { PartnerPage } from '../../queries/viewModels'
import type { Facet } from '../../domain/facets'
import type { SearchResult } from '../../search/types'
import { wordValue } from '../../kinds/facetValues'
import type { FoundItem } from '../../kinds/foundItem'
import { LatestWork } from '../components/LatestWork'
import { PageTitle } from '../components/PageTitle'
import { Paragraphs } from '../components/Paragraphs'
import { Particulars } from '../components/Particulars'
import { hostOf } from '../format/text'
import { useI18n } from '../i18n'
import { newest } from '../listing/listingQuery'
import type { PageLoader } from '../page'

const SHOWN = 5

/** An organisation behind the network, with what it funded and published. */
export const partnerPage: PageLoader = async ({ queries, search, publicUrl, i18n }, { params }) => {
  const partner = await queries.one('partner', params.slug ?? '')
  if (!partner) return null
  const { described, roles } = i18n.words.kinds.partner
  const canonical = `/partners/${partner.slug}`
  // Publications name their publisher in words.
  const publisher = wordValue(partner.name)
  const [funded, published] = await Promise.all([
    search.search(newest({ funder: [partner.slug] }, SHOWN)),
    search.search(newest({ publisher: [publisher] }, SHOWN)),
  ])
  return {
    head: {
      title: partner.name,
      description: partner.description || described({ role: roles[partner.role], name: partner.name }),
      canonical,
      openGraphType: 'profile',
      jsonLd: organisation(partner, publicUrl, i18n.href(canonical)),
    },
    body: <Partner {...{ partner, funded, published, publisher }} />,
  }
}

/** @see https://schema.org/Organization */
function organisation({ name, shortName, website, logo }: PartnerPage, publicUrl: string, canonical: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    url: publicUrl + canonical,
    ...(shortName ? { alternateName: shortName } : {}),
    ...(website ? { sameAs: website } : {}),
    ...(logo ? { logo: publicUrl + logo.src } : {}),
  }
}

interface Props {
  partner: PartnerPage
  funded: SearchResult<FoundItem, Facet>
  published: SearchResult<FoundItem, Facet>
  /** The partner as a value of the facet of publishers. */
  publisher: string
}

function Partner({ partner, funded, published, publisher }: Props) {
  const { words, href } = useI18n()
  const { partner: partners } = words.kinds
  const { slug, name, role, logo, description } = partner
  return (
    <>
      <div className="expert-head">
        <PageTitle kicker={partners.roles[role]} title={name} />
        {logo ? (
          <img className="portrait" src={logo.src} alt={logo.alt} width={logo.width} height={logo.height} />
        ) : null}
      </div>
      <div className="with-rail">
        <div className="main-column">
          <Paragraphs text={description} />
          {funded.total > 0 ? (
            <LatestWork id="funded" heading={partners.funded} result={funded} facet="funder" value={slug} name={name} />
          ) : null}
          {published.total > 0 ? (
            <LatestWork
              {...{
                id: 'published',
                heading: partners.published,
                result: published,
                facet: 'publisher',
                value: publisher,
              }}
              name={name}
            />
          ) : null}
          {funded.total + published.total === 0 ? <p className="empty">{partners.neither}</p> : null}
          <p className="onward">
            <a href={href('/partners')}>{partners.all}</a>
          </p>
        </div>
        <div className="rail">
          <PartnerParticulars partner={partner} />
        </div>
      </div>
    </>
  )
}

function PartnerParticulars({ partner }: { partner: PartnerPage }) {
  const { particulars } = useI18n().words.kinds.partner
  const { shortName, country, since, website } = partner
  const entries = [
    [particulars.shortName, shortName],
    [particulars.country, country?.name],
    [particulars.since, since],
    [particulars.website, website ? <a href={website}>{hostOf(website)}</a> : null],
  ] as const
  return <Particulars entries={entries} />
}
