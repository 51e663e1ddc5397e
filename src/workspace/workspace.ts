import type { Payload } from 'payload'
import { hubContext } from '../config/hubContext'
import type { WorkspaceIndex, WorkspaceItem } from '../kinds/workspaceItem'

/** What members search in this process. */
export interface Workspace {
  index: WorkspaceIndex
  /** Whether it has what was committed two seconds ago; if not, its counts may tell of what is gone. */
  current(): Promise<boolean>
  /** Indexes anew what the database has otherwise. */
  refresh(items: WorkspaceItem[]): Promise<void>
}

declare module '../config/hubContext' {
  interface HubContext {
    workspace?: Workspace
  }
}

/** @returns undefined while none is open, as on the command line */
export function workspaceOf(payload: Payload): Workspace | undefined {
  return hubContext(payload).workspace
}
