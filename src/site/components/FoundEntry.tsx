import type { FoundItem } from '../../kinds/foundItem'
import { itemHref, itemName } from '../../kinds/itemHref'
import type { SearchHit } from '../../search/types'
import { shorten } from '../format/text'
import { useI18n } from '../i18n'
import type { Result } from '../kinds/presentation'
import { Marked } from './Marked'
import { Swatch } from './Names'

interface Props {
  hit: SearchHit<FoundItem>
  /** Whether words were searched for, so that name and passage are marked. */
  marked: boolean
  /** Says what it is, and shows what is best known of it in one line; in a list of its own kind all of it. */
  mixed: boolean
  result: Result<FoundItem>
}

const LINE_LENGTH = 180

/** A result that is no publication: what it is, its name, and one line about it. */
export function FoundEntry({ hit: { record: item, title, snippet }, marked, mixed, result }: Props) {
  const { words, href } = useI18n()
  const line = result.line(item, words)
  const more = mixed ? '' : (result.more?.(item) ?? '')
  const colour = result.colour?.(item)
  const hasPassage = marked && snippet.some(({ hit }) => hit)
  return (
    <li className="entry">
      {mixed ? <p className="kicker">{result.is(item, words)}</p> : null}
      <h2 className="entry-title">
        <a href={href(itemHref(item))} className={colour ? 'theme-name' : undefined}>
          {colour ? <Swatch colour={colour} /> : null}
          <span>{marked ? <Marked snippet={title} /> : itemName(item)}</span>
        </a>
      </h2>
      {line === '' || (result.lineIsText && hasPassage) ? null : (
        <p className="entry-authors">{shorten(line, LINE_LENGTH)}</p>
      )}
      {more === '' ? null : <p className="entry-places">{more}</p>}
      {hasPassage ? (
        <p className="entry-snippet">
          <Marked snippet={snippet} />
        </p>
      ) : null}
    </li>
  )
}
