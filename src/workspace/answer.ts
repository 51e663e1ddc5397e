import type { State } from '../domain/publicationWorkflow'
import type { Kind } from '../domain/kinds'
import type { Snippet } from '../search/types'

/** What GET /api/workspace/search answers, and the admin shows. */
export interface WorkspaceAnswer {
  /** Of all kinds. */
  total: number
  /** There may be more than the totals say. */
  isLowerBound: boolean
  /** Nothing has the last word as it is written, so these have one that begins with it. */
  asBeginning: boolean
  /** Those that something was found of, the best one first. */
  kinds: WorkspaceHits[]
  /** When nothing has all words: what would be found without one of them. */
  without: { word: string; total: number }[]
}

export interface WorkspaceHits {
  kind: Kind
  /** What several of it are called. */
  heading: string
  total: number
  hits: WorkspaceHit[]
}

export interface WorkspaceHit {
  id: string
  kind: Kind
  title: Snippet
  snippet: Snippet
  where: {
    /** Name of the owning group, where the reader may know it. */
    group: string | null
    /** Title of the publication that has a file, where the reader may know it. */
    publication: string | null
    /** Of a publication. */
    state: State | null
    /** A newer text, which its group has not published yet, beside the live one. */
    isDraftBesideLive: boolean
  }
  /** Where it opens for this reader: in the admin, or on the public site. */
  href: string
  /** Where in the file of a document the words stand; null when its name has them. */
  file: { page: number | null; href: string; snippet: Snippet } | null
}
