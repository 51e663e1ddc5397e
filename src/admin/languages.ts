import { ar } from '@payloadcms/translations/languages/ar'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { fr } from '@payloadcms/translations/languages/fr'
import type { Config } from 'payload'
import { DEFAULT_LOCALE, LOCALES } from '../domain/locale'
import { isTranslated } from '../words/i18n'

const OF_PAYLOAD = { en, fr, es, ar }

/** The languages of the admin: those of the hub that have a catalogue, since a page in two languages helps nobody. */
export const languages: Config['i18n'] = {
  fallbackLanguage: DEFAULT_LOCALE,
  supportedLanguages: Object.fromEntries(LOCALES.filter(isTranslated).map((locale) => [locale, OF_PAYLOAD[locale]])),
}
