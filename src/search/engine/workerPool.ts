import { availableParallelism } from 'node:os'
import type { IndexState } from './indexState'
import type { Snapshot } from '../searcher'
import { inlineWorker, threadWorker, type Call, type PoolWorker } from './thread'

/** The workers of an index: those that search, the one that writes, and those that build beside them. */
export class WorkerPool<Stored> {
  readonly #inline = inlineWorker<Stored>()
  readonly #searchers: PoolWorker<Stored>[] = []
  #writer: PoolWorker<Stored> | null = null
  readonly #others = new Set<PoolWorker<Stored>>()
  #turn = 0
  #records = 0
  #snapshot: Snapshot = []

  constructor(
    readonly workerFile: string | undefined,
    readonly threadsFrom: number,
  ) {}

  /** Small indexes are searched where the request is; larger ones in threads, so that no request waits for another. */
  searching(): PoolWorker<Stored> {
    if (!this.#usesThreads()) return this.#inline
    this.#turn = (this.#turn + 1) % this.#searchers.length
    const worker = this.#searchers[this.#turn]
    if (!worker?.hasEnded) return worker ?? this.#inline
    const next = this.#start()
    this.#searchers[this.#turn] = next
    // Calls are answered in their order, so the search that comes next finds it open; if this fails, that fails as well.
    next.call({ call: 'use', snapshot: this.#snapshot }).catch(() => undefined)
    return next
  }

  writing(): PoolWorker<Stored> {
    if (!this.#writer || this.#writer.hasEnded) this.#writer = this.#start()
    return this.#writer
  }

  /** For work that takes long, until it is released. */
  another(): PoolWorker<Stored> {
    const worker = this.#start()
    this.#others.add(worker)
    return worker
  }

  async release(worker: PoolWorker<Stored>): Promise<void> {
    this.#others.delete(worker)
    await worker.close()
  }

  #start(): PoolWorker<Stored> {
    return this.workerFile === undefined ? inlineWorker<Stored>() : threadWorker<Stored>(this.workerFile)
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
      this.#searchers.push(this.#start())
    for (const [index, worker] of this.#searchers.entries()) if (worker.hasEnded) this.#searchers[index] = this.#start()
    await Promise.all(this.#searchers.map((worker) => worker.call(call)))
    await this.#inline.call({ call: 'use', snapshot: [] })
  }

  async close(): Promise<void> {
    const workers = [this.#inline, ...(this.#writer ? [this.#writer] : []), ...this.#searchers, ...this.#others]
    await Promise.all(workers.map((worker) => worker.close()))
  }
}
