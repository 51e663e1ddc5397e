import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PUBLIC_FACETS } from '../../../../src/domain/facets'
import { bundleModule } from '../../../helpers/bundleModule'
import { temporaryDirectory, temporaryIndex } from '../../../helpers/temporaryIndex'
import { record, request, type Stored } from '../records'

const UP_TO = '2026-01-01T00:00:00.000Z'

/** @returns the folder of a closed index of two records in one segment */
async function writtenIndex(): Promise<string> {
  const directory = path.join(temporaryDirectory(), 'search')
  const index = await temporaryIndex<Stored>({ directory })
  await index.apply({ put: [record('a', { title: 'migration' }), record('b')], remove: [], upTo: UP_TO })
  await index.close()
  return directory
}

const manifestOf = (directory: string) => path.join(directory, 'manifest.json')

function segmentOf(directory: string): string {
  const [segment = ''] = readdirSync(directory).filter((file) => file.endsWith('.segment'))
  return path.join(directory, segment)
}

/** Flips one bit of a file. */
function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

function withManifest(directory: string, change: (manifest: { format: number }) => unknown): void {
  const { manifest } = JSON.parse(readFileSync(manifestOf(directory), 'utf8'))
  const changed = change(manifest)
  const checksum = createHash('sha256').update(JSON.stringify(changed)).digest('hex')
  writeFileSync(manifestOf(directory), JSON.stringify({ checksum, manifest: changed }))
}

test('what was written is there when it is opened again', async () => {
  const directory = await writtenIndex()
  const index = await temporaryIndex<Stored>({ directory })
  expect(index.status()).toMatchObject({ records: 2, asOf: UP_TO, segments: 1, rebuilding: null })
  expect((await index.search(request('migration'))).hits.map((hit) => hit.record.name)).toEqual(['a'])
})

const sizeOf = (file: string) => readFileSync(file).length

test.each<[string, (directory: string) => void]>([
  [
    'a segment cut off in its middle',
    (directory) => truncateSync(segmentOf(directory), sizeOf(segmentOf(directory)) >>> 1),
  ],
  ['a segment cut off by a byte', (directory) => truncateSync(segmentOf(directory), sizeOf(segmentOf(directory)) - 1)],
  ['an empty segment', (directory) => truncateSync(segmentOf(directory), 0)],
  [
    'a damaged number in the table of contents',
    (directory) => {
      const file = segmentOf(directory)
      flip(file, readFileSync(file, 'latin1').lastIndexOf('"terms":') + '"terms":'.length)
    },
  ],
  ['a missing segment', (directory) => rmSync(segmentOf(directory))],
  ['a flipped bit in the manifest', (directory) => flip(manifestOf(directory), sizeOf(manifestOf(directory)) >>> 1)],
  ['a flipped bit in the checksum', (directory) => flip(manifestOf(directory), 15)],
  ['a manifest cut off', (directory) => truncateSync(manifestOf(directory), 30)],
  ['an empty manifest', (directory) => truncateSync(manifestOf(directory), 0)],
  ['no manifest', (directory) => rmSync(manifestOf(directory))],
  [
    'another format',
    (directory) => withManifest(directory, (manifest) => ({ ...manifest, format: manifest.format + 1 })),
  ],
  ['a manifest without its parts', (directory) => withManifest(directory, ({ format }) => ({ format }))],
  ['records of another kind', (directory) => withManifest(directory, (manifest) => ({ ...manifest, schema: 'other' }))],
])('with %s the index opens as one that was never built, and can be built', async (_what, damage) => {
  const directory = await writtenIndex()
  damage(directory)
  const index = await temporaryIndex<Stored>({ directory })
  expect(index.status()).toMatchObject({ records: 0, asOf: null, segments: 0 })
  expect((await index.search(request('migration'))).total).toBe(0)
  await index.rebuild(
    (async function* () {
      yield record('new')
    })(),
    UP_TO,
  )
  await index.close()
  const again = await temporaryIndex<Stored>({ directory })
  expect(again.status()).toMatchObject({ records: 1, asOf: UP_TO })
})

test('an index that was made with other facets opens as one that was never built', async () => {
  const directory = await writtenIndex()
  const index = await temporaryIndex<Stored>({ directory, facets: PUBLIC_FACETS.slice(1) })
  expect(index.status()).toMatchObject({ records: 0, asOf: null })
})

test('what a killed process left behind is removed, and nothing else', async () => {
  const directory = await writtenIndex()
  const kept = readdirSync(directory)
  for (const name of ['abc-0.segment', 'abc-1-0.part', 'notes.txt']) writeFileSync(path.join(directory, name), 'left')
  const index = await temporaryIndex<Stored>({ directory })
  await index.close()
  expect(readdirSync(directory).sort()).toEqual([...kept, 'notes.txt'].sort())
})

test('files of segments that were merged are removed', async () => {
  const directory = path.join(temporaryDirectory(), 'search')
  const index = await temporaryIndex<Stored>({ directory, flushFrom: 1 })
  for (let number = 0; number < 30; number++)
    await index.apply({ put: [record(`r${number}`)], remove: [], upTo: UP_TO })
  await index.close()
  expect(readdirSync(directory).filter((file) => file.endsWith('.segment')).length).toBeLessThanOrEqual(4)
  expect((await temporaryIndex<Stored>({ directory })).status().records).toBe(30)
})

describe('two engines on one folder', () => {
  test('of one process have an index each', async () => {
    const directory = await writtenIndex()
    const first = await temporaryIndex<Stored>({ directory })
    const second = await temporaryIndex<Stored>({ directory })
    expect(second.status()).toMatchObject({ records: 0, asOf: null })
    await second.apply({ put: [record('of the second')], remove: ['a'], upTo: UP_TO })
    await second.close()
    expect(first.status().records).toBe(2)
    await first.close()
    expect((await temporaryIndex<Stored>({ directory })).status().records).toBe(2)
    expect((await temporaryIndex<Stored>({ directory })).status().records).toBe(1)
  })

  test('of two processes have an index each, and the folder is free when its process was killed', async () => {
    const directory = await writtenIndex()
    const script = bundleModule('tests/helpers/searchWriter.ts', temporaryDirectory())
    const child = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    const index = await temporaryIndex<Stored>({ directory })
    await index.apply({ put: [record('mine')], remove: [], upTo: UP_TO })
    expect(index.status().records).toBe(1)
    expect(existsSync(`${directory}-2`)).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const next = await temporaryIndex<Stored>({ directory })
    expect(next.status().records).toBeGreaterThan(1)
    expect(existsSync(`${directory}-3`)).toBe(false)
  })

  test.each([
    ['a process that has ended', () => String(spawnSync(process.execPath, ['--version']).pid)],
    ['this process number before a restart', () => String(process.pid)],
  ])('are not two when the lock is left from %s', async (_whose, holder) => {
    const directory = await writtenIndex()
    writeFileSync(path.join(directory, 'lock'), holder())
    expect((await temporaryIndex<Stored>({ directory })).status().records).toBe(2)
    expect(existsSync(`${directory}-2`)).toBe(false)
  })
})
