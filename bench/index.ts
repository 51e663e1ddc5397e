import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { step } from '../scripts/support/steps.mjs'
import { hubsIn, startEmptyRoute } from './hub'
import { measureMemory } from './memory'
import { measureSpeeds, type MeasuredSpeed } from './speeds'
import { measureStarts } from './starting'
import { markdownTable, type Row } from './table'

type Report = (what: string) => void

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-bench-'))
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))

const load = loadavg()[0] ?? 0
console.log(`${cpus().length} cores, Node ${process.versions.node}, load ${load.toFixed(1)} at the beginning\n`)

const hubs = hubsIn(directory)
const starts = await step('Starting and seeding', () => measureStarts(hubs))
const hub = await hubs.unlimited()
const empty = await startEmptyRoute()
const { emptyRate, speeds } = await step('Speed', (report: Report) => measureSpeeds(hub, empty, report))
await Promise.all([hub.stop(), empty.stop()])
const busyHub = await hubs.telling()
const [after10000, after20000] = await step('Memory', (report: Report) => measureMemory(busyHub, report))
await busyHub.stop()

console.log(`\nAn empty Express route: ${Math.round(emptyRate)} requests a second. Each speed beside it, as a ratio:\n`)
console.log(markdownTable(['Requests/s', 'Ratio', 'Ratio by processor time'], speeds.map(speedRow)))
console.log()
console.log(markdownTable(['Measured'], [...memoryRows(), ...startRows()]))
process.exit(0)

function speedRow({ name, rate, ratio, processorRatio, target }: MeasuredSpeed): Row {
  const figures = [rate.toFixed(0), ratio.toFixed(3), processorRatio?.toFixed(3) ?? 'unknown']
  return { name, figures, target: target === null ? '' : `≥ ${target}`, met: target === null ? null : ratio >= target }
}

function memoryRows(): Row[] {
  const resident = [after10000, after20000].map((memory) => memory.resident)
  const most = Math.max(...resident.map((megabytes) => megabytes ?? NaN))
  const growth = after20000.inUse / after10000.inUse - 1
  return [
    {
      name: 'Resident memory after 10,000 and 20,000 requests',
      figures: [`${resident.map((megabytes) => megabytes?.toFixed(0) ?? 'unknown').join(' and ')} MB`],
      target: '≤ 700 MB',
      met: Number.isNaN(most) ? null : most <= 700,
    },
    {
      name: 'In use then, without garbage',
      figures: [`${after10000.inUse} and ${after20000.inUse} MB (${(100 * growth).toFixed(1)} %)`],
      target: 'growth < 5 %',
      met: growth < 0.05,
    },
  ]
}

function startRows(): Row[] {
  const { warmStart, seeding } = starts
  return [
    { name: 'Warm start', figures: [`${warmStart.toFixed(1)} s`], target: '≤ 5 s', met: warmStart <= 5 },
    { name: 'Seeding the demo', figures: [`${seeding.toFixed(1)} s`], target: '≤ 20 s', met: seeding <= 20 },
  ]
}
