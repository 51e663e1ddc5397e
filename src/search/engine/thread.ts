import { Worker } from 'node:worker_threads'
import type { FacetDefinition, RelatedHit, SearchRequest, SearchResult, Suggestion, SynonymGroup } from '../types'
import type { SegmentImage } from '../segment/image'
import { Searcher, type Snapshot } from '../searcher'
import { JobRunner, type Job } from './jobs'

/** What a thread is asked. */
export type Call =
  | { call: 'job'; job: Job }
  | { call: 'use'; snapshot: Snapshot }
  | { call: 'synonyms'; groups: readonly SynonymGroup[] }
  | { call: 'search'; request: SearchRequest<string> }
  | { call: 'suggest'; text: string; limit: number }
  | { call: 'related'; id: string; limit: number }

interface Answers<Stored, Facet extends string> {
  job: SegmentImage | null
  use: null
  synonyms: null
  search: SearchResult<Stored, Facet>
  suggest: Suggestion<Stored, Facet>[]
  related: RelatedHit<Stored>[]
}

export type Answer<Stored, Facet extends string, Name extends Call['call']> = Answers<Stored, Facet>[Name]

/** Searches and does jobs; calls are answered in the order in which they come. */
export interface PoolWorker<Stored, Facet extends string> {
  /** Its thread is gone, out of memory or by a fault; it answers nothing any more. */
  readonly hasEnded: boolean
  call<Name extends Call['call']>(call: Extract<Call, { call: Name }>): Promise<Answer<Stored, Facet, Name>>
  close(): Promise<void>
}

/** Answers calls in the thread that it is made in. */
export class Answering<Stored> {
  readonly #searcher: Searcher<Stored>
  readonly #jobs: JobRunner

  constructor(facets: readonly FacetDefinition[]) {
    this.#searcher = new Searcher(facets)
    this.#jobs = new JobRunner(facets.map(({ name }) => name))
  }

  answer(call: Call): Answers<Stored, string>[Call['call']] {
    switch (call.call) {
      case 'job':
        return this.#jobs.run(call.job)
      case 'use':
        this.#searcher.use(call.snapshot)
        return null
      case 'synonyms':
        this.#searcher.setSynonyms(call.groups)
        return null
      case 'search':
        return this.#searcher.search(call.request)
      case 'suggest':
        return this.#searcher.suggest(call.text, call.limit)
      case 'related':
        return this.#searcher.related(call.id, call.limit)
    }
  }

  close(): void {
    this.#searcher.close()
  }
}

/** @returns a worker that works in this very thread */
export function inlineWorker<Stored, Facet extends string>(
  facets: readonly FacetDefinition<Facet>[],
): PoolWorker<Stored, Facet> {
  const answering = new Answering<Stored>(facets)
  return {
    hasEnded: false,
    async call<Name extends Call['call']>(call: Extract<Call, { call: Name }>) {
      return answering.answer(call) as Answer<Stored, Facet, Name>
    },
    async close() {
      answering.close()
    },
  }
}

interface Waiting {
  resolve(answer: never): void
  reject(error: Error): void
}

/** What a thread answers a numbered call with. */
export type Reply = { number: number; answer: unknown } | { number: number; error: Error }

/**
 * Starts a thread. It keeps no process alive.
 *
 * @param file of `worker.ts`, built
 * @param facets of the index
 */
export function threadWorker<Stored, Facet extends string>(
  file: string,
  facets: readonly FacetDefinition<Facet>[],
): PoolWorker<Stored, Facet> {
  const thread = new Worker(file, { workerData: facets })
  const waiting = new Map<number, Waiting>()
  let last = 0
  let failure: Error | null = null

  const fail = (error: Error) => {
    failure = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  thread.on('message', (reply: Reply) => {
    const call = waiting.get(reply.number)
    waiting.delete(reply.number)
    if (waiting.size === 0) thread.unref()
    if ('error' in reply) call?.reject(reply.error)
    else call?.resolve(reply.answer as never)
  })
  thread.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))))
  thread.on('exit', (code) => fail(new Error(`The search thread ended with code ${code}.`)))
  thread.unref()

  return {
    get hasEnded() {
      return failure !== null
    },
    call<Name extends Call['call']>(call: Extract<Call, { call: Name }>) {
      return new Promise<Answer<Stored, Facet, Name>>((resolve, reject) => {
        if (failure) return reject(failure)
        const number = ++last
        waiting.set(number, { resolve, reject })
        thread.ref()
        thread.postMessage({ number, call })
      })
    },
    async close() {
      await thread.terminate()
    },
  }
}
