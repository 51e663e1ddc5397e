import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { privateFile } from '../../../src/config/database/privateFile'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plenary-private-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8)

it('makes the file of a database that nobody else on the machine reads', async () => {
  const file = path.join(folder, 'data/plenary.db')
  await privateFile(file)
  expect(modeOf(file)).toBe('600')
})

it('closes the files of an older hub, and leaves what is in them', async () => {
  const files = ['', '-wal', '-shm'].map((end) => path.join(folder, `plenary.db${end}`))
  for (const file of files) writeFileSync(file, 'rows', { mode: 0o644 })
  await privateFile(files[0] ?? '')
  for (const file of files) expect([modeOf(file), statSync(file).size]).toEqual(['600', 4])
})
