import type { FileAction, FileWording, Release } from '../../domain/fileWorkflow'
import type { FileStanding } from '../../domain/isPublic'
import type { OpenAction } from '../../domain/workflow'
import { ask, orNull, type HistoryEntry } from '../review/api'

export type OpenFileAction = Pick<OpenAction<FileAction, 'note', FileWording>, 'action' | 'wording' | 'needs'>

/** Who gets a file, as GET /api/documents/:id/actions tells it. */
export interface Sharing {
  release: Release
  isPublic: boolean
  hasPaper: boolean
  isListed: boolean
  visibility: FileStanding['visibility']
  updatedAt: string
  actions: OpenFileAction[]
}

/** @returns null for people whose file it is not */
export const readSharing = (id: string) => orNull(ask<Sharing>(`/documents/${id}/actions`), 'document.unknown')

export const readFileHistory = (id: string) => ask<{ entries: HistoryEntry[] }>(`/documents/${id}/history`)

export const actOnFile = (id: string, action: FileAction, body: { note: string; updatedAt: string }) =>
  ask(`/documents/${id}/actions/${action}`, { method: 'POST', body })
