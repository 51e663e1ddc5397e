import type { Condition } from './condition'
import { publicationWorkflow } from './publicationWorkflow'
import { createWorkflow, type Transition, type WorkflowSubject } from './workflow'

/** What the people of its group decided about a file by itself: nothing yet, that everyone may have it, or nobody. */
const RELEASES = { none: {}, released: { isPublic: true }, 'taken-down': {} } as const

export type Release = keyof typeof RELEASES

/** Everyone may have it. */
export const RELEASED: Release = 'released'

/** Nobody may have it, whatever its paper says. */
export const TAKEN_DOWN: Release = 'taken-down'

/** What an action needs to know of a file. Its state is what was decided about it. */
export interface SharedFile extends WorkflowSubject<Release> {
  /** Whether it belongs to a paper, whose state then decides. */
  hasPaper: boolean
  /** Whether the live text of that paper lists it. */
  isListed: boolean
}

export type FileAction = 'release' | 'take-down'

/** How an action is called: by its name, or otherwise where its row says so. */
export type FileWording = FileAction | 'give-back'

const BY_LEADS_AND_EDITORS = { group: 'lead', platform: ['editor', 'admin'] } as const

/** How a file comes before everyone by itself, and how it is taken away, whatever its paper says. */
const TRANSITIONS: readonly Transition<SharedFile, FileAction, 'note', FileWording, never>[] = [
  {
    action: 'release',
    from: ['none', 'taken-down'],
    to: 'released',
    by: BY_LEADS_AND_EDITORS,
    needs: [],
    when: ({ hasPaper }) => !hasPaper,
    goesLive: true,
  },
  {
    action: 'release',
    wording: 'give-back',
    from: ['taken-down'],
    to: 'none',
    by: BY_LEADS_AND_EDITORS,
    needs: [],
    when: ({ hasPaper }) => hasPaper,
    goesLive: true,
  },
  {
    action: 'take-down',
    from: ['released'],
    to: 'taken-down',
    by: BY_LEADS_AND_EDITORS,
    needs: ['note'],
    when: ({ hasPaper }) => !hasPaper,
    ofLive: true,
  },
  {
    action: 'take-down',
    from: ['none', 'released'],
    to: 'taken-down',
    by: BY_LEADS_AND_EDITORS,
    needs: ['note'],
    when: ({ hasPaper, isListed }) => hasPaper && isListed,
    ofLive: true,
  },
]

export const fileWorkflow = createWorkflow({ initial: 'none', states: RELEASES, transitions: TRANSITIONS })

/**
 * When a file may be changed or deleted: not while readers have it or may have it after an embargo, and not while its
 * paper is closed for writing. What is public changes by an action alone.
 */
export const FILE_IS_OPEN: Condition = {
  any: [
    {
      all: [
        { field: 'release', isNot: RELEASED },
        { field: 'released', isNot: true },
        { field: 'stage', oneOf: publicationWorkflow.privateStates },
      ],
    },
    {
      all: [
        { field: 'release', is: TAKEN_DOWN },
        { field: 'stage', oneOf: publicationWorkflow.editableStates },
      ],
    },
  ],
}
