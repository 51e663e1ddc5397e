import type { KindWithPage } from '../../domain/kinds'
import type { FoundKind, ItemOf } from '../../kinds/foundItem'
import type { PageLoader } from '../page'
import { country } from './country'
import { expert } from './expert'
import { group } from './group'
import { page } from './page'
import { partner } from './partner'
import type { Presentation } from './presentation'
import { publication } from './publication'
import { theme } from './theme'

type Needed<K extends FoundKind> = Presentation<ItemOf<K>> & (K extends KindWithPage ? { one: PageLoader } : object)

const BY_KIND: { [K in FoundKind]: Needed<K> } = { publication, expert, group, theme, partner, country, page }

/** How the site shows each kind that visitors find. */
export const PRESENTATIONS: Record<KindWithPage, { one: PageLoader }> & Record<FoundKind, Presentation> =
  BY_KIND as Record<KindWithPage, { one: PageLoader }> & Record<FoundKind, Presentation>
