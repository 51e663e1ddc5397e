import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateImportMap, type SanitizedConfig } from 'payload'
import { generateTypes } from 'payload/node'
import { readEnv } from '../../../src/config/env'
import { ROOT } from '../../../src/config/root'
import { configFor } from '../../../src/payload.config'

const TYPES = 'src/payload-types.ts'
const IMPORT_MAP = 'src/app/(payload)/admin/importMap.js'

let directory: string
let config: SanitizedConfig

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'plenary-generated-'))
  for (const file of [TYPES, IMPORT_MAP]) cpSync(path.join(ROOT, file), path.join(directory, file))
  config = await configFor(
    readEnv({ NODE_ENV: 'test', PLENARY_MODE: 'test', DATA_DIR: directory, MEDIA_DIR: directory }),
  )
})

afterAll(() => rmSync(directory, { recursive: true }))

/** What generating anew makes of the file as it is committed. */
const generated = (file: string) => readFileSync(path.join(directory, file), 'utf8')
const committed = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

test('the types of documents are those of the collections: npm run payload -- generate:types', async () => {
  const outputFile = path.join(directory, TYPES)
  await generateTypes({ ...config, typescript: { ...config.typescript, outputFile } }, { log: false })
  expect(generated(TYPES)).toBe(committed(TYPES))
})

test('the admin imports the components that the fields name: npm run payload -- generate:importmap', async () => {
  // Paths in the map are relative to it, so it stands in the same place below another root.
  const importMap = { ...config.admin.importMap, baseDir: directory, importMapFile: path.join(directory, IMPORT_MAP) }
  await generateImportMap({ ...config, admin: { ...config.admin, importMap } }, { force: true, log: false })
  expect(generated(IMPORT_MAP)).toBe(committed(IMPORT_MAP))
})
