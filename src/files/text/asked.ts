import type { Payload } from 'payload'
import { hubContext } from '../../config/hubContext'

/** Who reads files in this process, told of every change after its commit. Where nobody does, they wait for the next server. */
export interface TextReader {
  wanted(documentId: string): void
  dropped(documentId: string): void
}

declare module '../../config/hubContext' {
  interface HubContext {
    textReader?: TextReader
  }
}

/** @param documentId of a document that has a new file; returns at once */
export function wantText(payload: Payload, documentId: string): void {
  hubContext(payload).textReader?.wanted(documentId)
}

/** @param documentId of a document that is gone; returns at once */
export function dropText(payload: Payload, documentId: string): void {
  hubContext(payload).textReader?.dropped(documentId)
}
