import { first, textOf, UNTITLED, type ByLanguage } from './ownText'

/** A file as it was stored when its title could be in several languages. */
export interface LocalizedDocument {
  titles: ByLanguage<string | null>
  /** Language of the paper that shows it. */
  language: string | null
  /** The file's names, the best first. */
  names: (string | null)[]
}

/**
 * @returns the title in the language of the paper that shows the file, or in English, or in any language, or the file's
 *   name; and what it was called in others
 */
export function documentTitle({ titles, language, names }: LocalizedDocument): {
  title: string
  further: [language: string, title: string][]
} {
  const languages = Object.keys(titles).sort()
  const own = first([language ?? 'en', 'en', ...languages], titles)
  const title = own ? textOf(titles[own]) : names.map(textOf).find((name) => name !== null)
  return {
    title: title ?? UNTITLED,
    further: languages.flatMap((code) => {
      const words = textOf(titles[code])
      return words && code !== own && words !== title ? [[code, words] as [string, string]] : []
    }),
  }
}
