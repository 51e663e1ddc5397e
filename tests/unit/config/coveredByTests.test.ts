import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readEnv } from '../../../src/config/env'
import { configFor } from '../../../src/payload.config'
import { routes } from '../../../src/site/routes'
import { TEMPLATES } from '../../e2e/site/templates'
import { uncovered } from '../../http/access/coverage'
import { ADDRESSES } from '../../http/site/everyAddress'

test('the access matrix has a row for every collection, global, guarded field, address and page', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'plenary-covered-'))
  const config = await configFor(
    readEnv({ NODE_ENV: 'test', PLENARY_MODE: 'test', DATA_DIR: directory, MEDIA_DIR: directory }),
  )
  expect(uncovered(config)).toEqual([])
  rmSync(directory, { recursive: true })
})

test('one address of every route is asked', () => {
  expect(ADDRESSES.filter(([, address]) => !address)).toEqual([])
})

test('every template is looked at', () => {
  const pages = routes.filter((route) => 'page' in route).map(({ path }) => path)
  expect(pages.filter((path) => !TEMPLATES.some(({ route }) => route === path))).toEqual([])
})
