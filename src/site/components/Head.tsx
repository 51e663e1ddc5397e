import { LOCALES } from '../../domain/locale'
import { oneLine } from '../../export/bibliographicText'
import { isTranslated } from '../../words/i18n'
import { siteI18n } from '../i18n'
import type { Frame, PageHead } from '../page'

const FONTS = ['source-serif-4-latin.woff2', 'source-sans-3-latin.woff2']

/** The head of every document. */
export function Head({ head, frame, linksOutside }: { head: PageHead; frame: Frame; linksOutside?: true | undefined }) {
  const { settings, assets, publicUrl, i18n } = frame
  const title = head.title === null ? `${settings.name}: ${settings.tagline}` : `${head.title} | ${settings.name}`
  // Without words of its own, a page in another language is the English one with some other names.
  const addressIn = isTranslated(i18n.locale) ? i18n.href : (path: string) => path
  const canonical = head.canonical === null ? null : publicUrl + addressIn(head.canonical)
  const description = oneLine(head.description ?? '')
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {linksOutside ? <base target="_blank" /> : null}
      {description ? <meta name="description" content={description} /> : null}
      {head.noindex ? <meta name="robots" content="noindex, follow" /> : null}
      {canonical ? <link rel="canonical" href={canonical} /> : null}
      {head.canonical === null || head.noindex ? null : <Languages path={head.canonical} publicUrl={publicUrl} />}
      {FONTS.map((font) => (
        <link key={font} rel="preload" as="font" type="font/woff2" crossOrigin="" href={assets.href(font)} />
      ))}
      <link rel="stylesheet" href={assets.href('site.css')} />
      <script type="module" src={assets.href('suggestions.js')} />
      <link rel="icon" type="image/svg+xml" href={assets.href('favicon.svg')} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href={i18n.href('/opensearch.xml')}
        title={settings.name}
      />
      {head.alternates?.map(({ type, href, title: name }) => (
        <link key={href} rel="alternate" type={type} href={href} title={name} />
      ))}
      <meta property="og:site_name" content={settings.name} />
      <meta property="og:type" content={head.openGraphType ?? 'website'} />
      <meta property="og:title" content={head.title ?? settings.name} />
      {description ? <meta property="og:description" content={description} /> : null}
      {canonical ? <meta property="og:url" content={canonical} /> : null}
      {head.meta?.map(({ name, content }, index) => (
        <meta key={index} name={name} content={content} />
      ))}
      {head.jsonLd ? <JsonLd data={head.jsonLd} /> : null}
    </head>
  )
}

/** Languages in which the pages are written. */
const WRITTEN = LOCALES.filter(isTranslated)

/** The same page in every language that has words; whose language is none of them gets the default one. */
function Languages({ path, publicUrl }: { path: string; publicUrl: string }) {
  if (WRITTEN.length < 2) return null
  return (
    <>
      {WRITTEN.map((locale) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={publicUrl + siteI18n(locale).href(path)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={publicUrl + path} />
    </>
  )
}

/** A data block, which browsers never run; `<` is escaped so that no text of a record can end it. */
function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
