import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/**
 * Renders a part of a page once for each object that it shows, however many pages it stands on. The search engine hands
 * out the same object until the record changes, so the HTML lives as long as what it shows.
 *
 * @param render depends on the object alone
 * @returns the HTML of an object
 */
export function rememberedHtml<Shown extends object>(render: (shown: Shown) => ReactElement): (shown: Shown) => string {
  const known = new WeakMap<Shown, string>()
  return (shown) => {
    const html = known.get(shown) ?? renderToStaticMarkup(render(shown))
    known.set(shown, html)
    return html
  }
}
