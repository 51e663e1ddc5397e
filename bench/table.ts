/** One line of the result. */
export interface Row {
  name: string
  /** What was measured, in words. */
  figures: string[]
  target: string
  /** Null where there is no target, or no figure. */
  met: boolean | null
}

/**
 * @param headings of the columns between the name and the target
 * @param rows with as many figures as there are such headings
 * @returns a Markdown table, its columns in line
 */
export function markdownTable(headings: string[], rows: Row[]): string {
  const cells = [
    ['', ...headings, 'Target', 'Met'],
    ...rows.map(({ name, figures, target, met }) => [name, ...figures, target, met === null ? '' : met ? 'yes' : 'NO']),
  ]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? []
  const line = (row: string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return cells.flatMap((row, i) => (i === 0 ? [line(row), rule] : [line(row)])).join('\n')
}
