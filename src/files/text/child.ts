import { open } from 'node:fs/promises'
import { serveRequests } from '../process/serveRequests'
import { extractText } from './extract'
import type { ExtractionRequest } from './extractor'
import { LIMITS } from './limits'
import { RefusedFile, type Extraction } from './types'

// The process that reads files, started by extractor.ts.
serveRequests(import.meta.url, LIMITS.memory, extract)

async function extract({ path, mimeType, characterMaps }: ExtractionRequest): Promise<Extraction> {
  const file = await open(path)
  try {
    return await extractText(file, mimeType, characterMaps)
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.reason }
    throw error
  } finally {
    await file.close()
  }
}
