import type { Payload } from 'payload'
import type { FileTexts } from '../files/text/openTexts'
import { searchableFiles } from '../files/text/searchableFiles'
import type { SetAside } from '../indexing/setAside'
import type { SettingAside } from '../indexing/setAsideDocuments'
import { followOutbox, type OutboxFollower } from '../outbox/follow'
import { createWorkspaceCatalogue } from './catalogue'
import type { WorkspaceIndex, WorkspaceItem } from './item'
import { WORKSPACE_KINDS } from './records'
import { systemReader } from './systemReader'
import { offerWorkspace } from './workspace'

/** Raised with every change of what records are made of, and of who may know of them. */
export const WORKSPACE_VERSION = 4

export interface OpenWorkspace extends SettingAside, Pick<OutboxFollower, 'current'> {
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
 * @param parts.texts of files
 * @param parts.setAside takes what no record can be made of
 * @param parts.reach fails when the database does not answer
 * @param parts.onError told when the index could not be renewed
 * @returns when it can be searched
 */
export async function openWorkspace(
  payload: Payload,
  index: WorkspaceIndex,
  parts: {
    texts: Pick<FileTexts, 'textOf' | 'onTextFound'>
    setAside: SetAside
    reach: () => Promise<unknown>
    onError: (error: unknown) => void
  },
): Promise<OpenWorkspace> {
  const { texts, setAside, onError } = parts
  const sources = {
    reader: systemReader(payload),
    searchable: (files: Parameters<typeof searchableFiles>[0]) => searchableFiles(files, texts),
  }
  const catalogue = createWorkspaceCatalogue(sources, index, parts)
  // Texts that are found while the index is being built may be missing in it.
  const foundMeanwhile: string[] = []
  let onText = (document: string): void => void foundMeanwhile.push(document)
  const stopTexts = texts.onTextFound((document) => onText(document))
  const follower = await followOutbox(payload, {
    ...{ asOf: setAside.isKnown ? index.status().asOf : null, everything: true },
    ...{ build: catalogue.rebuild, apply: catalogue.apply, setAside: catalogue.setAside },
  })
  onText = (document) => void follower.follow([{ collection: 'documents', document }]).catch(onError)
  foundMeanwhile.forEach(onText)
  const withdraw = offerWorkspace(payload, {
    index,
    current: follower.current,
    refresh: (items) => follower.follow(items.map(changeOf)),
  })
  return {
    current: follower.current,
    setAside: setAside.list,
    retry: (documents) => follower.inTurn(() => catalogue.retry(documents)),
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
