import type { Condition } from './condition'
import type { Release } from './isPublic'
import { includesRole, type Account, type GroupRole, type PlatformRole } from './roles'
import { EDITABLE_STATES } from './workflow'

/** What an action needs to know of a file. */
export interface SharedFile {
  release: Release
  groupId: string
  /** Whether it belongs to a paper, whose state then decides. */
  hasPaper: boolean
  /** Whether the live text of that paper lists it. */
  isListed: boolean
}

export type FileAction = 'release' | 'take-down'

export interface FileTransition {
  action: FileAction
  label: string
  from: readonly Release[]
  to: Release
  by: { group: GroupRole; platform: readonly PlatformRole[] }
  /** What must come with it. */
  needs: readonly 'note'[]
  /** Whether the row applies to this file. */
  when(file: SharedFile): boolean
}

const BY_LEADS_AND_EDITORS = { group: 'lead', platform: ['editor', 'admin'] } as const

/** How a file comes before everyone by itself, and how it is taken away, whatever its paper says. */
export const FILE_WORKFLOW: readonly FileTransition[] = [
  {
    action: 'release',
    label: 'Release to everyone',
    from: ['none', 'taken-down'],
    to: 'released',
    by: BY_LEADS_AND_EDITORS,
    needs: [],
    when: ({ hasPaper }) => !hasPaper,
  },
  {
    action: 'release',
    label: 'Give it back to its paper',
    from: ['taken-down'],
    to: 'none',
    by: BY_LEADS_AND_EDITORS,
    needs: [],
    when: ({ hasPaper }) => hasPaper,
  },
  {
    action: 'take-down',
    label: 'Take down',
    from: ['released'],
    to: 'taken-down',
    by: BY_LEADS_AND_EDITORS,
    needs: ['note'],
    when: ({ hasPaper }) => !hasPaper,
  },
  {
    action: 'take-down',
    label: 'Take down',
    from: ['none', 'released'],
    to: 'taken-down',
    by: BY_LEADS_AND_EDITORS,
    needs: ['note'],
    when: ({ hasPaper, isListed }) => hasPaper && isListed,
  },
]

/**
 * When a file may be changed or deleted: not while readers have it or may have it after an embargo, and not while its
 * paper is closed for writing. What is public changes by an action alone.
 */
export const FILE_IS_OPEN: Condition = {
  any: [
    {
      all: [
        { field: 'release', isNot: 'released' },
        { field: 'released', isNot: true },
        { field: 'stage', oneOf: ['draft', 'changes-requested'] },
      ],
    },
    {
      all: [
        { field: 'release', is: 'taken-down' },
        { field: 'stage', oneOf: EDITABLE_STATES },
      ],
    },
  ],
}

/**
 * @param file as it stands
 * @param account who wants to act
 * @returns the rows of the table that are open to this person now
 */
export function fileTransitionsFor(file: SharedFile, account: Account): FileTransition[] {
  return FILE_WORKFLOW.filter(
    (transition) =>
      transition.from.includes(file.release) && transition.when(file) && maySteer(transition, file, account),
  )
}

function maySteer({ by }: FileTransition, file: SharedFile, { groups, platformRole }: Account): boolean {
  if (platformRole !== null && by.platform.includes(platformRole)) return true
  return includesRole(groups.get(file.groupId), by.group)
}
