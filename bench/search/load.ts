import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { step } from '../../scripts/support/steps.mjs'
import { startBigHub } from './bigHub'
import { editorOf } from './editor'
import { httpClient } from './httpClient'
import { latencies } from './latencies'
import { table } from './report'
import { traffic, type Errand } from './traffic'

const { records, seconds, connections } = settings()

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-load-'))
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))

const hub = await step(`Seeding ${records} records and starting`, () => startBigHub(directory, records))
const send = httpClient(hub.url, connections)
const edit = await editorOf(send, hub.url)
await step('Waiting until every record is found', allFound)
// Node accepts one new connection for each turn of its event loop, so a busy hub would seem to take seconds for a request
// that it has not been given.
await Promise.all(Array.from({ length: connections }, () => send('GET', '/healthz')))

const next = traffic()
const taken = new Map<Errand, number[]>([
  ['search page', []],
  ['suggestions', []],
  ['write', []],
])
const failures = new Map<string, number>()
const memory = [hub.megabytes() ?? NaN]
const sampling = setInterval(() => memory.push(hub.megabytes() ?? NaN), 1000)
const until = performance.now() + seconds * 1000
await step(`${connections} connections for ${seconds} s`, () =>
  Promise.all(Array.from({ length: connections }, connection)),
)
clearInterval(sampling)
memory.push(hub.megabytes() ?? NaN)

console.log(
  `\n${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end, generator on the same machine\n`,
)
console.log(table(['', 'Requests/s', 'p50, ms', 'p95, ms', 'p99, ms', 'max, ms'], rows()))
const [before, after] = [memory[0], memory.at(-1)].map((megabytes) => megabytes?.toFixed(0))
console.log(`\nResident before ${before}, at most ${Math.max(...memory).toFixed(0)}, after ${after} MB`)
const failed = [...failures.values()].reduce((sum, count) => sum + count, 0)
console.log(`Errors: ${failed}${[...failures].map(([what, count]) => `\n  ${count} × ${what}`).join('')}`)
await hub.stop()
process.exit(failed === 0 ? 0 : 1)

async function connection(): Promise<void> {
  while (performance.now() < until) {
    const { errand, path } = next()
    const began = performance.now()
    const status = await (errand === 'write' ? edit() : send('GET', path).then((answer) => answer.status)).catch(String)
    taken.get(errand)?.push(performance.now() - began)
    if (status === 200) continue
    const what = `${errand}: ${status}`
    failures.set(what, (failures.get(what) ?? 0) + 1)
  }
}

function rows(): string[][] {
  const all = [...taken.values()].flat()
  return [...taken, ['all', all] as const].map(([name, times]) => {
    const { p50, p95, p99, max } = latencies(times)
    return [name, (times.length / seconds).toFixed(0), ...[p50, p95, p99, max].map((time) => time.toFixed(0))]
  })
}

/** A hub may answer while its index is still being built: the last record tells. */
async function allFound(): Promise<void> {
  const last = `/publications?q=${encodeURIComponent(`"Synthetic record for benchmarks" ${records}`)}`
  while (!(await send('GET', last)).body.includes(`synthetic-${records}`))
    await new Promise((resolve) => setTimeout(resolve, 1000))
}

function settings(): { records: number; seconds: number; connections: number } {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '300' },
      connections: { type: 'string', default: '50' },
    },
  })
  const [records = 0, seconds = 0, connections = 0] = [values.records, values.seconds, values.connections].map(Number)
  if (records > 0 && seconds > 0 && connections > 0) return { records, seconds, connections }
  console.error('npm run bench -- load [--records 100000] [--seconds 300] [--connections 50]')
  process.exit(2)
}
