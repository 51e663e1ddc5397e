import { regionOf } from '../../domain/regions'
import type { Snippet } from '../../search/types'
import type { FoundItem, FoundPublication } from '../../kinds/foundItem'
import { itemHref, itemName } from '../../kinds/itemHref'
import type { Words } from '../../words/i18n'
import { partnerDetail } from '../format/partners'
import { shorten } from '../format/text'
import { useI18n } from '../i18n'
import { Marked } from './Marked'
import { Swatch } from './Names'

type Item = Exclude<FoundItem, FoundPublication>

interface Props {
  item: Item
  /** Name and passage with the hits marked, where words were searched for. */
  title?: Snippet
  snippet?: Snippet
  /** Says what it is, and shows what is best known of it in one line; in a list of its own kind all of it. */
  mixed: boolean
}

const LINE_LENGTH = 180

/** A result that is no publication: what it is, its name, and one line about it. */
export function FoundEntry({ item, title, snippet, mixed }: Props) {
  const { words, href } = useI18n()
  const line = lineAbout(item, words)
  // The line of a group, a theme or a page is the text that the passage is taken from.
  const isPassage = ['group', 'theme', 'partner', 'page'].includes(item.kind)
  return (
    <li className="entry">
      {mixed ? <p className="kicker">{whatItIs(item, words)}</p> : null}
      <h2 className="entry-title">
        <a href={href(itemHref(item))} className={item.kind === 'theme' ? 'theme-name' : undefined}>
          {item.kind === 'theme' ? <Swatch colour={item.colour} /> : null}
          <span>{title ? <Marked snippet={title} /> : itemName(item)}</span>
        </a>
      </h2>
      {line === '' || (isPassage && hasHit(snippet)) ? null : (
        <p className="entry-authors">{shorten(line, LINE_LENGTH)}</p>
      )}
      {item.kind === 'expert' && !mixed && item.topics.length > 0 ? (
        <p className="entry-places">{item.topics.join(', ')}</p>
      ) : null}
      {hasHit(snippet) ? (
        <p className="entry-snippet">
          <Marked snippet={snippet} />
        </p>
      ) : null}
    </li>
  )
}

function hasHit(snippet: Snippet | undefined): snippet is Snippet {
  return snippet?.some(({ hit }) => hit) === true
}

function whatItIs(item: Item, { listing: { hit }, partners }: Words): string {
  switch (item.kind) {
    case 'expert':
      return hit.expert
    case 'group':
      return hit.group({ number: item.number })
    case 'theme':
      return hit.theme
    case 'partner':
      return partners.roles[item.role]
    case 'country':
      return hit.country
    case 'page':
      return hit.page
  }
}

function lineAbout(item: Item, words: Words): string {
  switch (item.kind) {
    case 'expert':
      return [item.role, item.affiliation].filter(Boolean).join(', ')
    case 'group':
      return item.summary
    case 'theme':
      return item.description
    case 'partner':
      return item.description || partnerDetail(item, words)
    case 'country': {
      const region = regionOf(item.code)
      return [region && words.regions[region.slug], words.listing.hit.aboutCountry].filter(Boolean).join(' · ')
    }
    case 'page':
      return item.lead ?? ''
  }
}
