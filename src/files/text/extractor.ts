import path from 'node:path'
import { ROOT } from '../../config/root'
import { superviseProcess } from '../process/supervisedProcess'
import { LIMITS } from './limits'
import type { Extraction } from './types'

/** What the process that reads files is asked. */
export interface ExtractionRequest {
  /** Absolute path of the file. */
  path: string
  mimeType: string
  /** Folder of the predefined character maps of East Asian fonts, with a slash at its end. */
  characterMaps: string
}

const CHARACTER_MAPS = path.join(ROOT, 'node_modules/pdfjs-dist/cmaps/')

export interface Extractor {
  /**
   * @param path absolute path of the file
   * @param mimeType of the file
   * @returns its text, or why it gave none
   * @throws Error when the file is not there, or when no process could be started; the file is not to blame
   */
  extract(path: string, mimeType: string): Promise<Extraction>
  /** Ends the process; what it was reading fails. @returns when it is gone */
  close(): Promise<void>
}

/**
 * Reads files one after another in a process of its own.
 *
 * @param options.script the bundled child.ts
 * @param options.seconds that one file may take
 */
export function createExtractor({
  script = path.join(ROOT, 'dist/textReader.js'),
  seconds = LIMITS.seconds,
}: { script?: string; seconds?: number } = {}): Extractor {
  const reader = superviseProcess<ExtractionRequest, Extraction>({
    ...{ script, seconds },
    heapMegabytes: 160,
    wornBytes: 150 * 1024 * 1024,
  })
  return {
    async extract(file, mimeType) {
      const outcome = await reader.run({ path: file, mimeType, characterMaps: CHARACTER_MAPS })
      return 'result' in outcome ? outcome.result : { refused: outcome.ended }
    },
    close: reader.close,
  }
}
