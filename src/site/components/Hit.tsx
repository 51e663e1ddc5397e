import type { FoundItem } from '../../kinds/foundItem'
import type { SearchHit } from '../../search/types'
import { PRESENTATIONS } from '../kinds'
import { FoundEntry } from './FoundEntry'

interface Props {
  hit: SearchHit<FoundItem>
  /** Whether words were searched for, so that they are marked. */
  marked: boolean
  /** Whether the list has things of other kinds too, so that it is said what each is. */
  mixed: boolean
}

/** One result, as its kind is shown. */
export function Hit({ hit, marked, mixed }: Props) {
  const { result } = PRESENTATIONS[hit.record.kind]
  return typeof result === 'function' ? result(hit, marked) : <FoundEntry {...{ hit, marked, mixed, result }} />
}
