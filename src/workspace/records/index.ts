import { documentKind } from './document'
import type { WorkspaceKind } from './kind'
import { expertKind, groupKind, pageKind, themeKind } from './network'
import { publicationKind } from './publication'

export type { Sources, WorkspaceKind } from './kind'

/** What members find, kind by kind. A further kind is one more descriptor here. */
export const WORKSPACE_KINDS: readonly WorkspaceKind[] = [
  publicationKind,
  documentKind,
  groupKind,
  expertKind,
  themeKind,
  pageKind,
]
