import { DEFAULT_SETTINGS } from '../domain/defaultSettings'
import { idsOf } from '../domain/idOf'
import { i18nIn } from '../words/i18n'
import { mainPartners } from './partners'
import type { PublicReader } from './publicReader'
import type { SiteSettings } from './viewModels'

/**
 * @param reader for visitors
 * @param fallback the same in the default language
 * @returns the hub's own words
 */
export async function siteSettings(reader: PublicReader, fallback: PublicReader): Promise<SiteSettings> {
  const settings = await settingsOf(reader, fallback)
  const featured = idsOf(settings.featured ?? [])
  const publications = featured.length > 0 ? await reader.find('publications', { where: { id: { in: featured } } }) : []
  return {
    name: settings.name || i18nIn(reader.locale).words.site.unnamed,
    tagline: settings.tagline || '',
    introduction: settings.introduction ?? '',
    contact: settings.contact || null,
    licence: settings.licence ?? '',
    partners: await mainPartners(reader),
    featured: featured.flatMap((id) => publications.find((publication) => publication.id === id)?.slug ?? []),
  }
}

/**
 * Default words are nobody's translation of what the hub says in its first language, and MongoDB keeps them in every one.
 */
async function settingsOf(reader: PublicReader, fallback: PublicReader) {
  const settings = await reader.global('site-settings')
  const { tagline, licence } = settings
  const isWritten = tagline !== DEFAULT_SETTINGS.tagline && licence !== DEFAULT_SETTINGS.licence
  if (reader.locale === fallback.locale || isWritten) return settings
  const first = await fallback.global('site-settings')
  return {
    ...settings,
    ...(tagline === DEFAULT_SETTINGS.tagline && { tagline: first.tagline }),
    ...(licence === DEFAULT_SETTINGS.licence && { licence: first.licence }),
  }
}
