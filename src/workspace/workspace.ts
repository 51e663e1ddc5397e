import type { Payload } from 'payload'
import type { WorkspaceIndex, WorkspaceItem } from './item'

/** What members search in this process. */
export interface Workspace {
  index: WorkspaceIndex
  /** Whether it has what was committed two seconds ago; if not, its counts may tell of what is gone. */
  current(): Promise<boolean>
  /** Indexes anew what the database has otherwise. */
  refresh(items: WorkspaceItem[]): Promise<void>
}

const workspaces = new WeakMap<Payload, Workspace>()

/**
 * Names what the endpoint of a database searches.
 *
 * @returns a function that ends it
 */
export function offerWorkspace(payload: Payload, workspace: Workspace): () => void {
  workspaces.set(payload, workspace)
  return () => void (workspaces.get(payload) === workspace && workspaces.delete(payload))
}

/** @returns undefined while none is open, as on the command line */
export function workspaceOf(payload: Payload): Workspace | undefined {
  return workspaces.get(payload)
}
