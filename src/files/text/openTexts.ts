import { resolve } from 'node:path'
import type { Payload } from 'payload'
import type { Env } from '../../config/env'
import { within } from '../localDiskAdapter'
import { offer } from '../../config/hubContext'
import type {} from './asked'
import { createExtractor, type Extractor } from './extractor'
import { missingDocuments, pendingDocuments, saveState, storedDocument } from './records'
import { createTextStore } from './store'
import { stateOf } from './textState'
import type { ExtractedText, Extraction, StoredDocument } from './types'

/** @param documentId whose file has text now */
export type TextListener = (documentId: string) => void

/** The texts of the files of a hub. */
export interface FileTexts {
  /**
   * @returns the text of a file as far as this node has read it; null when there is none, or none yet. A file that was
   *   not read yet is read soon
   */
  textOf(file: StoredDocument): Promise<ExtractedText | null>
  /** @returns the same, once the file has been read. @throws Error when it cannot be read here */
  extractNow(file: StoredDocument): Promise<ExtractedText | null>
  /**
   * @param listener called when a file has been read and has text
   * @returns a function that ends it
   */
  onTextFound(listener: TextListener): () => void
  /** @returns when nothing that was asked for is left to read */
  idle(): Promise<void>
  close(): Promise<void>
}

type Settings = Pick<Env, 'mediaDir' | 'dataDir'>

/**
 * Reads the text of each file once, beside the requests: when it was uploaded, when the index asks for it, and after a
 * start what a crash has left unread.
 *
 * @param payload whose documents
 * @param settings folders of the files and of what is derived
 * @param extractor reads files
 */
export function openTexts(
  payload: Payload,
  { mediaDir, dataDir }: Settings,
  extractor: Extractor = createExtractor(),
): FileTexts {
  const store = createTextStore(resolve(dataDir, 'text'))
  const directory = resolve(mediaDir, 'documents')
  const listeners = new Set<TextListener>()
  const reading = new Map<string, Promise<Extraction>>()
  const work = new Set<Promise<unknown>>()
  let closed = false

  const read = async (file: StoredDocument): Promise<Extraction> => {
    const known = await store.read(file)
    const extraction = known ?? (await extractor.extract(within(directory, file.storedName), file.mimeType))
    if (!known) await store.write(file, extraction)
    await saveState(payload, file, stateOf(extraction))
    if (!known) await store.remove(file.id, file)
    if (!known && stateOf(extraction).textState === 'found') for (const listener of listeners) listener(file.id)
    return extraction
  }

  /** Once at a time for each file. */
  const readOnce = (file: StoredDocument): Promise<Extraction> => {
    const running = reading.get(file.storedName)
    if (running) return running
    const turn = read(file).finally(() => reading.delete(file.storedName))
    reading.set(file.storedName, turn)
    return turn
  }

  /** What fails stays pending, and is tried again at the next start or when the index asks for it. */
  const inBackground = (task: () => Promise<unknown>): void => {
    if (closed) return
    const done: Promise<unknown> = task()
      .catch((error: unknown) => {
        if (!closed) payload.logger.warn({ err: error, msg: 'The text of a file could not be read' })
      })
      .finally(() => work.delete(done))
    work.add(done)
  }

  const stopListening = offer(payload, 'textReader', {
    wanted: (id) =>
      inBackground(async () => {
        const file = await storedDocument(payload, id)
        if (file) await readOnce(file)
      }),
    dropped: (id) => inBackground(() => store.remove(id)),
  })

  inBackground(async () => {
    for await (const file of pendingDocuments(payload)) {
      if (closed) return
      await readOnce(file).catch((error: unknown) =>
        payload.logger.warn({ err: error, msg: 'The text of a file could not be read', document: file.id }),
      )
    }
  })

  // Another node may have deleted documents while this one was away.
  inBackground(async () => {
    for await (const ids of store.documents())
      for (const id of await missingDocuments(payload, ids)) await store.remove(id)
  })

  return {
    async textOf(file) {
      const known = await store.read(file)
      if (!known) inBackground(() => readOnce(file))
      return known ? textIn(known) : null
    },
    async extractNow(file) {
      return textIn(await readOnce(file))
    },
    onTextFound(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async idle() {
      while (work.size > 0) await Promise.all(work)
    },
    async close() {
      closed = true
      stopListening()
      await extractor.close()
      await Promise.all(work)
    },
  }
}

function textIn(extraction: Extraction): ExtractedText | null {
  return 'refused' in extraction ? null : extraction
}
