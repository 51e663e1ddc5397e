import type { SearchChange, SearchRecord } from '../../src/search/types'

/** So few ids that records are replaced and removed again and again. */
const IDS = 40

const START = Date.UTC(2026, 0, 1)

/** @returns the instant of a numbered change */
export function instantOf(number: number): string {
  return new Date(START + number * 1000).toISOString()
}

/** @returns the number of the change at an instant; -1 for none */
export function numberOf(instant: string | null): number {
  return instant === null ? -1 : (Date.parse(instant) - START) / 1000
}

/** @returns the change with a number: the same in every process */
export function changeNumber(number: number): SearchChange<string> & { upTo: string } {
  const put = [numbered(number % IDS, number), ...(number % 3 === 0 ? [numbered((number * 7) % IDS, number)] : [])]
  const removed = `r${(number * 11) % IDS}`
  const remove = number % 4 === 0 && put.every(({ id }) => id !== removed) ? [removed] : []
  return { put, remove, upTo: instantOf(number) }
}

/** @returns version by id of what is there after all changes up to a number */
export function versionsAfter(number: number): Map<string, string> {
  const versions = new Map<string, string>()
  for (let each = 0; each <= number; each++) {
    const { put, remove } = changeNumber(each)
    for (const id of remove) versions.delete(id)
    for (const { id, stored } of put) versions.set(id, stored)
  }
  return versions
}

function numbered(id: number, version: number): SearchRecord<string> {
  const text = {
    title: `record r${id}`,
    subtitle: '',
    authors: '',
    keywords: '',
    identifiers: '',
    abstract: '',
    body: '',
  }
  return {
    id: `r${id}`,
    language: 'en',
    text: { ...text, abstract: `version${version} of it` },
    files: [],
    facets: { group: [{ value: `g${version % 5}`, label: `Group ${version % 5}` }] },
    date: '2026',
    stored: `r${id} version${version}`,
  }
}
