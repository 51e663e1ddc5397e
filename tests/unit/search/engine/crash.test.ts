import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { PUBLIC_FACETS, type Facet } from '../../../../src/domain/facets'
import { openIndex } from '../../../../src/search'
import type { SearchEngine } from '../../../../src/search/types'
import { bundleModule } from '../../../helpers/bundleModule'
import { changeNumber, numberOf, versionsAfter } from '../../../helpers/searchChanges'
import { temporaryDirectory } from '../../../helpers/temporaryIndex'
import { request } from '../records'

const KILLS = 20

/** Milliseconds, at most, that a process changes the index before it is killed. */
const MAX_LIFE = 150

/** @returns the last change that the process had done when it was killed; -1 for none */
async function writeUntilKilled(script: string, directory: string, lifetime: number): Promise<number> {
  const child = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  let last = -1
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'open') setTimeout(() => child.kill('SIGKILL'), lifetime)
    else last = Number(line)
  }
  await ended
  return last
}

async function contents(index: SearchEngine<string>): Promise<Map<string, string>> {
  const { hits } = await index.search(request('', {}, { pageSize: 100, count: [] }))
  return new Map(hits.map(({ record }) => [record.split(' ')[0] ?? '', record]))
}

test('an index whose process is killed at any moment opens clean, with every change up to the instant that it tells', async () => {
  const script = bundleModule('tests/helpers/searchWriter.ts', temporaryDirectory())
  const directory = temporaryDirectory()
  let furthest = -1
  for (let kill = 0; kill < KILLS; kill++) {
    const done = await writeUntilKilled(script, directory, (MAX_LIFE * (kill + 0.5)) / KILLS)
    const index = await openIndex<string, Facet>({ directory, facets: PUBLIC_FACETS })
    try {
      const kept = numberOf(index.status().asOf)
      furthest = Math.max(furthest, kept)
      expect(kept).toBe(furthest)
      const expected = versionsAfter(kept)
      const found = await contents(index)
      // What changed later may have gone already; it comes back with its change. Nothing else is missing, or of later.
      const changedLater = new Set(
        Array.from({ length: done + 2 - kept }, (_, after) => changeNumber(kept + 1 + after)).flatMap(
          ({ put, remove }) => [...put.map(({ id }) => id), ...remove],
        ),
      )
      for (const [id, version] of found) expect(expected.get(id)).toBe(version)
      for (const id of expected.keys()) expect(found.has(id) || changedLater.has(id)).toBe(true)
      // Not written by this process, so that the next one starts where the killed one was.
      const files = readdirSync(directory).filter((file) => file.endsWith('.segment'))
      expect(files).toHaveLength(index.status().segments)
      expect(readdirSync(directory).filter((file) => file.endsWith('.part'))).toEqual([])
      for (const [id, version] of found)
        expect(
          (await index.search(request(`"${version.split(' ')[1]}"`, {}, { count: [] }))).hits.map((hit) => hit.record),
        ).toContain(`${id} ${version.split(' ')[1]}`)
    } finally {
      await index.close()
    }
  }
  expect(furthest).toBeGreaterThan(20)
  const index = await openIndex<string, Facet>({ directory, facets: PUBLIC_FACETS })
  for (let number = furthest + 1; number <= furthest + 50; number++) await index.apply(changeNumber(number))
  expect(await contents(index)).toEqual(versionsAfter(furthest + 50))
  await index.close()
})
