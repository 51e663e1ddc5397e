import type { SiteSettings } from '../../queries/viewModels'

/** Host and donors, licence, contact, and the version of the software. */
export function SiteFooter({ settings, version }: { settings: SiteSettings; version: string }) {
  return (
    <footer className="site-footer">
      <div className="site-footer-columns">
        <section aria-label="About this hub">
          <p className="footer-name">{settings.name}</p>
          <p>{settings.tagline}</p>
          <p>
            <a href="/about">About</a>
            {settings.contact ? (
              <>
                {' · '}
                <a href={contactHref(settings.contact)}>Contact</a>
              </>
            ) : null}
          </p>
        </section>
        <section aria-labelledby="footer-licence">
          <h2 id="footer-licence">Licence</h2>
          <p>{settings.licence}</p>
          <p>Plenary {version}</p>
        </section>
        <section className="site-footer-wide" aria-labelledby="footer-partners">
          <h2 id="footer-partners">Partners</h2>
          <ul className="footer-partners">
            {settings.partners.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/partners/${slug}`}>{name}</a>
              </li>
            ))}
            <li>
              <a href="/partners">All partners</a>
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
