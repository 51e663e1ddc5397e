/** Lexical's editor state, or the JSON text of one: it is carried over and not looked into. */
export type RichText = object | string

/** The words of a paper in one language; what is missing or blank is no text. */
export interface Words {
  title?: string | null
  subtitle?: string | null
  abstract?: string | null
  body?: RichText | null
}

/** By language: en, fr, es, ar. */
export type ByLanguage<Value> = Record<string, Value>

/** A paper as it was stored when each of its texts could be in several languages. */
export interface LocalizedPaper {
  /** In which the paper is, as its authors say. BCP 47. */
  language: string | null
  words: ByLanguage<Words>
  /** One for each row of key messages, in their order. */
  messages: ByLanguage<string | null>[]
}

export interface TranslatedTitle {
  language: string
  title: string
  subtitle: string | null
  abstract: string | null
}

/** Text in a further language that a row of translations has no place for. */
export interface FurtherText extends TranslatedTitle {
  body: RichText | null
  messages: string[]
}

/** A paper in its one language. */
export interface OwnText {
  title: string
  subtitle: string | null
  abstract: string | null
  body: RichText | null
  messages: (string | null)[]
  translations: TranslatedTitle[]
  further: FurtherText[]
}

/** Stands where a paper has no title in any language, so that no heading and no link is empty. */
export const UNTITLED = 'Untitled'

const ENGLISH = 'en'

/**
 * Gives a paper the text of its own language, or English where it has none, or any that it has. What stands in further
 * languages becomes a translated title and abstract; the body and the key messages of those are handed back.
 *
 * @param paper as it was stored
 */
export function ownText({ language, words, messages }: LocalizedPaper): OwnText {
  const order = [language ?? ENGLISH, ENGLISH, ...Object.keys(words).sort()]
  const own = order.find((code) => textOf(words[code]?.title)) ?? order.find((code) => words[code]) ?? ENGLISH
  const body = order.find((code) => words[code]?.body)
  const title = textOf(words[own]?.title) ?? UNTITLED
  const others = Object.keys(words).filter((code) => code !== own && code !== language)
  const translated = (code: string): TranslatedTitle => ({
    language: code,
    title: textOf(words[code]?.title) ?? title,
    subtitle: textOf(words[code]?.subtitle),
    abstract: textOf(words[code]?.abstract),
  })
  const chosen = messages.map((message) => first([own, ...order, ...Object.keys(message).sort()], message))
  const languages = new Set([...Object.keys(words), ...messages.flatMap((message) => Object.keys(message))])
  return {
    title,
    subtitle: textOf(words[own]?.subtitle),
    abstract: textOf(words[own]?.abstract) ?? textOf(words[language ?? own]?.abstract),
    body: body === undefined ? null : (words[body]?.body ?? null),
    messages: chosen.map((code, row) => (code === undefined ? null : textOf(messages[row]?.[code]))),
    translations: others.map(translated).filter((row) => textOf(words[row.language]?.title) ?? row.abstract),
    further: [...languages].sort().flatMap((code) => {
      const rest = messages.flatMap((message, row) => (chosen[row] === code ? [] : (textOf(message[code]) ?? [])))
      const furtherBody = code === body ? null : (words[code]?.body ?? null)
      return furtherBody || rest.length > 0 ? [{ ...translated(code), body: furtherBody, messages: rest }] : []
    }),
  }
}

/**
 * @param languages in the order of preference
 * @returns the first in which there are words
 */
export function first(languages: string[], texts: ByLanguage<string | null | undefined>): string | undefined {
  return languages.find((code) => textOf(texts[code]))
}

/** @returns the text; null when there are no words in it */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

const NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** @param language BCP 47 @returns its English name */
export const languageName = (language: string): string => NAMES.of(language) ?? language
