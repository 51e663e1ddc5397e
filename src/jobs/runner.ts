import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Payload } from 'payload'
import { offer } from '../config/hubContext'
import { inTime } from '../lib/inTime'
import type { Job } from './job'
import type { JobHandler } from './kind'
import { claim, claimableJobs, renew, RENEWAL } from './lease'
import { recurringJobs } from './recurring'
import { runJob } from './runJob'

/** Milliseconds between two looks for jobs that no nudge told of: another process's, or such as are due now. */
const INTERVAL = 1000

/** Jobs of all kinds that run at once in a process. */
const AT_ONCE = 8

/** Milliseconds that jobs get to heed that they are given back. */
const LAST_PATIENCE = 500

/** Of a job whose kind this version of the hub does not know. */
const UNKNOWN: Omit<JobHandler, 'kind'> = {
  ...{ maxTries: 1, atOnce: AT_ONCE },
  run: () => Promise.reject(new Error('This version of the hub does not know how to do such a job')),
}

export interface Runner {
  /** Looks for jobs now, beside its looks once a second. */
  wake(): void
  /**
   * Claims nothing more, waits for a moment, and gives back what heeds it. What still runs then, such as a mail that the mail server
   * may have taken, stays claimed until its lease ends: given back, it would be done twice.
   */
  stop(): Promise<void>
}

interface Claimed {
  job: Job
  renewedAt: number
  lost: AbortController
  done: Promise<void>
}

/**
 * Runs the jobs of a database, beside the runners of other processes: each job in one of them at a time.
 *
 * @param payload whose jobs
 * @param handlers of the kinds that there are
 * @param options.now milliseconds since 1970; tests move it
 * @param options.patience milliseconds that jobs get to finish when the process ends
 */
export function startRunner(
  payload: Payload,
  handlers: JobHandler[],
  { now = Date.now, patience = 3000 }: { now?: () => number; patience?: number } = {},
): Runner {
  const holder = `${hostname()} ${process.pid} ${randomUUID().slice(0, 8)}`
  const byKind = new Map(handlers.map((handler) => [handler.kind, handler]))
  const handlerFor = (kind: string): JobHandler => byKind.get(kind) ?? { ...UNKNOWN, kind }
  const enqueueRecurring = recurringJobs(payload, handlers, now)
  const claimed = new Map<string, Claimed>()
  const ending = new AbortController()
  let stopped = false
  let isFailing = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let isNudged = false

  const hasRoom = (kind: string): boolean => {
    const same = [...claimed.values()].filter(({ job }) => job.kind === kind)
    return claimed.size < AT_ONCE && same.length < handlerFor(kind).atOnce
  }

  const renewLeases = async () => {
    for (const one of claimed.values()) {
      if (now() - one.renewedAt < RENEWAL) continue
      const at = now()
      if (await renew(payload, one.job, holder, at)) one.renewedAt = at
      else one.lost.abort()
    }
  }

  const start = (job: Job) => {
    const lost = new AbortController()
    const running = runJob(payload, handlerFor(job.kind), job, {
      ...{ holder, now, lost: lost.signal, ending: ending.signal },
    })
    const done = running.finally(() => {
      claimed.delete(job.id)
      wake()
    })
    claimed.set(job.id, { job, renewedAt: now(), lost, done })
  }

  /** @returns whether it has begun some, so that there may be more */
  const claimSome = async (): Promise<boolean> => {
    if (stopped || claimed.size >= AT_ONCE) return false
    let hasBegun = false
    const full = handlers.map(({ kind }) => kind).filter((kind) => !hasRoom(kind))
    for (const found of await claimableJobs(payload, now(), AT_ONCE, full)) {
      // A process that was too busy to renew its leases still runs what it claimed.
      if (stopped || !hasRoom(found.kind) || claimed.has(found.id)) continue
      const job = await claim(payload, found, holder, now())
      if (!job) continue
      start(job)
      hasBegun = true
    }
    return hasBegun
  }

  const look = async () => {
    clearTimeout(timer)
    try {
      do {
        isNudged = false
        await renewLeases()
        await enqueueRecurring()
      } while (((await claimSome()) || isNudged) && !stopped)
      isFailing = false
    } catch (error) {
      // No question asked here holds an input, so the text of an error holds none either.
      if (!isFailing) payload.logger.error({ reason: String(error), msg: 'Jobs cannot be claimed; trying again' })
      isFailing = true
    }
    if (!stopped) timer = setTimeout(wake, INTERVAL).unref()
  }

  /** Has one look at a time. */
  const wake = () => {
    isNudged = true
    if (!stopped) looking ??= look().finally(() => (looking = undefined))
  }

  const finishedIn = async (milliseconds: number) => {
    const all = Promise.all([...claimed.values()].map(({ done }) => done))
    await inTime(all, milliseconds).catch(() => undefined)
  }

  const withdraw = offer(payload, 'jobRunner', { wake })
  wake()
  return {
    wake,
    async stop() {
      stopped = true
      withdraw()
      await looking
      clearTimeout(timer)
      await finishedIn(patience)
      ending.abort()
      await finishedIn(LAST_PATIENCE)
    },
  }
}
