import type { ArrayField, SelectField, SelectFieldSingleValidation } from 'payload'
import { select } from 'payload/shared'
import { LOCALES } from '../../src/domain/locale'
import { namedLanguage } from '../../src/words/labels'

/** BCP 47. */
const LANGUAGES = [...LOCALES, 'pt', 'ru', 'zh'].map(namedLanguage)

/** The language in which a paper is written: of its title, its abstract, its text. */
export const language: SelectField = {
  name: 'language',
  type: 'select',
  required: true,
  defaultValue: 'en',
  options: LANGUAGES,
}

/** Title and abstract of a paper in languages that are not its own, as DataCite and library systems have them. */
export const translations: ArrayField = {
  name: 'translations',
  type: 'array',
  maxRows: LANGUAGES.length - 1,
  fields: [
    { name: 'language', type: 'select', required: true, options: LANGUAGES, validate: otherLanguage },
    { name: 'title', type: 'text', required: true, maxLength: 300 },
    { name: 'subtitle', type: 'text', maxLength: 300 },
    { name: 'abstract', type: 'textarea', maxLength: 8000 },
  ],
}

/** A paper has one title in each language. */
function otherLanguage(...[value, options]: Parameters<SelectFieldSingleValidation>) {
  const valid = select(value, options)
  if (valid !== true) return valid
  const paper = options.data as { language?: unknown; translations?: unknown }
  if (value === paper.language) return 'This is the paper’s own language. Choose another one, or remove this row.'
  // What a form holds before it is saved need not be a list.
  const rows = Array.isArray(paper.translations) ? (paper.translations as { language?: unknown }[]) : []
  return rows.filter((row) => row.language === value).length < 2 || 'There is another row in this language.'
}
