import { DEFAULT_LOCALE } from '../domain/locale'
import { themePage } from '../queries/network'
import type { ThemePage } from '../queries/viewModels'
import { NO_TEXT } from '../search/record'
import { namedValues } from './facetValues'
import type { ItemOf } from './foundItem'
import { storedKind, type Description } from './kind'

/** Themes that run through the work of all groups. */
export const themeKind = storedKind({
  kind: 'theme',
  collection: 'themes',
  path: '/themes',
  filter: { facet: 'theme', collection: 'themes' },
  views: (_, themes) => themes.map(themePage),
  describe: describeTheme,
  item: foundTheme,
})

export function describeTheme({ slug, name, description }: ThemePage): Description {
  return {
    language: DEFAULT_LOCALE,
    text: { ...NO_TEXT, title: name, abstract: description },
    facets: { theme: namedValues([{ slug, name }]) },
    date: null,
  }
}

export function foundTheme({ id, slug, name, colour, number, description }: ThemePage): ItemOf<'theme'> {
  return { kind: 'theme', id, slug, name, colour, number, description }
}
