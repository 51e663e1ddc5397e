import type { SiteSettings } from '../../queries/viewModels'
import { rememberedHtml } from './rememberedHtml'

/** Partners and funders, licence, contact, and the version of the software. */
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
        {settings.partners.length > 0 ? (
          <section className="site-footer-wide" aria-labelledby="footer-partners">
            <h2 id="footer-partners">Partners and funders</h2>
            <ul className="footer-partners" dangerouslySetInnerHTML={{ __html: partnersOf(settings.partners) }} />
          </section>
        ) : null}
      </div>
    </footer>
  )
}

const partnersOf = rememberedHtml((partners: SiteSettings['partners']) => (
  <>
    {partners.map(({ name, href }) => (
      <li key={name}>{href ? <a href={href}>{name}</a> : name}</li>
    ))}
  </>
))

function contactHref(contact: string): string {
  return /^[^\s@/]+@[^\s@/]+$/.test(contact) ? `mailto:${contact}` : contact
}
