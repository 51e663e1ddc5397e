import type { FileHandle } from 'node:fs/promises'
import { RefusedFile, type ExtractedText } from '../types'
import { joinHyphenated } from './hyphens'
import { addNewerBuiltins } from './newerBuiltins'

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
  verbosity: 0,
}

/**
 * @param file a PDF (ISO 32000), open for reading
 * @param size its length in bytes
 * @returns its text, page by page
 * @throws RefusedFile when it is locked by a password, or cannot be read
 */
export async function readPdf(file: FileHandle, size: number): Promise<ExtractedText> {
  addNewerBuiltins()
  const { getDocument, PDFDataRangeTransport } = await import('unpdf/pdfjs')
  const range = new PDFDataRangeTransport(size, null)
  const failure = new Promise<never>((_resolve, reject) => {
    range.requestDataRange = (begin: number, end: number) => {
      readRange(file, begin, end).then((bytes) => range.onDataRange(begin, bytes), reject)
    }
  })
  const task = getDocument({ range, length: size, ...PLAIN })
  try {
    return await Promise.race([failure, task.promise.then(readPages)])
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? new RefusedFile('locked') : asBroken(error)
  } finally {
    await task.destroy()
  }
}

interface Page {
  getTextContent(): Promise<{ items: object[] }>
  cleanup(): boolean
}

/** A page that cannot be read is empty, like a picture; a document of such pages alone is broken. */
async function readPages(document: {
  numPages: number
  getPage(number: number): Promise<Page>
}): Promise<ExtractedText> {
  const pages = []
  let failed = 0
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.map(textOfItem).join(''))
      page.cleanup()
    } catch {
      failed++
      pages.push('')
    }
  }
  if (failed === document.numPages && failed > 0) throw new RefusedFile('broken')
  return { pages: joinHyphenated(pages), paged: true }
}

/** The library marks where lines end, and tells text from the marks of a tagged document by its fields. */
function textOfItem(item: { str?: string; hasEOL?: boolean }): string {
  return item.str === undefined ? '' : item.hasEOL ? `${item.str}\n` : item.str
}

async function readRange(file: FileHandle, begin: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - begin)
  const { bytesRead } = await file.read(bytes, 0, bytes.length, begin)
  return bytes.subarray(0, bytesRead)
}

/** The library's errors have names of their own; an error of the disk is none of the file's. */
function asBroken(error: unknown): unknown {
  const isOfDisk = error instanceof Error && 'syscall' in error
  return isOfDisk ? error : new RefusedFile('broken')
}
