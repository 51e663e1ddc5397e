import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Answer, Ending } from './messages'

/** Seconds after which a process without work is ended. */
const IDLE_SECONDS = 30

export interface SupervisedProcess<Request, Result> {
  /**
   * @returns what the process made of the request, or how it ended over it
   * @throws Error when it could not be started or was closed, or when the work failed for a reason of this machine
   */
  run(request: Request): Promise<{ result: Result } | { ended: Ending }>
  /** Ends the process; what it was doing fails. @returns when it is gone */
  close(): Promise<void>
}

interface Options {
  /** Absolute path of the bundled script, which calls serveRequests(). */
  script: string
  /** Seconds that one request may take. */
  seconds: number
  /** V8's heap in megabytes: it collects before the resident memory nears its limit. */
  heapMegabytes: number
  /** Bytes: one that has grown so far is replaced, so that the next request begins with the memory that it may have. */
  wornBytes: number
}

/**
 * Does what strangers' files ask for in a process of its own, one request after another. It is started with the first one
 * and replaced when a file has brought it down. It keeps nothing alive, and ends with this process however that ends.
 */
export function superviseProcess<Request extends object, Result>({
  script,
  seconds,
  heapMegabytes,
  wornBytes,
}: Options): SupervisedProcess<Request, Result> {
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

  const run = async (request: Request): Promise<{ result: Result } | { ended: Ending }> => {
    refuseClosed()
    clearTimeout(idle)
    if (child?.connected !== true) child = await start(script, heapMegabytes)
    refuseClosed()
    const outcome = await ask<Result>(child, request, seconds)
    refuseClosed()
    if (!('result' in outcome) || outcome.residentBytes > wornBytes) await end()
    else idle = setTimeout(() => void end(), IDLE_SECONDS * 1000).unref()
    if ('failed' in outcome) throw new Error(outcome.failed)
    return outcome
  }

  return {
    run(request) {
      const turn = queue.then(() => run(request))
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
async function start(script: string, heapMegabytes: number): Promise<ChildProcess> {
  if (!existsSync(script)) throw new Error(`${script} is missing. Run: npm run build`)
  return new Promise((resolve, reject) => {
    const child = fork(script, {
      // It needs no setting of ours, and what it reads is not to find any.
      env: { NODE_ENV: 'production' },
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
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

type Outcome<Result> = { result: Result; residentBytes: number } | { failed: string } | { ended: Ending }

function ask<Result>(child: ChildProcess, request: object, seconds: number): Promise<Outcome<Result>> {
  return new Promise((resolve) => {
    const onMessage = (answer: Exclude<Answer<Result>, { type: 'ready' }>) =>
      settle(answer.type === 'done' ? answer : { failed: answer.message })
    const onError = (error: Error) => settle({ failed: error.message })
    // Its own watch and V8 end it by a signal; anything else is an error that the file has made.
    const onExit = (_code: number | null, signal: string | null) =>
      settle({ ended: signal === null ? 'broken' : 'too-large' })
    const deadline = setTimeout(() => settle({ ended: 'too-slow' }), seconds * 1000).unref()
    const settle = (outcome: Outcome<Result>) => {
      clearTimeout(deadline)
      child.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(outcome)
    }
    child.on('message', onMessage).on('error', onError).on('exit', onExit)
    child.send(request)
  })
}
