import { availableParallelism } from 'node:os'
import type { IndexState } from './indexState'
import type { Snapshot } from '../searcher'
import type { FacetDefinition, SynonymGroup } from '../types'
import { inlineWorker, threadWorker, type Call, type PoolWorker } from './thread'

/** The workers of an index: those that search, the one that writes, and those that build beside them. */
export class WorkerPool<Stored, Facet extends string> {
  readonly #inline: PoolWorker<Stored, Facet>
  readonly #searchers: PoolWorker<Stored, Facet>[] = []
  #writer: PoolWorker<Stored, Facet> | null = null
  readonly #others = new Set<PoolWorker<Stored, Facet>>()
  #turn = 0
  #records = 0
  #snapshot: Snapshot = []
  #synonyms: readonly SynonymGroup[] = []

  constructor(
    readonly workerFile: string | undefined,
    readonly threadsFrom: number,
    readonly facets: readonly FacetDefinition<Facet>[],
  ) {
    this.#inline = inlineWorker(facets)
  }

  /** Small indexes are searched where the request is; larger ones in threads, so that no request waits for another. */
  searching(): PoolWorker<Stored, Facet> {
    if (!this.#usesThreads()) return this.#inline
    this.#turn = (this.#turn + 1) % this.#searchers.length
    const worker = this.#searchers[this.#turn]
    if (!worker?.hasEnded) return worker ?? this.#inline
    const next = this.#startSearcher()
    this.#searchers[this.#turn] = next
    // Calls are answered in their order, so the search that comes next finds it open; if this fails, that fails as well.
    next.call({ call: 'use', snapshot: this.#snapshot }).catch(() => undefined)
    return next
  }

  writing(): PoolWorker<Stored, Facet> {
    if (!this.#writer || this.#writer.hasEnded) this.#writer = this.#start()
    return this.#writer
  }

  /** For work that takes long, until it is released. */
  another(): PoolWorker<Stored, Facet> {
    const worker = this.#start()
    this.#others.add(worker)
    return worker
  }

  async release(worker: PoolWorker<Stored, Facet>): Promise<void> {
    this.#others.delete(worker)
    await worker.close()
  }

  #start(): PoolWorker<Stored, Facet> {
    return this.workerFile === undefined ? inlineWorker(this.facets) : threadWorker(this.workerFile, this.facets)
  }

  #startSearcher(): PoolWorker<Stored, Facet> {
    const searcher = this.#start()
    // If this fails, the search after it fails as well.
    searcher.call({ call: 'synonyms', groups: this.#synonyms }).catch(() => undefined)
    return searcher
  }

  #usesThreads(): boolean {
    return this.workerFile !== undefined && this.#records >= this.threadsFrom
  }

  async use(state: IndexState): Promise<void> {
    this.#records = state.records
    this.#snapshot = state.snapshot
    const call: Call = { call: 'use', snapshot: this.#snapshot }
    if (!this.#usesThreads()) {
      await this.#inline.call(call)
      return
    }
    while (this.#searchers.length < Math.max(1, Math.min(4, availableParallelism() - 1)))
      this.#searchers.push(this.#startSearcher())
    for (const [index, worker] of this.#searchers.entries())
      if (worker.hasEnded) this.#searchers[index] = this.#startSearcher()
    await Promise.all(this.#searchers.map((worker) => worker.call(call)))
    await this.#inline.call({ call: 'use', snapshot: [] })
  }

  /** Searches that are asked for from now on go by these, in every thread. */
  async setSynonyms(groups: readonly SynonymGroup[]): Promise<void> {
    this.#synonyms = groups
    const call: Call = { call: 'synonyms', groups }
    // A thread that has ended gets them when it is replaced.
    const searchers = this.#searchers.filter(({ hasEnded }) => !hasEnded)
    await Promise.all([this.#inline, ...searchers].map((worker) => worker.call(call)))
  }

  async close(): Promise<void> {
    const workers = [this.#inline, ...(this.#writer ? [this.#writer] : []), ...this.#searchers, ...this.#others]
    await Promise.all(workers.map((worker) => worker.close()))
  }
}
