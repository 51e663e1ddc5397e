import type { PublicationPage } from '../../queries/viewModels'
import type { FoundPublication } from '../../kinds/foundItem'
import { recordId } from '../../search/record'
import type { Site } from '../page'

/** A publication that is like another one. */
export interface AlsoAbout {
  publication: FoundPublication
  /** What both are about, in words of the texts. */
  sharedWords: string[]
}

const MAX_SHOWN = 5

/** How many more are asked for, since people, groups and what editors have related already are passed over. */
const SPARE = 10

/** Words beyond these say no more. */
const MAX_WORDS = 4

/**
 * @param page of a publication
 * @returns publications like it that its page does not show yet, the likest first
 */
export async function alsoAbout({ search }: Site, page: PublicationPage): Promise<AlsoAbout[]> {
  const shown = new Set([
    page.slug,
    page.supersededBy?.slug,
    ...page.related.map(({ publication }) => publication.slug),
  ])
  // Much is of the same group, so that is no reason.
  const groups = new Set(page.groups.map(({ name }) => name.toLowerCase()))
  const tells = (word: string) => !groups.has(word.toLowerCase())
  // The page itself comes from the database: where the index cannot be asked, it stands without these.
  const found = await search.related(recordId('publication', page.id), MAX_SHOWN + SPARE).catch(() => [])
  return found
    .flatMap(({ record, sharedWords }) =>
      record.kind === 'publication' && !shown.has(record.slug)
        ? [{ publication: record, sharedWords: sharedWords.filter(tells).slice(0, MAX_WORDS) }]
        : [],
    )
    .slice(0, MAX_SHOWN)
}
