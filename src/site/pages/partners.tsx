import { PARTNER_ROLES } from '../../domain/partnerRole'
import type { PartnerSummary } from '../../queries/viewModels'
import { PageTitle } from '../components/PageTitle'
import { PARTNER_ROLE_HEADINGS, partnerDetail } from '../format/partners'
import { shorten } from '../format/text'
import type { PageLoader } from '../page'

const LEAD = 'Who hosts and funds the network, and with whom it works.'

/** The organisations behind the network, by what they are to it. */
export const partnersPage: PageLoader = async ({ queries }) => {
  const partners = await queries.partners()
  return {
    head: { title: 'Partners', description: LEAD, canonical: '/partners' },
    body: <Partners partners={partners} />,
  }
}

function Partners({ partners }: { partners: PartnerSummary[] }) {
  return (
    <>
      <PageTitle title="Partners" lead={LEAD} />
      {partners.length === 0 ? <p className="empty">No partners yet.</p> : null}
      {PARTNER_ROLES.map((role) => {
        const some = partners.filter((partner) => partner.role === role)
        if (some.length === 0) return null
        return (
          <section key={role} className="partner-role" aria-labelledby={role}>
            <h2 id={role}>{PARTNER_ROLE_HEADINGS[role]}</h2>
            <ul className="expert-list">
              {some.map((partner) => (
                <Partner key={partner.slug} partner={partner} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Partner({ partner }: { partner: PartnerSummary }) {
  const detail = partnerDetail(partner)
  return (
    <li>
      <h3 className="entry-title">
        <a href={`/partners/${partner.slug}`}>{partner.name}</a>
      </h3>
      {detail === '' ? null : <p className="entry-authors">{detail}</p>}
      {partner.description === '' ? null : <p className="entry-places">{shorten(partner.description, 180)}</p>}
    </li>
  )
}
