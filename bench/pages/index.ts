// `npm run bench -- pages`: how much of what visitors ask for the page cache serves while somebody edits. One process serves
// the same hub twice: with the cache as it is, and with one that drops every page at each change.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { step } from '../../scripts/support/steps.mjs'
import { median } from '../support/median'
import { markdownTable, type Row } from '../table'
import { openServed, type Served } from './served'
import { addressesOf, askFor, editorOf } from './subjects'

const ADDRESSES = 500
const EDITS = 20
/** Two seconds of twenty requests each. */
const REQUESTS_BETWEEN = 40
const REQUESTS = EDITS * REQUESTS_BETWEEN

/** Share of requests that the cache is to serve while one publication is edited again and again. */
const TARGET = 0.8

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-bench-'))
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))

const { hub, ways, close } = await step('Opening and seeding', () => openServed(directory))
const addresses = await step('Looking for addresses', () => addressesOf(ways[0], ADDRESSES))
const [pages] = await step('Asking for each', () => Promise.all(ways.map((way) => askFor(way, addresses))))
const { publications, edit } = await editorOf(hub.payload)
const shownOn = ({ slug }: { slug: string }) =>
  pages?.filter((page) => page.includes(`/publications/${slug}"`)).length ?? 0
publications.sort((one, other) => shownOn(other) - shownOn(one))
const middle = Math.floor(publications.length / 2)
const random = { state: 1 }
const rows: Row[] = []
const ratios: string[] = []
const pagesOfIt = shownOn(publications[middle] ?? { slug: '' })
await compare(`one publication, shown on ${pagesOfIt} pages`, () => middle, TARGET)
await compare('one publication after the other', (turn) => turn, null)
console.log(`\n${addresses.length} addresses, ${REQUESTS} requests, an edit after every ${REQUESTS_BETWEEN}:\n`)
console.log(markdownTable(['Served from the cache', 'of these asked again', 'Processor time a request'], rows))
console.log(`\n${ratios.join('\n')}`)
await close()
process.exit(rows.some(({ met }) => met === false) ? 1 : 0)

interface Taken {
  hits: number
  rechecked: number
  /** Milliseconds of processor time a request. */
  times: number[]
}

/** Edits and asks in turn, at both ways. @param which of the publications is edited */
async function compare(what: string, which: (turn: number) => number, target: number | null): Promise<void> {
  const taken = ways.map((way): [Served, Taken] => [way, { hits: 0, rechecked: 0, times: [] }])
  await step(`Edits of ${what}`, async () => {
    for (let turn = 0; turn < EDITS; turn++) {
      await edit(publications[which(turn) % publications.length]?.id ?? '')
      const asked = Array.from({ length: REQUESTS_BETWEEN }, () => addresses[next(addresses.length)] ?? '/')
      for (const [way, record] of turn % 2 === 0 ? taken : [...taken].reverse()) await measure(way, record, asked)
    }
  })
  const [ours, dropping] = taken.map(([way, { hits, rechecked, times }], index) => {
    const share = hits / REQUESTS
    const aim = index === 0 ? target : null
    rows.push({
      name: `${way.name}: ${what}`,
      figures: [percent(share), percent(rechecked / REQUESTS), `${median(times).toFixed(2)} ms`],
      ...{ target: aim === null ? '' : `≥ ${percent(aim)}`, met: aim === null ? null : share >= aim },
    })
    return { share, time: median(times) }
  })
  if (!ours || !dropping) return
  const [hits, time] = [ours.share / dropping.share, ours.time / dropping.time]
  ratios.push(`Edits of ${what}: ${hits.toFixed(1)} times the hits, ${time.toFixed(2)} of the processor time`)
}

async function measure(way: Served, record: Taken, asked: string[]): Promise<void> {
  const before = await way.stats()
  const began = process.cpuUsage()
  await askFor(way, asked)
  const { user, system } = process.cpuUsage(began)
  const after = await way.stats()
  record.hits += after.hits - before.hits
  record.rechecked += after.rechecked - before.rechecked
  record.times.push((user + system) / 1000 / asked.length)
}

/** The same addresses in every run. */
function next(below: number): number {
  random.state = (random.state * 48271) % 0x7fffffff
  return random.state % below
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}
