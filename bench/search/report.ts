import { MIX, type QueryKind } from './queries'
import { RIVALS, type RivalName } from './rivals'
import type { Built, Queried } from './trial'

export interface Result extends Built, Queried {
  rival: RivalName
}

interface Line {
  name: string
  of: (result: Result) => number | null
  digits: number
}

const MEGABYTE = 1024 ** 2

const kept = (value: (result: Result) => number) => (result: Result) =>
  RIVALS[result.rival].isKept ? value(result) : null

const LINES: Line[] = [
  { name: 'Build, s', of: ({ buildSeconds }) => buildSeconds, digits: 1 },
  { name: 'Resident while building, at most, MB', of: ({ buildMegabytes }) => buildMegabytes, digits: 0 },
  { name: 'On disk, MB', of: kept(({ bytes }) => bytes / MEGABYTE), digits: 0 },
  { name: 'Open in a new process, s', of: ({ openSeconds }) => openSeconds, digits: 2 },
  { name: 'Resident after the queries, MB', of: ({ megabytes }) => megabytes, digits: 0 },
  { name: 'Query p50, ms', of: ({ measured }) => measured.all.p50, digits: 2 },
  { name: 'Query p95, ms', of: ({ measured }) => measured.all.p95, digits: 2 },
  { name: 'Query p99, ms', of: ({ measured }) => measured.all.p99, digits: 2 },
  { name: 'Query max, ms', of: ({ measured }) => measured.all.max, digits: 1 },
  { name: 'Event loop held, at most, ms', of: ({ measured }) => measured.held, digits: 1 },
  { name: 'Records found, in thousands', of: ({ measured }) => measured.found / 1000, digits: 0 },
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
    ...results.map(({ measured }) => {
      const { p50, p95 } = measured.byKind[kind]
      return `${p50.toFixed(2)} / ${p95.toFixed(2)}`
    }),
  ])
  return table(['', ...results.map(({ rival }) => RIVALS[rival].name)], rows)
}

function ratio(ours: number | null | undefined, theirs: number | null): string {
  return ours == null || theirs === null || theirs === 0 ? '–' : (ours / theirs).toPrecision(2)
}

/** @returns a Markdown table, its columns in line, all but the first to the right */
export function table(heads: string[], rows: string[][]): string {
  const widths = heads.map((head, column) => Math.max(3, head.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(heads), line(rule), ...rows.map(line)].join('\n')
}
