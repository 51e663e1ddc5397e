import { availableParallelism } from 'node:os'
import type { IndexState } from './indexState'
import { inlineLane, threadLane, type Call, type Lane } from './thread'

/** Which thread does what. */
export class Lanes<Stored> {
  readonly #inline = inlineLane<Stored>()
  readonly #searchers: Lane<Stored>[] = []
  #writer: Lane<Stored> | null = null
  readonly #others = new Set<Lane<Stored>>()
  #turn = 0
  #records = 0

  constructor(
    readonly workerFile: string | undefined,
    readonly threadsFrom: number,
  ) {}

  /** Small indexes are searched where the request is; larger ones in threads, so that no request waits for another. */
  searching(): Lane<Stored> {
    if (!this.#usesThreads()) return this.#inline
    this.#turn = (this.#turn + 1) % this.#searchers.length
    return this.#searchers[this.#turn] ?? this.#inline
  }

  writing(): Lane<Stored> {
    return (this.#writer ??= this.#start())
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
    const call: Call = { call: 'use', snapshot: state.snapshot }
    if (!this.#usesThreads()) {
      await this.#inline.call(call)
      return
    }
    while (this.#searchers.length < Math.max(1, Math.min(4, availableParallelism() - 1)))
      this.#searchers.push(this.#start())
    await Promise.all(this.#searchers.map((lane) => lane.call(call)))
    await this.#inline.call({ call: 'use', snapshot: [] })
  }

  async close(): Promise<void> {
    const lanes = [this.#inline, ...(this.#writer ? [this.#writer] : []), ...this.#searchers, ...this.#others]
    await Promise.all(lanes.map((lane) => lane.close()))
  }
}
