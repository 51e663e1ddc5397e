import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { step } from '../../scripts/support/steps.mjs'
import { costlyTable, kindTable, resultTable, type Result } from './report'
import { isRival, RIVALS, type RivalName } from './rivals'
import { carryOut, type Built, type Queried, type Trial } from './trial'

if (process.send) await answerParent()
else await main()

async function main(): Promise<void> {
  const { records, rivals, kept } = settings()
  const directory = kept ?? mkdtempSync(path.join(tmpdir(), 'plenary-search-'))
  if (!kept) process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
  const load = (loadavg()[0] ?? 0).toFixed(1)
  console.log(
    `${records} records; ${cpus().length} cores, Node ${process.versions.node}, load ${load} at the beginning\n`,
  )
  const results: Result[] = []
  for (const rival of rivals) {
    const trial = { rival, records, directory: path.join(directory, rival) }
    mkdirSync(trial.directory, { recursive: true })
    const built = RIVALS[rival].isKept
      ? await step(`${rival}: building`, () => inOwnProcess<Built>({ ...trial, phase: 'build' }))
      : null
    const queried = await step(`${rival}: a thousand queries`, () =>
      inOwnProcess<Queried>({ ...trial, phase: 'query' }),
    )
    results.push({ rival, built, queried })
  }
  console.log(`\n${resultTable(results)}\n\nMilliseconds by what was asked, p50 / p95:\n\n${kindTable(results)}`)
  console.log(`\nMilliseconds, at most, and records found by the most expensive queries:\n\n${costlyTable(results)}`)
  process.exit(0)
}

function settings(): { records: number; rivals: RivalName[]; kept: string | undefined } {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '100000' },
      rivals: { type: 'string', default: 'fts5,minisearch' },
      directory: { type: 'string' },
    },
  })
  const names = ['ours', ...values.rivals.split(',').filter(Boolean)]
  const rivals = [...new Set(names)].filter(isRival)
  const records = Number(values.records)
  if (rivals.length !== new Set(names).size || !Number.isInteger(records) || records < 1) {
    console.error('npm run bench -- search [--records 100000] [--rivals fts5,minisearch] [--directory kept/afterwards]')
    process.exit(2)
  }
  return { records, rivals, kept: values.directory }
}

/** A process of its own: memory and the time to open are those of one engine, from a cold start. */
function inOwnProcess<Outcome extends Built | Queried>(trial: Trial): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const heap = RIVALS[trial.rival].heapMegabytes
    const execArgv = ['-C', 'production', '--expose-gc', ...(heap === null ? [] : [`--max-old-space-size=${heap}`])]
    const child = fork(fileURLToPath(import.meta.url), { execArgv })
    child.once('message', (outcome: Outcome) => resolve(outcome))
    child.once('exit', (code) => reject(new Error(`The process for ${trial.rival} ended with ${code}.`)))
    child.send(trial)
  })
}

async function answerParent(): Promise<void> {
  const trial = await new Promise<Trial>((resolve) => process.once('message', (message: Trial) => resolve(message)))
  const outcome = await carryOut(trial)
  process.send?.(outcome, () => process.exit(0))
}
