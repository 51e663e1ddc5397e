import { MIX, type QueryKind } from './queries'
import { RIVALS, type RivalName } from './rivals'
import type { Built, Queried } from './trial'

export interface Result {
  rival: RivalName
  /** Null for an engine that keeps nothing: to open it is to build it. */
  built: Built | null
  queried: Queried
}

interface Line {
  name: string
  of: (result: Result) => number | null
  digits: number
}

const MEGABYTE = 1024 ** 2

const LINES: Line[] = [
  { name: 'Build, s', of: ({ built, queried }) => built?.buildSeconds ?? queried.openSeconds, digits: 1 },
  { name: 'Resident while building, at most, MB', of: ({ built }) => built?.mostMegabytes ?? null, digits: 0 },
  { name: 'On disk, MB', of: ({ built }) => built && built.bytes / MEGABYTE, digits: 0 },
  { name: 'Open in a new process, s', of: ({ queried }) => queried.openSeconds, digits: 3 },
  { name: 'Resident with the queries, at most, MB', of: ({ queried }) => queried.mostMegabytes, digits: 0 },
  { name: 'Resident after them, MB', of: ({ queried }) => queried.megabytes, digits: 0 },
  { name: 'Query p50, ms', of: ({ queried }) => queried.measured.all.p50, digits: 2 },
  { name: 'Query p95, ms', of: ({ queried }) => queried.measured.all.p95, digits: 2 },
  { name: 'Query p99, ms', of: ({ queried }) => queried.measured.all.p99, digits: 2 },
  { name: 'Query max, ms', of: ({ queried }) => queried.measured.all.max, digits: 1 },
  { name: 'Event loop held, at most, ms', of: ({ queried }) => queried.measured.held, digits: 1 },
  { name: 'Records found, in thousands', of: ({ queried }) => queried.measured.found / 1000, digits: 0 },
]

/**
 * @param results ours first
 * @returns a Markdown table: every engine's figures, and ours as a ratio to each rival's
 */
export function resultTable(results: readonly Result[]): string {
  const [first, ...rivals] = results
  const heads = [...results.map(({ rival }) => RIVALS[rival].name), ...rivals.map(({ rival }) => `ours : ${rival}`)]
  const rows = LINES.map(({ name, of, digits }) => {
    const figure = (result: Result) => of(result)?.toFixed(digits) ?? '–'
    return [name, ...results.map(figure), ...rivals.map((rival) => ratio(first && of(first), of(rival)))]
  })
  return table(['', ...heads], rows)
}

/** @returns the same by kind of query: p50 and p95 in milliseconds */
export function kindTable(results: readonly Result[]): string {
  const kinds = Object.keys(MIX) as QueryKind[]
  const rows = kinds.map((kind) => [
    `${kind} (${MIX[kind]})`,
    ...results.map(({ queried }) => {
      const { p50, p95 } = queried.measured.byKind[kind]
      return `${p50.toFixed(2)} / ${p95.toFixed(2)}`
    }),
  ])
  return table(['', ...results.map(({ rival }) => RIVALS[rival].name)], rows)
}

/** @returns the most expensive queries: the longest time of each, and what was found */
export function costlyTable(results: readonly Result[]): string {
  const names = results[0]?.queried.costly.map(({ name }) => name) ?? []
  const rows = names.map((name, index) => [
    name,
    ...results.map(({ queried }) => {
      const { ms, found } = queried.costly[index] ?? { ms: NaN, found: 0 }
      return `${ms.toFixed(1)} (${found})`
    }),
  ])
  return table(['', ...results.map(({ rival }) => RIVALS[rival].name)], rows)
}

function ratio(ours: number | null | undefined, theirs: number | null): string {
  return ours == null || theirs === null || theirs === 0 ? '–' : String(Number((ours / theirs).toPrecision(2)))
}

/** @returns a Markdown table, its columns in line, all but the first to the right */
export function table(heads: string[], rows: string[][]): string {
  const widths = heads.map((head, column) => Math.max(3, head.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(heads), line(rule), ...rows.map(line)].join('\n')
}
