import type { SiteSettings } from '../../queries/viewModels'
import { useI18n } from '../i18n'

/** Host and donors, licence, contact, and the version of the software. */
export function SiteFooter({ settings, version }: { settings: SiteSettings; version: string }) {
  const i18n = useI18n()
  const { footer } = i18n.words.site
  return (
    <footer className="site-footer">
      <div className="site-footer-columns">
        <section aria-label={footer.label}>
          <p className="footer-name">{settings.name}</p>
          <p>{settings.tagline}</p>
          <p>
            <a href={i18n.href('/about')}>{footer.about}</a>
            {settings.contact ? (
              <>
                {' · '}
                <a href={contactHref(settings.contact)}>{footer.contact}</a>
              </>
            ) : null}
          </p>
        </section>
        <section aria-labelledby="footer-licence">
          <h2 id="footer-licence">{footer.licence}</h2>
          <p>{settings.licence}</p>
          <p>{footer.software({ version })}</p>
        </section>
        <section className="site-footer-wide" aria-labelledby="footer-partners">
          <h2 id="footer-partners">{footer.partners}</h2>
          <ul className="footer-partners">
            {settings.partners.map(({ slug, name }) => (
              <li key={slug}>
                <a href={i18n.href(`/partners/${slug}`)}>{name}</a>
              </li>
            ))}
            <li>
              <a href={i18n.href('/partners')}>{i18n.words.kinds.partner.all}</a>
            </li>
          </ul>
        </section>
      </div>
    </footer>
  )
}

function contactHref(contact: string): string {
  return /^[^\s@/]+@[^\s@/]+$/.test(contact) ? `mailto:${contact}` : contact
}
