import type { State } from '../domain/workflow'
import type { Kind } from '../domain/kinds'
import type { SearchEngine, SearchRecord } from '../search/types'

/** What the index gives back of a record: enough to read it once more, as the person who asks. */
export interface WorkspaceItem {
  kind: Kind
  /** Of the document. */
  id: string
  /** A draft beside a live text, which has a record of its own. */
  isDraftBesideLive: boolean
  /** Changes with the text: what the database has under another version is another text than the index has. */
  version: string
  /** Id of the owning group. */
  group: string | null
  /** Id of the publication that has a file. */
  publication: string | null
  state: State | null
  slug: string | null
}

export type WorkspaceRecord = SearchRecord<WorkspaceItem>

export type WorkspaceIndex = SearchEngine<WorkspaceItem>
