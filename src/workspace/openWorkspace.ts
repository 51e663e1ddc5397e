import type { Payload } from 'payload'
import type { FileTexts } from '../files/text/openTexts'
import { searchableFiles } from '../files/text/searchableFiles'
import { followOutbox } from '../outbox/follow'
import { createWorkspaceCatalogue } from './catalogue'
import type { WorkspaceIndex, WorkspaceItem } from './item'
import { WORKSPACE_KINDS } from './records'
import { systemDoor } from './systemDoor'
import { offerWorkspace } from './workspace'

/** Raised with every change of what records are made of, and of who may know of them. */
export const WORKSPACE_VERSION = 3

export interface OpenWorkspace {
  /** @returns when every change that is known of is searchable */
  settled(): Promise<void>
  close(): Promise<void>
}

/**
 * Keeps the index that members search: everything there is, with who may know of it. It stands beside the public one,
 * which so never holds a word that is not public.
 *
 * @param payload whose documents
 * @param index to keep; closed with it
 * @param texts of files
 * @param onError told when the index could not be renewed
 * @returns when it can be searched
 */
export async function openWorkspace(
  payload: Payload,
  index: WorkspaceIndex,
  texts: Pick<FileTexts, 'textOf' | 'onTextFound'>,
  onError: (error: unknown) => void,
): Promise<OpenWorkspace> {
  const sources = {
    door: systemDoor(payload),
    searchable: (files: Parameters<typeof searchableFiles>[0]) => searchableFiles(files, texts),
  }
  const catalogue = createWorkspaceCatalogue(sources, index, onError)
  // Texts that are found while the index is being built may be missing in it.
  const foundMeanwhile: string[] = []
  let onText = (document: string): void => void foundMeanwhile.push(document)
  const stopTexts = texts.onTextFound((document) => onText(document))
  const follower = await followOutbox(payload, {
    ...{ asOf: index.status().asOf, everything: true },
    ...{ build: catalogue.rebuild, apply: catalogue.apply },
  })
  onText = (document) => void follower.follow([{ collection: 'documents', document }]).catch(onError)
  foundMeanwhile.forEach(onText)
  const withdraw = offerWorkspace(payload, {
    index,
    refresh: (items) => follower.follow(items.map(changeOf)),
  })
  return {
    async settled() {
      await follower.follow([])
      await catalogue.idle()
    },
    async close() {
      withdraw()
      stopTexts()
      follower.stop()
      await catalogue.idle()
      await index.close()
    },
  }
}

function changeOf({ kind, id }: WorkspaceItem) {
  return { collection: WORKSPACE_KINDS.find((known) => known.kind === kind)?.collection ?? '', document: id }
}
