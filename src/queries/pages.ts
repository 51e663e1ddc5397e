import type { Page } from '../payload-types'
import type { PageForIndex, PageSummary } from './forIndex'
import type { PublicReader } from './publicReader'
import { plainText, renderRichText } from './richText'
import type { TextPage } from './viewModels'

/** @param reader for visitors @returns all pages by title */
export async function allPages(reader: PublicReader): Promise<PageSummary[]> {
  return (await reader.find('pages', { sort: 'title' })).map(pageSummary)
}

/** @returns what a page of text shows */
export function textPage({ slug, title, lead, body, timeline }: Page): TextPage {
  return {
    ...{ slug, title, lead: lead || null, body: renderRichText(body) },
    timeline: (timeline ?? []).map(({ date, title, description }) => ({
      date,
      title,
      description: description ?? '',
    })),
  }
}

/** @returns a page with its text */
export function pageForIndex(page: Page): PageForIndex {
  const milestones = (page.timeline ?? []).map((entry) => [entry.title, entry.description].filter(Boolean).join(': '))
  return { ...pageSummary(page), bodyText: [plainText(page.body), ...milestones].filter(Boolean).join('\n') }
}

function pageSummary({ id, slug, title, lead }: Page): PageSummary {
  return { id, slug, title, lead: lead || null }
}
