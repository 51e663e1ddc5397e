import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildAssets } from '../../../scripts/buildAssets.mjs'
import { readAssets } from '../../../src/site/assets'

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-assets-'))

beforeAll(() => buildAssets(directory))

afterAll(() => rmSync(directory, { recursive: true }))

test('the names of built files change with their content', () => {
  const files = readdirSync(directory).filter((file) => file !== 'manifest.json')
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) expect(file).toMatch(/-[0-9a-f]{8}\.(css|js|woff2|svg)$/)
})

test('the style sheet names only files that were built', () => {
  const css = readFileSync(path.join(directory, readAssets(directory).href('site.css').replace('/assets/', '')), 'utf8')
  const named = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url?.replace('/assets/', ''))
  expect(named.length).toBeGreaterThan(3)
  for (const file of named) expect(readdirSync(directory)).toContain(file)
})

test('the script that completes searches is small: below 8 kB compressed', () => {
  const script = readFileSync(
    path.join(directory, readAssets(directory).href('suggestions.js').replace('/assets/', '')),
  )
  expect(script.length).toBeGreaterThan(500)
  expect(gzipSync(script).length).toBeLessThan(8_000)
})

test('a name that is not built is an error, not a broken link', () => {
  expect(() => readAssets(directory).href('nothing.css')).toThrow('No asset is named "nothing.css"')
})

test('the hub does not start without built files', () => {
  expect(() => readAssets(path.join(directory, 'missing'))).toThrow(/manifest\.json/)
})
