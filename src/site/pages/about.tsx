import { pageKind } from '../../kinds/page'
import type { PageLoader } from '../page'
import { TextPageBody } from './textPage'

/** What the network is, and its milestones. A hub without a text of its own says what it is from its settings. */
export const aboutPage: PageLoader = async ({ queries, i18n }) => {
  const [stored, settings] = await Promise.all([queries.one('page', 'about'), queries.settings()])
  const page = stored ?? {
    slug: 'about',
    title: i18n.words.network.about.title({ hub: settings.name }),
    lead: settings.introduction,
    body: null,
    timeline: [],
  }
  return {
    head: { title: page.title, description: page.lead ?? settings.introduction, canonical: pageKind.href('about') },
    place: 'about',
    body: <TextPageBody page={page} />,
  }
}
