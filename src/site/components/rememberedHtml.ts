import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nProvider, type SiteI18n } from '../i18n'

/**
 * Renders a part of a page once for each object that it shows and each language, however many pages it stands on. The
 * search engine hands out the same object until the record changes, so the HTML lives as long as what it shows.
 *
 * @param render depends on the object and the language alone
 * @returns the HTML of an object in a language
 */
export function rememberedHtml<Shown extends object>(
  render: (shown: Shown) => ReactElement,
): (shown: Shown, i18n: SiteI18n) => string {
  const known = new WeakMap<SiteI18n, WeakMap<Shown, string>>()
  return (shown, i18n) => {
    const inLanguage = known.get(i18n) ?? new WeakMap<Shown, string>()
    known.set(i18n, inLanguage)
    const html =
      inLanguage.get(shown) ?? renderToStaticMarkup(createElement(I18nProvider, { value: i18n }, render(shown)))
    inLanguage.set(shown, html)
    return html
  }
}
