import type { FileHandle } from 'node:fs/promises'
import { RefusedFile, type ExtractedText } from '../types'
import { joinHyphenated } from './hyphens'
import { addNewerBuiltins } from './newerBuiltins'
import { locksAttachmentsAlone, withoutLock } from './pdfLock'
import { fieldValues, pageText, type Annotation } from './pdfPage'

/** Bytes that are read at a time: pictures between the pages stay unread. */
const RANGE = 128 * 1024

/** Text is wanted, not how it looks: nothing is compiled, no font is loaded, and no address is asked. */
const PLAIN = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
  disableAutoFetch: true,
  disableStream: true,
  rangeChunkSize: RANGE,
  cMapPacked: true,
  verbosity: 0,
}

/**
 * @param file a PDF (ISO 32000), open for reading
 * @param size its length in bytes
 * @param characterMaps folder of the predefined character maps of East Asian fonts, with a slash at its end
 * @returns its text and what its form says, page by page
 * @throws RefusedFile when it is locked by a password, or cannot be read
 */
export async function readPdf(file: FileHandle, size: number, characterMaps: string): Promise<ExtractedText> {
  addNewerBuiltins()
  try {
    return await readBytes((begin, end) => readRange(file, begin, end), size, characterMaps)
  } catch (error) {
    if (!isLocked(error)) throw asBroken(error)
  }
  const bytes = await readRange(file, 0, size)
  if (!locksAttachmentsAlone(bytes)) throw new RefusedFile('locked')
  const open = withoutLock(bytes)
  return readBytes((begin, end) => Promise.resolve(open.slice(begin, end)), size, characterMaps).catch((error) => {
    throw isLocked(error) ? new RefusedFile('locked') : asBroken(error)
  })
}

type ReadRange = (begin: number, end: number) => Promise<Uint8Array>

async function readBytes(read: ReadRange, size: number, cMapUrl: string): Promise<ExtractedText> {
  const { getDocument, PDFDataRangeTransport } = await import('unpdf/pdfjs')
  const range = new PDFDataRangeTransport(size, null)
  const failure = new Promise<never>((_resolve, reject) => {
    range.requestDataRange = (begin: number, end: number) => {
      read(begin, end).then((bytes) => range.onDataRange(begin, bytes), reject)
    }
  })
  const task = getDocument({ range, length: size, cMapUrl, ...PLAIN })
  try {
    return await Promise.race([failure, task.promise.then(readPages)])
  } finally {
    await task.destroy()
  }
}

interface Page {
  getTextContent(options: { includeMarkedContent: boolean }): Promise<{ items: object[] }>
  getAnnotations(): Promise<Annotation[]>
  cleanup(): boolean
}

interface Pdf {
  numPages: number
  getPage(number: number): Promise<Page>
  getFieldObjects(): Promise<object | null>
}

/** A page that cannot be read is empty, like a picture; a document of such pages alone is broken. */
async function readPages(document: Pdf): Promise<ExtractedText> {
  const hasForm = (await document.getFieldObjects().catch(() => null)) !== null
  const pages = []
  let failed = 0
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const filledIn = hasForm ? fieldValues(await page.getAnnotations().catch(() => [])) : []
      pages.push([pageText(items), ...filledIn].join('\n'))
      page.cleanup()
    } catch {
      failed++
      pages.push('')
    }
  }
  if (failed === document.numPages && failed > 0) throw new RefusedFile('broken')
  return { pages: joinHyphenated(pages), paged: true }
}

async function readRange(file: FileHandle, begin: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - begin)
  const { bytesRead } = await file.read(bytes, 0, bytes.length, begin)
  return bytes.subarray(0, bytesRead)
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException'
}

/** The library's errors have names of their own; an error of the disk is none of the file's. */
function asBroken(error: unknown): unknown {
  const isOfDisk = error instanceof Error && 'syscall' in error
  return isOfDisk ? error : new RefusedFile('broken')
}
