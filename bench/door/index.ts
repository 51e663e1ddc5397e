// `npm run bench -- door`: what the schema of writes and the guards before the API cost a request. One process serves the
// same hub at two ports, with the guards and without; the checks of the schema are switched off between rounds.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { step } from '../../scripts/support/steps.mjs'
import { load, type Target } from '../support/load'
import { median } from '../support/median'
import { markdownTable } from '../table'
import { openServed, type Served } from './served'
import { subjectsOf, type Subject } from './subjects'

const ROUNDS = 7
const SECONDS = 2

/** The ways a request is served, from the barest on. */
const WAYS = ['Payload alone', 'with the schema', 'with schema and guards'] as const

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-bench-'))
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))

const served = await step('Opening and seeding', () => openServed(directory))
const subjects = await subjectsOf(served)
const rows = await step('Measuring', async (report: (what: string) => void) => {
  const measured = []
  for (const subject of subjects) {
    report(subject.name)
    measured.push({ name: subject.name, milliseconds: await measure(served, subject) })
  }
  return measured
})
console.log('\nMilliseconds of processor time a request, and beside Payload alone:\n')
console.log(
  markdownTable(
    [...WAYS],
    rows.map(({ name, milliseconds }) => ({
      name,
      figures: milliseconds.map((value) => `${value.toFixed(2)} (${(value / (milliseconds[0] ?? NaN)).toFixed(2)})`),
      target: '',
      met: null,
    })),
  ),
)
await served.close()
process.exit(0)

/** @returns milliseconds of processor time for each way, the median over the rounds */
async function measure(hub: Served, { name: _, ...request }: Subject): Promise<number[]> {
  const targets: [Target, boolean][] = [
    [{ server: hub.bare, ...request }, false],
    [{ server: hub.bare, ...request }, true],
    [{ server: hub.guarded, ...request }, true],
  ]
  const rounds: number[][] = targets.map(() => [])
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [way, [target, schema]] of targets.entries()) {
      hub.checkWrites(schema)
      const { perProcessorSecond } = await load(target, SECONDS)
      // The first round warms up.
      if (round > 0) rounds[way]?.push(1000 / (perProcessorSecond ?? NaN))
    }
  }
  return rounds.map(median)
}
