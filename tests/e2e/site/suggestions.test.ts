import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { buildAssets } from '../../../scripts/buildAssets.mjs'
import { launchBrowser } from '../../helpers/browser'
import { fixtureSite } from '../../helpers/fixtureSite'
import { barriers, visit } from './visitor'

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-assets-'))
let server: Server
let url: string
let browser: Browser
/** What has been asked for, in order. */
let asked: string[] = []
/** Milliseconds that an answer takes, by the text that was asked for. */
let delays: Record<string, number> = {}

beforeAll(async () => {
  await buildAssets(directory)
  const app = await fixtureSite(directory, undefined, (search) => ({
    ...search,
    async suggest(text, limit) {
      asked.push(text)
      await new Promise((resolve) => setTimeout(resolve, delays[text] ?? 0))
      return search.suggest(text, limit)
    },
  }))
  server = await new Promise((resolve) => {
    const started = app.listen(0, '127.0.0.1', () => resolve(started))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  url = `http://127.0.0.1:${address.port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  server?.closeAllConnections()
  rmSync(directory, { recursive: true })
})
beforeEach(() => {
  asked = []
  delays = {}
})

async function open(address = '/groups', options: BrowserContextOptions = {}) {
  const { page, complaints } = await visit(browser, url, { viewport: { width: 1280, height: 900 }, ...options })
  await page.goto(url + address)
  const box = page.getByRole('combobox', { name: /^Search/ })
  const list = page.getByRole('listbox', { name: 'Suggestions' })
  return { page, complaints, box, list, options: list.getByRole('option') }
}

/** @returns the text of the option that a screen reader is at, or null */
function active(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant')
    return id ? (document.getElementById(id)?.textContent ?? 'lost') : null
  })
}

test('what is typed is completed, kind by kind, and counted for who listens', async () => {
  const { page, box, list, options, complaints } = await open()
  expect(await box.getAttribute('aria-expanded')).toBe('false')
  await box.fill('migr')
  await options.first().waitFor()
  expect(await box.getAttribute('aria-expanded')).toBe('true')
  const count = await options.count()
  expect(count).toBeGreaterThan(2)
  expect(await page.getByRole('status').innerText()).toBe(`${count} suggestions`)
  expect(await list.getByRole('group', { name: 'Publications' }).getByRole('option').count()).toBeGreaterThan(0)
  expect(asked.at(-1)).toBe('migr')
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
})

test('arrow keys, Home and End move through the list and back into the box', async () => {
  const { page, box, options } = await open()
  await box.fill('migr')
  await options.first().waitFor()
  const labels = await options.allInnerTexts()
  const press = async (key: string) => {
    await page.keyboard.press(key)
    return active(page)
  }
  expect(await active(page)).toBeNull()
  expect(await press('ArrowDown')).toBe(labels[0])
  expect(await press('ArrowDown')).toBe(labels[1])
  expect(await press('End')).toBe(labels.at(-1))
  expect(await press('ArrowDown')).toBeNull()
  expect(await press('ArrowUp')).toBe(labels.at(-1))
  expect(await press('Home')).toBe(labels[0])
  expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1)
  expect(await press('ArrowUp')).toBeNull()
  expect(await box.inputValue()).toBe('migr')
  await page.context().close()
})

test('Enter follows a chosen suggestion, and else searches for what was typed', async () => {
  const { page, box, options } = await open()
  await box.fill('migr')
  await options.first().waitFor()
  await page.keyboard.press('ArrowDown')
  const href = await page.locator('[role=option][aria-selected=true]').getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL(url + href)
  await page.goBack()
  await box.fill('')
  await box.fill('migr')
  await options.first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?q=migr')
  await page.context().close()
})

test('Escape closes the list, and once more empties the box', async () => {
  const { page, box, list, options } = await open()
  await box.fill('migr')
  await options.first().waitFor()
  await page.keyboard.press('Escape')
  expect([await list.isVisible(), await box.inputValue(), await box.getAttribute('aria-expanded')]).toEqual([
    false,
    'migr',
    'false',
  ])
  await page.keyboard.press('Escape')
  expect(await box.inputValue()).toBe('')
  await page.context().close()
})

test('an arrow key opens the list again', async () => {
  const { page, box, list, options } = await open()
  await box.fill('migr')
  await options.first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await list.waitFor()
  expect(await active(page)).toBe(await options.first().innerText())
  await page.context().close()
})

test.each([
  ['Tab', (page: Page) => page.keyboard.press('Tab')],
  ['a click beside it', (page: Page) => page.mouse.click(640, 800)],
])('%s closes the list', async (_what, leave) => {
  const { page, box, list, options } = await open()
  await box.fill('migr')
  await options.first().waitFor()
  await leave(page)
  await list.waitFor({ state: 'hidden' })
  expect(await box.getAttribute('aria-expanded')).toBe('false')
  await page.context().close()
})

test('a touch follows a suggestion', async () => {
  const { page, box, options } = await open('/groups', { hasTouch: true, viewport: { width: 390, height: 800 } })
  await box.tap()
  await box.pressSequentially('migr')
  await options.first().waitFor()
  const href = await options.first().getAttribute('href')
  await options.first().tap()
  await page.waitForURL(url + href)
  await page.context().close()
})

test('a late answer to an earlier text is not shown', async () => {
  delays = { mi: 700 }
  const { page, box, options } = await open()
  await box.fill('mi')
  await page.waitForTimeout(200)
  await box.fill('migration')
  await options.first().waitFor()
  const labels = await options.allInnerTexts()
  await page.waitForTimeout(900)
  expect(await options.allInnerTexts()).toEqual(labels)
  expect(asked).toEqual(['mi', 'migration'])
  await page.context().close()
})

test('a pause asks, and not each letter', async () => {
  const { page, box, options } = await open()
  await box.focus()
  await box.evaluate((input: HTMLInputElement) => {
    for (const text of ['mi', 'mig', 'migr']) {
      input.value = text
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
  })
  await options.first().waitFor()
  expect(asked).toEqual(['migr'])
  await page.context().close()
})

test('one letter asks nothing, and deleting letters asks nobody again', async () => {
  const { page, box, list, options } = await open()
  await box.fill('m')
  await page.waitForTimeout(250)
  expect(asked).toEqual([])
  await box.fill('mi')
  await options.first().waitFor()
  const labels = await options.allInnerTexts()
  await box.fill('mig')
  await page.waitForTimeout(400)
  await box.fill('mi')
  await page.waitForTimeout(400)
  expect(await options.allInnerTexts()).toEqual(labels)
  expect(asked).toEqual(['mi', 'mig'])
  await box.fill('m')
  await list.waitFor({ state: 'hidden' })
  await page.context().close()
})

test('nothing to suggest is said, not shown', async () => {
  const { page, box, list } = await open()
  await box.pressSequentially('xylophone')
  await page.getByText('No suggestions').waitFor({ state: 'attached' })
  expect(await list.isVisible()).toBe(false)
  await page.context().close()
})

test.each([
  ['/', 390],
  ['/search', 390],
  ['/search', 1280],
  ['/groups', 390],
])('on %s at %d px the list stays within the page, and the page is open to everyone', async (address, width) => {
  const { page, box, list, options } = await open(address, { viewport: { width, height: 800 } })
  await box.pressSequentially('migr')
  await options.first().waitFor()
  const place = await list.boundingBox()
  expect(place && place.x >= 0 && place.x + place.width <= width).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  expect(await barriers(page)).toEqual([])
  await page.context().close()
})

test('with colours of one’s own, the chosen suggestion is still told apart', async () => {
  const { page, box, options } = await open('/groups', { forcedColors: 'active' })
  await box.pressSequentially('migr')
  await options.first().waitFor()
  await page.keyboard.press('ArrowDown')
  const outlines = await options.evaluateAll((elements) =>
    elements.map((element) => getComputedStyle(element).outlineStyle),
  )
  expect(outlines).toEqual(['solid', ...outlines.slice(1).map(() => 'none')])
  await page.context().close()
})
