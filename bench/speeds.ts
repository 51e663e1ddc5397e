import { load, type Speed, type Target } from './support/load'
import { median } from './support/median'
import type { Server } from './support/processes'

const ROUNDS = 5
const WARM_UP_SECONDS = 3
const ROUND_SECONDS = 2

/** The page cache serves visitors, so whoever brings a session gets a page that is rendered for them. */
const SESSION = { cookie: 'payload-token=none' }
const COMPRESSED = { 'accept-encoding': 'gzip, br' }

interface Subject {
  name: string
  path: string
  headers?: Record<string, string>
  /** Whether the page cache answers. */
  cached: boolean
  /** Ratio to the empty route. */
  target: number | null
}

export interface MeasuredSpeed extends Subject {
  /** Requests a second. */
  rate: number
  ratio: number
  /** Ratio of requests by the server's processor time; null where that is not known. */
  processorRatio: number | null
}

function subjects(publication: string, theme: string): Subject[] {
  const pages = [
    { name: 'Home', path: '/' },
    { name: 'List of publications', path: '/publications' },
    { name: 'Publication', path: publication },
  ]
  const cached = { cached: true, target: 0.9 }
  const rendered = { cached: false, headers: SESSION }
  return [
    ...pages.map(({ name, path }) => ({ name: `${name}, cached`, path, ...cached })),
    ...pages.map(({ name, path }) => ({ name: `${name}, cached, br`, path, headers: COMPRESSED, ...cached })),
    { name: 'List of publications, rendered', path: '/publications', ...rendered, target: 0.2 },
    { name: 'List of a theme, rendered', path: theme, ...rendered, target: null },
    { name: 'REST, 10 at depth 1', path: '/api/publications?limit=10&depth=1', cached: false, target: null },
  ]
}

/**
 * Measures each subject in turn with the empty route, over several rounds.
 *
 * @param hub without rate limits
 * @param empty what everything is a ratio to
 * @param report told what is being measured
 * @returns for each subject the median over the rounds
 */
export async function measureSpeeds(
  hub: Server,
  empty: Server,
  report: (what: string) => void,
): Promise<{ emptyRate: number; speeds: MeasuredSpeed[] }> {
  const all = await subjectsOf(hub)
  const targetOf = ({ path, headers }: Subject): Target => ({ server: hub, path, headers })
  const baseline: Target = { server: empty, path: '/' }

  report('warming up')
  await load(baseline, WARM_UP_SECONDS)
  for (const subject of all) {
    await load(targetOf(subject), WARM_UP_SECONDS)
    await assertSource(hub, subject)
  }
  const emptySpeeds: Speed[] = []
  const rounds = new Map<Subject, { speed: Speed; beside: Speed }[]>(all.map((subject) => [subject, []]))
  for (let round = 1; round <= ROUNDS; round++) {
    for (const subject of all) {
      report(`round ${round} of ${ROUNDS}: ${subject.name}`)
      const beside = await load(baseline, ROUND_SECONDS)
      const speed = await load(targetOf(subject), ROUND_SECONDS)
      emptySpeeds.push(beside)
      rounds.get(subject)?.push({ speed, beside })
    }
  }
  const speeds = [...rounds].map(([subject, pairs]): MeasuredSpeed => {
    const byProcessor = pairs.flatMap(({ speed, beside }) =>
      speed.perProcessorSecond && beside.perProcessorSecond
        ? [speed.perProcessorSecond / beside.perProcessorSecond]
        : [],
    )
    return {
      ...subject,
      rate: median(pairs.map(({ speed }) => speed.rate)),
      ratio: median(pairs.map(({ speed, beside }) => speed.rate / beside.rate)),
      processorRatio: byProcessor.length > 0 ? median(byProcessor) : null,
    }
  })
  return { emptyRate: median(emptySpeeds.map(({ rate }) => rate)), speeds }
}

async function subjectsOf(hub: Server): Promise<Subject[]> {
  const list = await (await fetch(`${hub.url}/publications`)).text()
  const publication = /href="(\/publications\/[^"?#]+)"/.exec(list)?.[1]
  const theme = /href="(\/publications\?theme=[^"&]+)"/.exec(list)?.[1]
  if (publication === undefined || theme === undefined) throw new Error('The list shows no publication or no theme.')
  return subjects(publication, theme)
}

/** Pages out of the cache carry no id of the request, as nothing after the cache sees them. */
async function assertSource(hub: Server, { name, path, headers, cached }: Subject): Promise<void> {
  const answer = await fetch(hub.url + path, { headers })
  await answer.arrayBuffer()
  if (answer.headers.has('x-request-id') === cached)
    throw new Error(`${name}: the answer came ${cached ? 'not out of' : 'out of'} the page cache.`)
}
