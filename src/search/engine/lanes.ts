import { availableParallelism } from 'node:os'
import type { IndexState } from './indexState'
import type { Snapshot } from '../searcher'
import { inlineLane, threadLane, type Call, type Lane } from './thread'

/** Which thread does what. */
export class Lanes<Stored> {
  readonly #inline = inlineLane<Stored>()
  readonly #searchers: Lane<Stored>[] = []
  #writer: Lane<Stored> | null = null
  readonly #others = new Set<Lane<Stored>>()
  #turn = 0
  #records = 0
  #snapshot: Snapshot = []

  constructor(
    readonly workerFile: string | undefined,
    readonly threadsFrom: number,
  ) {}

  /** Small indexes are searched where the request is; larger ones in threads, so that no request waits for another. */
  searching(): Lane<Stored> {
    if (!this.#usesThreads()) return this.#inline
    this.#turn = (this.#turn + 1) % this.#searchers.length
    const lane = this.#searchers[this.#turn]
    if (!lane?.hasEnded) return lane ?? this.#inline
    const next = this.#start()
    this.#searchers[this.#turn] = next
    // Calls are answered in their order, so the search that comes next finds it open; if this fails, that fails as well.
    next.call({ call: 'use', snapshot: this.#snapshot }).catch(() => undefined)
    return next
  }

  writing(): Lane<Stored> {
    if (!this.#writer || this.#writer.hasEnded) this.#writer = this.#start()
    return this.#writer
  }

  /** For work that takes long, until it is released. */
  another(): Lane<Stored> {
    const lane = this.#start()
    this.#others.add(lane)
    return lane
  }

  async release(lane: Lane<Stored>): Promise<void> {
    this.#others.delete(lane)
    await lane.close()
  }

  #start(): Lane<Stored> {
    return this.workerFile === undefined ? inlineLane<Stored>() : threadLane<Stored>(this.workerFile)
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
    for (const [index, lane] of this.#searchers.entries()) if (lane.hasEnded) this.#searchers[index] = this.#start()
    await Promise.all(this.#searchers.map((lane) => lane.call(call)))
    await this.#inline.call({ call: 'use', snapshot: [] })
  }

  async close(): Promise<void> {
    const lanes = [this.#inline, ...(this.#writer ? [this.#writer] : []), ...this.#searchers, ...this.#others]
    await Promise.all(lanes.map((lane) => lane.close()))
  }
}
