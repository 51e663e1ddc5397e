import type { Server } from './support/processes'

const REQUESTS = 10_000
const AT_ONCE = 20
const SETTLE_MS = 3000

/** MB at one moment. */
export interface Memory {
  /** What the system counts; null where it does not tell. */
  resident: number | null
  /** What is left on the heap and in buffers once garbage is collected. */
  inUse: number
}

/**
 * Loads the admin once, then sends 20,000 requests of every kind that visitors and programs make.
 *
 * @param hub without rate limits, that tells its memory
 * @param report told how far it is
 * @returns memory after 10,000 and after 20,000
 */
export async function measureMemory(hub: Server, report: (what: string) => void): Promise<[Memory, Memory]> {
  const ask = await mix(hub)
  await get(`${hub.url}/admin/login`)
  await askMany(ask, 0, report)
  const first = await memoryOf(hub)
  await askMany(ask, REQUESTS, report)
  return [first, await memoryOf(hub)]
}

async function askMany(ask: (number: number) => Promise<void>, from: number, report: (what: string) => void) {
  let next = from
  const worker = async () => {
    while (next < from + REQUESTS) {
      if (next % 100 === 0) report(`request ${next} of ${2 * REQUESTS}`)
      await ask(next++)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

async function memoryOf(hub: Server): Promise<Memory> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const resident = hub.megabytes()
  const told = () =>
    [...hub.output().matchAll(/in use after garbage collection: (\d+) MB/g)].map(([, count]) => Number(count))
  const before = told().length
  hub.signal('SIGUSR2')
  for (;;) {
    const inUse = told()[before]
    if (inUse !== undefined) return { resident, inUse }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Of twenty requests fourteen are for pages, three for lists that nobody asked for before, three for data and files. */
async function mix({ url }: Server): Promise<(number: number) => Promise<void>> {
  const pages = await publicAddresses(url)
  const publications = pages.filter((page) => page.includes('/publications/'))
  const files = await filesOf(publications)
  const pick = (from: readonly string[], number: number) => from[number % from.length] ?? url
  const addressOf = (number: number): string => {
    const turn = Math.floor(number / 20)
    switch (number % 20) {
      case 0:
        return `${url}/api/publications?limit=10&depth=1&page=${1 + (turn % 5)}`
      case 1:
        return pick(files, turn)
      case 2:
        return `${pick(publications, turn)}.bib`
      case 3:
      case 4:
      case 5:
        return `${url}/publications?q=migration+${number}&sort=newest`
      default:
        return pick(pages, number)
    }
  }
  return (number) => get(addressOf(number))
}

async function publicAddresses(url: string): Promise<string[]> {
  const parts = locations(await text(`${url}/sitemap.xml`))
  const lists = await Promise.all(parts.map(async (part) => locations(await text(part))))
  return lists.flat()
}

async function filesOf(publications: string[]): Promise<string[]> {
  const files = new Set<string>()
  for (const address of publications)
    for (const [, path] of (await text(address)).matchAll(/href="(\/documents\/[^"]+)"/g))
      files.add(new URL(path ?? '', address).href)
  return [...files]
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => location ?? '')
}

async function text(address: string): Promise<string> {
  return (await fetch(address)).text()
}

async function get(address: string): Promise<void> {
  const answer = await fetch(address)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}`)
}
