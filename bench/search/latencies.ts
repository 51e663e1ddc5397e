import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { BenchQuery, QueryKind } from './queries'
import type { OpenEngine } from './rival'

const WARM_UP = 50
const NANOSECONDS_PER_MILLISECOND = 1e6

/** Of the delay that the monitor tells, this is its own timer's. */
const RESOLUTION_MS = 1

/** In milliseconds. */
export interface Latencies {
  p50: number
  p95: number
  p99: number
  max: number
}

export interface Measured {
  all: Latencies
  byKind: Record<QueryKind, Latencies>
  /** The longest time in which the process did nothing else, in milliseconds. */
  held: number
  /** Records found, over all queries. */
  found: number
}

/**
 * Asks one query after the other, and lets the event loop turn between them.
 *
 * @param engine that is open
 * @param queries after the first 50 have been asked once to warm up
 */
export async function measureLatencies(engine: OpenEngine, queries: readonly BenchQuery[]): Promise<Measured> {
  for (const query of queries.slice(0, WARM_UP)) await engine.search(query)
  const monitor = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  monitor.enable()
  const taken: { kind: QueryKind; ms: number }[] = []
  let found = 0
  for (const query of queries) {
    const began = performance.now()
    found += (await engine.search(query)).total
    taken.push({ kind: query.kind, ms: performance.now() - began })
    await new Promise((resolve) => setTimeout(resolve, RESOLUTION_MS))
  }
  monitor.disable()
  const kinds = [...new Set(queries.map(({ kind }) => kind))]
  const of = (kind: QueryKind) => latencies(taken.filter((one) => one.kind === kind).map(({ ms }) => ms))
  return {
    all: latencies(taken.map(({ ms }) => ms)),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<QueryKind, Latencies>,
    held: Math.max(0, monitor.max / NANOSECONDS_PER_MILLISECOND - RESOLUTION_MS),
    found,
  }
}

/**
 * @param times in any order, in milliseconds
 * @returns the nearest ranks
 */
export function latencies(times: readonly number[]): Latencies {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (part: number) => sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}
