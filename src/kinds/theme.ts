import { DEFAULT_LOCALE } from '../domain/locale'
import { allThemes, themePage } from '../queries/themes'
import type { ThemePage } from '../queries/viewModels'
import { NO_TEXT } from '../search/record'
import { namedValues } from './facetValues'
import { storedKind, type Description } from './kind'

/** Themes that run through the work of all groups. */
export const themeKind = storedKind({
  kind: 'theme',
  facet: 'theme',
  all: allThemes,
  page: (_, theme) => themePage(theme),
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

export function foundTheme({ id, slug, name, colour, number, description }: ThemePage): { kind: 'theme' } & ThemePage {
  return { kind: 'theme', id, slug, name, colour, number, description }
}
