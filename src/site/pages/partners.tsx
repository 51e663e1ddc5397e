import { PARTNER_ROLES } from '../../domain/partnerRole'
import type { PartnerSummary } from '../../queries/viewModels'
import { PageTitle } from '../components/PageTitle'
import { partnerDetail } from '../format/partners'
import { shorten } from '../format/text'
import { useI18n } from '../i18n'
import type { PageLoader } from '../page'

/** The organisations behind the network, by what they are to it. */
export const partnersPage: PageLoader = async ({ queries, i18n }) => {
  const { title, lead } = i18n.words.kinds.partner
  const partners = await queries.all('partner')
  return {
    head: { title, description: lead, canonical: '/partners' },
    body: <Partners partners={partners} />,
  }
}

function Partners({ partners }: { partners: PartnerSummary[] }) {
  const words = useI18n().words.kinds.partner
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      {partners.length === 0 ? <p className="empty">{words.none}</p> : null}
      {PARTNER_ROLES.map((role) => {
        const some = partners.filter((partner) => partner.role === role)
        if (some.length === 0) return null
        return (
          <section key={role} className="partner-role" aria-labelledby={role}>
            <h2 id={role}>{words.headings[role]}</h2>
            <ul className="partner-list">
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
  const { words, href } = useI18n()
  const detail = partnerDetail(partner, words)
  return (
    <li>
      <h3 className="entry-title">
        <a href={href(`/partners/${partner.slug}`)}>{partner.name}</a>
      </h3>
      {detail === '' ? null : <p className="entry-authors">{detail}</p>}
      {partner.description === '' ? null : <p className="entry-places">{shorten(partner.description, 180)}</p>}
    </li>
  )
}
