import type { ReactNode } from 'react'
import { useI18n } from '../i18n'
import type { Frame, Place } from '../page'
import { SiteFooter } from './SiteFooter'
import { SiteHeader } from './SiteHeader'

interface Props {
  frame: Frame
  place: Place | null
  withSearch: boolean
  children: ReactNode
}

/** The frame around every page: skip link, header, main part, footer. */
export function Layout({ frame, place, withSearch, children }: Props) {
  const { words } = useI18n()
  return (
    <>
      <a className="skip-link" href="#main">
        {words.site.skip}
      </a>
      <SiteHeader name={frame.settings.name} place={place} withSearch={withSearch} />
      <main id="main" tabIndex={-1} className="page">
        {children}
      </main>
      <SiteFooter settings={frame.settings} version={frame.version} />
    </>
  )
}
