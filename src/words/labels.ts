import type { LabelFunction } from 'payload'
import { ENGLISH, i18nIn, translatedLocales, type I18n } from './i18n'

/** @returns a label for Payload's configuration: Payload asks for it in the language in which it shows a page */
export function inWords(text: (i18n: I18n) => string): LabelFunction {
  return ({ i18n }) => text(i18nIn(i18n.language))
}

/** @returns the same for what must be known to browsers beforehand or tells no language: names of tabs, descriptions */
export function inEveryLanguage(text: (i18n: I18n) => string): Record<string, string> {
  return Object.fromEntries(translatedLocales().map((locale) => [locale, text(i18nIn(locale))]))
}

/** @param value BCP 47 @returns a language that can be chosen, with its name */
export function namedLanguage<Tag extends string>(value: Tag): { value: Tag; label: LabelFunction } {
  return { value, label: inWords(({ language }) => language(value)) }
}

/**
 * @param label as Payload's configuration has it
 * @param language BCP 47; English, as in answers of the API and the audit log, unless it is for a person who reads another
 * @returns its text; null for what is no label
 */
export function labelText(label: unknown, language: string = ENGLISH.locale): string | null {
  if (typeof label !== 'function') return typeof label === 'string' ? label : null
  // Ours look at the language alone, Payload's own at keys of its words.
  return (label as LabelFunction)({ i18n: { language }, t: (key: string) => key } as Parameters<LabelFunction>[0])
}
