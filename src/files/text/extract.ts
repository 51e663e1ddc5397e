import type { FileHandle } from 'node:fs/promises'
import { readHtml } from './formats/html'
import { readDocx, readPptx, readXlsx } from './formats/office'
import { readPdf } from './formats/pdf'
import { decodeText } from './formats/plainText'
import { LIMITS } from './limits'
import { RefusedFile, type ExtractedText } from './types'

const OFFICE = 'application/vnd.openxmlformats-officedocument'

type Reader = (bytes: Uint8Array) => ExtractedText | Promise<ExtractedText>

const onePiece = (text: string): ExtractedText => ({ pages: [text], paged: false })

/** Formats that are read as a whole. */
const READERS: Readonly<Record<string, Reader>> = {
  [`${OFFICE}.wordprocessingml.document`]: readDocx,
  [`${OFFICE}.presentationml.presentation`]: readPptx,
  [`${OFFICE}.spreadsheetml.sheet`]: readXlsx,
  'text/html': async (bytes) => onePiece(await readHtml(bytes)),
  'text/plain': (bytes) => onePiece(decodeText(bytes)),
  'text/markdown': (bytes) => onePiece(decodeText(bytes)),
  'text/csv': (bytes) => onePiece(decodeText(bytes)),
}

/**
 * Reads the text of a file. It runs in a process of its own, which is ended when the file takes too long or too much.
 *
 * @param file open for reading
 * @param mimeType the type that was checked when it was uploaded
 * @param characterMaps folder of the predefined character maps of East Asian fonts
 * @returns all of its text; pages without any are empty
 * @throws RefusedFile when there is a reason to tell its author
 */
export async function extractText(file: FileHandle, mimeType: string, characterMaps: string): Promise<ExtractedText> {
  const { size } = await file.stat()
  const text =
    mimeType === 'application/pdf' ? await readPdf(file, size, characterMaps) : await readWhole(file, size, mimeType)
  const pages = text.pages.map(tidied)
  if (pages.reduce((sum, page) => sum + page.length, 0) > LIMITS.characters) throw new RefusedFile('too-large')
  return { pages, paged: text.paged }
}

async function readWhole(file: FileHandle, size: number, mimeType: string): Promise<ExtractedText> {
  const read = READERS[mimeType]
  if (!read) throw new RefusedFile('unsupported')
  if (size > LIMITS.wholeFile) throw new RefusedFile('too-large')
  return read(await file.readFile())
}

/**
 * Control characters are no text, nor is a place where a word may be divided; a hyphen where it may not is a hyphen. Runs of
 * spaces and empty lines say nothing.
 */
function tidied(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[^\P{Cc}\t\n]+/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}
