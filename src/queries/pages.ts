import type { Page } from '../payload-types'
import { DEFAULT_SETTINGS } from '../domain/defaultSettings'
import { idsOf } from '../domain/idOf'
import type { PublicReader } from './publicReader'
import { i18nIn } from '../words/i18n'
import type { PageForIndex } from './forIndex'
import { mainPartners } from './partners'
import { plainText, renderRichText } from './richText'
import type { SiteSettings, TextPage } from './viewModels'

/**
 * Pages of text and the hub's own words.
 *
 * @param reader for visitors
 * @param fallback the same in the default language
 */
export function pageQueries(reader: PublicReader, fallback: PublicReader) {
  return {
    async settings(): Promise<SiteSettings> {
      const settings = await settingsOf(reader, fallback)
      const featured = idsOf(settings.featured ?? [])
      const publications =
        featured.length > 0 ? await reader.find('publications', { where: { id: { in: featured } } }) : []
      return {
        name: settings.name || i18nIn(reader.locale).words.site.unnamed,
        tagline: settings.tagline || '',
        introduction: settings.introduction ?? '',
        contact: settings.contact || null,
        licence: settings.licence ?? '',
        partners: await mainPartners(reader),
        featured: featured.flatMap((id) => publications.find((publication) => publication.id === id)?.slug ?? []),
      }
    },

    async page(slug: string): Promise<TextPage | null> {
      const page = await reader.first('pages', { slug: { equals: slug } })
      if (!page) return null
      return {
        slug: page.slug,
        title: page.title,
        lead: page.lead || null,
        body: renderRichText(page.body),
        timeline: (page.timeline ?? []).map(({ date, title, description }) => ({
          date,
          title,
          description: description ?? '',
        })),
      }
    },
  }
}

/** @returns a page with its text */
export function pageForIndex({ id, slug, title, lead, body, timeline }: Page): PageForIndex {
  const milestones = (timeline ?? []).map((entry) => [entry.title, entry.description].filter(Boolean).join(': '))
  const bodyText = [plainText(body), ...milestones].filter(Boolean).join('\n')
  return { id, slug, title, lead: lead || null, bodyText }
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
