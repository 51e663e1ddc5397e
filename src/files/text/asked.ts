import type { Payload } from 'payload'

interface Reader {
  wanted(documentId: string): void
  dropped(documentId: string): void
}

const readers = new WeakMap<Payload, Reader>()

/**
 * Names who reads files in this process. Where nobody does, as on the command line, they wait for the next server.
 *
 * @param payload whose documents
 * @param reader told of every change after its commit
 * @returns a function that ends it
 */
export function askForTexts(payload: Payload, reader: Reader): () => void {
  readers.set(payload, reader)
  return () => void (readers.get(payload) === reader && readers.delete(payload))
}

/** @param documentId of a document that has a new file; returns at once */
export function wantText(payload: Payload, documentId: string): void {
  readers.get(payload)?.wanted(documentId)
}

/** @param documentId of a document that is gone; returns at once */
export function dropText(payload: Payload, documentId: string): void {
  readers.get(payload)?.dropped(documentId)
}
