import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { step } from '../../scripts/support/steps.mjs'
import { seedDemo } from '../../seed'
import { readEnv } from '../../src/config/env'
import { openDatabase, openHub } from '../../src/hub'
import { JUDGED } from '../../tests/search/judged'
import { judge, type Verdict } from './judging'
import { table } from './report'

/** How many of the worst answers are shown. */
const WORST = Number(process.argv[2] ?? 10)

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-judged-'))
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))

const env = readEnv({
  ...process.env,
  PLENARY_MODE: 'test',
  DATABASE_URL: `file:${path.join(directory, 'plenary.db')}`,
  DATA_DIR: directory,
  MEDIA_DIR: path.join(directory, 'media'),
})
const hub = await step('Seeding the demo hub', async () => {
  const payload = await openDatabase(env)
  await seedDemo(payload)
  const opened = await openHub(payload, env)
  // What reads files keeps no process alive.
  const awake = setInterval(() => undefined, 1000)
  await opened.settled()
  clearInterval(awake)
  return opened
})
const verdicts = await judge((request) => hub.search.search(request), JUDGED)

console.log(
  `\n${table(['', 'Queries', 'nDCG@10', 'MRR'], [...means()])}\n\nThe worst, with the grades of their hits:\n`,
)
for (const { id, query, ndcg, ranked } of [...verdicts].sort((one, other) => one.ndcg - other.ndcg).slice(0, WORST)) {
  console.log(`${ndcg.toFixed(3)}  ${query}  (${id})`)
  for (const hit of ranked.slice(0, 5)) console.log(`         ${hit.grade || '-'} ${hit.id}`)
}
await hub.close()
process.exit(0)

function* means(): Generator<string[]> {
  yield mean('All', verdicts)
  for (const by of ['kind', 'language'] as const)
    for (const value of new Set(verdicts.map((verdict) => verdict[by])))
      yield mean(
        `${by}: ${value}`,
        verdicts.filter((verdict) => verdict[by] === value),
      )
}

function mean(name: string, of: readonly Verdict[]): string[] {
  const average = (figure: (verdict: Verdict) => number) =>
    (of.reduce((sum, verdict) => sum + figure(verdict), 0) / of.length).toFixed(3)
  return [name, String(of.length), average(({ ndcg }) => ndcg), average(({ reciprocalRank }) => reciprocalRank)]
}
