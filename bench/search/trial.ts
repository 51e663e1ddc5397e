import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { measureCostly, type Costly } from './costly'
import { measureLatencies, type Measured } from './latencies'
import { benchQueries } from './queries'
import { streamRecords } from './records'
import { RIVALS, type RivalName } from './rivals'

export type Phase = 'build' | 'query'

/** What a process of its own is asked to do. */
export interface Trial {
  rival: RivalName
  phase: Phase
  records: number
  directory: string
}

export interface Built {
  /** To take in all records, with the time that it takes to make them. */
  buildSeconds: number
  /** Resident, at most, in MB. */
  mostMegabytes: number
  /** On disk. */
  bytes: number
}

export interface Queried {
  openSeconds: number
  mostMegabytes: number
  /** Resident after the queries, once garbage is collected where the process can be told to. */
  megabytes: number
  measured: Measured
  costly: Costly[]
}

/**
 * Builds or queries, in this process. To open an engine that keeps nothing is to build it.
 *
 * @param trial what to do
 * @returns what was measured
 */
export async function carryOut({ rival, phase, records, directory }: Trial): Promise<Built | Queried> {
  const engine = RIVALS[rival]
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  if (phase === 'build') {
    const open = await engine.build(directory, streamRecords(records))
    const buildSeconds = seconds()
    await open.close()
    return { buildSeconds, mostMegabytes: mostResident(), bytes: bytesUnder(directory) }
  }
  const open = engine.isKept ? await engine.open(directory) : await engine.build(directory, streamRecords(records))
  const openSeconds = seconds()
  const measured = await measureLatencies(open, benchQueries(records))
  globalThis.gc?.()
  const megabytes = process.memoryUsage.rss() / 1024 / 1024
  const costly = await measureCostly(open)
  await open.close()
  return { openSeconds, mostMegabytes: mostResident(), megabytes, measured, costly }
}

/** Linux and macOS count it in kilobytes here, whatever getrusage(2) does. */
function mostResident(): number {
  return process.resourceUsage().maxRSS / 1024
}

function bytesUnder(directory: string): number {
  const entries = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  return entries
    .map((entry) => statSync(path.join(directory, entry)))
    .filter((entry) => entry.isFile())
    .reduce((sum, { size }) => sum + size, 0)
}
