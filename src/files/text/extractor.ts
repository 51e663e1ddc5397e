import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../config/root'
import { LIMITS } from './limits'
import type { ExtractionAnswer, ExtractionRequest } from './messages'
import type { Extraction, RefusalReason } from './types'

/** Seconds after which a process without work is ended. */
const IDLE_SECONDS = 30

/** A process that has grown so far is replaced, so that the next file begins with the memory that it may have. */
const WORN_BYTES = 150 * 1024 * 1024

/** V8's heap, in megabytes: it collects before the resident memory nears its limit. */
const HEAP_MEGABYTES = 160

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
 * Reads files one after another in a process of its own, which is started with the first one and replaced when a file has
 * brought it down. It keeps nothing alive, and ends with this process however that ends.
 *
 * @param options.script the bundled child.ts
 * @param options.seconds that one file may take
 */
export function createExtractor({
  script = path.join(ROOT, 'dist/textReader.js'),
  seconds = LIMITS.seconds,
}: { script?: string; seconds?: number } = {}): Extractor {
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let closed = false

  const end = async (): Promise<void> => {
    const old = child
    child = undefined
    if (!old || old.exitCode !== null || old.signalCode !== null) return
    const gone = new Promise((resolve) => old.once('exit', resolve))
    old.kill('SIGKILL')
    await gone
  }

  const refuseClosed = () => {
    if (closed) throw new Error('The process that reads files was ended')
  }

  const extract = async (request: ExtractionRequest): Promise<Extraction> => {
    refuseClosed()
    clearTimeout(idle)
    if (child?.connected !== true) child = await start(script)
    refuseClosed()
    const answer = await ask(child, request, seconds)
    refuseClosed()
    if (answer.type !== 'done' || answer.residentBytes > WORN_BYTES) await end()
    else idle = setTimeout(() => void end(), IDLE_SECONDS * 1000).unref()
    if (answer.type === 'failed') throw new Error(answer.message)
    return answer.type === 'done' ? answer.extraction : { refused: answer.reason }
  }

  return {
    extract(file, mimeType) {
      const turn = queue.then(() => extract({ path: file, mimeType }))
      queue = turn.catch(() => undefined)
      return turn
    },
    async close() {
      closed = true
      await end()
      // One that was being started when this was called is there by now.
      await queue
      clearTimeout(idle)
      await end()
    },
  }
}

/** @throws Error when there is no such script, or the process ends before it is ready */
async function start(script: string): Promise<ChildProcess> {
  if (!existsSync(script)) throw new Error(`${script} is missing. Run: npm run build`)
  return new Promise((resolve, reject) => {
    const child = fork(script, {
      // It needs no setting of ours, and what it reads is not to find any.
      env: { NODE_ENV: 'production' },
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.unref()
    child.channel?.unref()
    child.on('error', reject)
    child.once('exit', (code, signal) =>
      reject(new Error(`The process that reads files ended with ${signal ?? `code ${code}`} before it was ready`)),
    )
    child.once('message', () => resolve(child))
  })
}

type Answer = Exclude<ExtractionAnswer, { type: 'ready' }> | { type: 'ended'; reason: RefusalReason }

function ask(child: ChildProcess, request: ExtractionRequest, seconds: number): Promise<Answer> {
  return new Promise((resolve) => {
    const onMessage = (answer: Answer) => settle(answer)
    const onError = (error: Error) => settle({ type: 'failed', message: error.message })
    // Its own watch and V8 end it by a signal; anything else is an error that the file has made.
    const onExit = (_code: number | null, signal: string | null) =>
      settle({ type: 'ended', reason: signal === null ? 'broken' : 'too-large' })
    const deadline = setTimeout(() => settle({ type: 'ended', reason: 'too-slow' }), seconds * 1000).unref()
    const settle = (answer: Answer) => {
      clearTimeout(deadline)
      child.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(answer)
    }
    child.on('message', onMessage).on('error', onError).on('exit', onExit)
    child.send(request)
  })
}
