import type { WorkspaceFacet } from '../domain/facets'
import { idOf } from '../domain/idOf'
import type { StoredKindName } from '../domain/kinds'
import { publicationWorkflow, type State } from '../domain/publicationWorkflow'
import type { SearchEngine, SearchRecord } from '../search/types'

/** What the members' index gives back of a record: enough to read it once more, as the person who asks. */
export interface WorkspaceItem {
  kind: StoredKindName
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

export type WorkspaceRecord = SearchRecord<WorkspaceItem, WorkspaceFacet>

export type WorkspaceIndex = SearchEngine<WorkspaceItem, WorkspaceFacet>

/**
 * @param kind of the record
 * @param document as it is stored, depth 0
 * @param version which text it is
 */
export function workspaceItem(
  kind: StoredKindName,
  document: { id: string },
  version: Pick<WorkspaceItem, 'isDraftBesideLive' | 'version'>,
): WorkspaceItem {
  const { id, group, publication, state, slug } = document as { id: string } & Record<string, unknown>
  return {
    ...{ kind, id, ...version },
    group: relationId(group),
    publication: relationId(publication),
    state: publicationWorkflow.states.find((known) => known === state) ?? null,
    slug: typeof slug === 'string' ? slug : null,
  }
}

function relationId(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? idOf({ id: String(value.id) }) : null
}
