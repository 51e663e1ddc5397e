import { open } from 'node:fs/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { extractText } from './extract'
import type { ExtractionAnswer, ExtractionRequest } from './messages'
import { RefusedFile, type Extraction } from './types'
import { watchProcess } from './watchProcess'

// The process that reads files, started by extractor.ts. A second thread of it watches what the first one takes: a file that
// keeps the first one busy cannot keep the second one from ending it.
if (isMainThread) serve()
else {
  watchProcess(workerData as number)
  parentPort?.postMessage('watching')
}

function serve(): void {
  const watch = new Worker(new URL(import.meta.url), {
    workerData: process.ppid,
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  })
  watch.unref()
  process.on('disconnect', () => process.exit())
  // A signal to all processes of a terminal is for the parent, which ends this one as it closes.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
  // Libraries drop promises of theirs; the one that matters is awaited.
  process.on('unhandledRejection', () => undefined)
  process.on('message', (request: ExtractionRequest) => void read(request).then(answer))
  // No file is taken before it is watched.
  watch.once('message', () => answer({ type: 'ready' }))
}

async function read({ path, mimeType }: ExtractionRequest): Promise<ExtractionAnswer> {
  try {
    const extraction = await extract(path, mimeType)
    return { type: 'done', extraction, residentBytes: process.memoryUsage.rss() }
  } catch (error) {
    return { type: 'failed', message: String(error) }
  }
}

async function extract(path: string, mimeType: string): Promise<Extraction> {
  const file = await open(path)
  try {
    return await extractText(file, mimeType)
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.reason }
    throw error
  } finally {
    await file.close()
  }
}

function answer(message: ExtractionAnswer): void {
  process.send?.(message)
}
