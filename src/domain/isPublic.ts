import { meets, through, type Condition } from './condition'
import { RELEASED, TAKEN_DOWN, type Release } from './fileWorkflow'
import { publicationWorkflow, type State } from './publicationWorkflow'

/** How a paper stands, of its live text. */
export interface PaperStanding {
  _status?: 'draft' | 'published' | null
  state: State
  /** ISO 8601. */
  embargoUntil?: string | null
}

/** How a file stands. */
export interface FileStanding {
  /** For whom the group means it: everyone who reads its paper, the group alone, or everyone. */
  visibility: 'attached' | 'group' | 'public'
  /** The paper that it belongs to, as its id or as a whole. */
  publication?: unknown
  /** Whether the live text of that paper lists it. */
  released?: boolean | null
}

/** @returns when visitors have a paper: published, neither withdrawn nor under embargo */
export function publicPaper(now: Date): Condition {
  return {
    all: [
      { field: '_status', is: 'published' },
      { field: 'state', oneOf: publicationWorkflow.publicStates },
      {
        any: [
          { field: 'embargoUntil', is: null },
          { field: 'embargoUntil', notAfter: now.toISOString() },
        ],
      },
    ],
  }
}

/**
 * @returns when visitors have a file. One that belongs to a paper comes with its live text and goes with it, whatever else
 *   was decided; one by itself comes when it was released. What was taken down stays away
 */
export function publicFile(now: Date): Condition {
  const withItsPaper: Condition[] = [
    { field: 'visibility', oneOf: ['attached', 'public'] satisfies FileStanding['visibility'][] },
    { field: 'released', is: true },
    { field: 'release', isNot: TAKEN_DOWN },
    through('publication', publicPaper(now)),
  ]
  const byItself: Condition[] = [
    { field: 'publication', is: null },
    { field: 'visibility', is: 'public' satisfies FileStanding['visibility'] },
    { field: 'release', is: RELEASED },
  ]
  return { any: [{ all: withItsPaper }, { all: byItself }] }
}

/**
 * THE RULE: whether visitors may have something at a moment. Everything that shows something to visitors asks this, or
 * filters by the conditions that it is made of.
 *
 * @param paper the paper, or the one that a file belongs to; null when there is none
 * @param file null to ask about the paper
 * @param release what was decided about the file by itself
 * @param now by which an embargo is past or not
 */
export function isPublic(
  paper: PaperStanding | null,
  file: FileStanding | null,
  release: Release | null | undefined,
  now: Date,
): boolean {
  if (!file) return paper !== null && meets(publicPaper(now), paper)
  return meets(publicFile(now), { ...file, release, publication: paper ?? file.publication })
}
