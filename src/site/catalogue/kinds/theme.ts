import { DEFAULT_LOCALE } from '../../../domain/locale'
import type { ThemePage } from '../../../queries/viewModels'
import { NO_TEXT, recordId } from '../../../search/record'
import { kindValue, namedValues } from './facetValues'
import { storedKind, type CatalogueRecord } from './kind'

/** Themes that run through the work of all groups. */
export const themeKind = storedKind('theme', 'themes', (queries, ids) => queries.themesForIndex(ids), themeRecord)

function themeRecord({ id, slug, name, colour, number, description }: ThemePage): CatalogueRecord {
  return {
    id: recordId('theme', id),
    language: DEFAULT_LOCALE,
    text: { ...NO_TEXT, title: name, abstract: description },
    files: [],
    facets: { kind: kindValue('theme'), theme: namedValues([{ slug, name }]) },
    date: null,
    stored: { kind: 'theme', id, slug, name, colour, number, description },
  }
}
