import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Answer } from './messages'
import { watchProcess } from './watchProcess'

/**
 * What a script does that supervisedProcess.ts starts. A second thread of it watches what the first one takes: a file that
 * keeps the first one busy cannot keep the second one from ending it.
 *
 * @param script its own address, `import.meta.url`
 * @param memory bytes of resident memory that it may take
 * @param work does what one request asks for
 */
export function serveRequests<Request, Result>(
  script: string,
  memory: number,
  work: (request: Request) => Promise<Result>,
): void {
  if (!isMainThread) {
    watchProcess(workerData as { parent: number; memory: number })
    parentPort?.postMessage('watching')
    return
  }
  const answer = (message: Answer<Result>) => void process.send?.(message)
  const serve = async (request: Request): Promise<Answer<Result>> => {
    try {
      const result = await work(request)
      return { type: 'done', result, residentBytes: process.memoryUsage.rss() }
    } catch (error) {
      return { type: 'failed', message: String(error) }
    }
  }
  const watch = new Worker(new URL(script), {
    workerData: { parent: process.ppid, memory },
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  })
  watch.unref()
  process.on('disconnect', () => process.exit())
  // A signal to all processes of a terminal is for the parent, which ends this one as it closes.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
  // Libraries drop promises of theirs; the one that matters is awaited.
  process.on('unhandledRejection', () => undefined)
  process.on('message', (request: Request) => void serve(request).then(answer))
  // No file is taken before it is watched.
  watch.once('message', () => answer({ type: 'ready' }))
}
