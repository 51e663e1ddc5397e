import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { signIn, type AtDesk } from '../helpers/admin'
import { launchBrowser } from '../helpers/browser'
import { startServer, type TestServer } from '../helpers/server'

/** The server seeds the demo. In milliseconds, on a busy machine. */
const PATIENCE = 180_000

const DRAFT = 'Demonstration draft: digital wallets in small corridors'
const SUBMITTED = 'Demonstration submission: what banks say about closing accounts'

let server: TestServer
let browser: Browser
let member: AtDesk
let editor: AtDesk

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({ PLENARY_MODE: 'demo' }), launchBrowser()])
  member = await signIn(browser, server.url, 'contributor')
  editor = await signIn(browser, server.url, 'editor')
}, PATIENCE)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const boxOf = (page: Page) => page.getByRole('combobox', { name: 'Search' })
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const statusOf = (page: Page) => dialogOf(page).getByRole('status')

/** @returns the place in the list of the option that a screen reader is at */
function active(page: Page): Promise<number> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant')
    return [...document.querySelectorAll('[role=option]')].findIndex((option) => option.id === id)
  })
}

async function search(page: Page, words: string): Promise<void> {
  await boxOf(page).fill(words)
  await page.locator('.search-results[aria-busy=false]').waitFor({ state: 'attached' })
}

test(
  'a member finds a draft of the group by the keyboard alone, and opens it',
  async () => {
    const { page } = member
    await page.goto(`${server.url}/admin`)
    await page.getByRole('button', { name: /^Search your groups/ }).waitFor()
    // The key is heard once the page's script has run.
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('Control+k')
    await boxOf(page).waitFor()
    await page.keyboard.type('demonstration')
    await page.getByRole('option', { name: new RegExp(DRAFT) }).waitFor()
    expect(await statusOf(page).textContent()).toMatch(/^\d+ results?\.$/)
    const first = await active(page)
    await page.keyboard.press('ArrowDown')
    expect(await active(page)).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    expect(await active(page)).toBe(first)
    await search(page, 'digital wallets corridors')
    const hit = page.getByRole('option', { name: new RegExp(DRAFT) })
    expect(await hit.textContent()).toContain('Remittances, including access to finance and capital markets · Draft')
    expect(await hit.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['wallets', 'corridors']))
    await page.keyboard.press('Enter')
    await page.locator('.review-panel h2').waitFor()
    expect(await page.locator('#field-title').inputValue()).toBe(DRAFT)
    expect(await dialogOf(page).count()).toBe(0)
  },
  PATIENCE,
)

test('Escape closes it, and the focus is where it was', async () => {
  const { page } = member
  await page.goto(`${server.url}/admin`)
  const button = page.getByRole('button', { name: /^Search (Ctrl|⌘)/ })
  await button.focus()
  await page.keyboard.press('Enter')
  await boxOf(page).waitFor()
  expect(await boxOf(page).evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await dialogOf(page).waitFor({ state: 'detached' })
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
})

test(
  'what was typed and not saved is not left without a question',
  async () => {
    const { page } = member
    await page.keyboard.press('Control+k')
    await search(page, 'digital wallets')
    await page.keyboard.press('Enter')
    await page.locator('.review-panel h2').waitFor()
    await page.locator('#field-subtitle').fill('Not saved yet')
    await page.keyboard.press('Control+k')
    await search(page, 'closing accounts')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Stay on this page' }).click()
    expect(await page.locator('#field-subtitle').inputValue()).toBe('Not saved yet')
  },
  PATIENCE,
)

test(
  'an editor finds what was submitted, and no draft that a group keeps to itself',
  async () => {
    const { page } = editor
    await page.keyboard.press('Control+k')
    await search(page, 'closing accounts')
    expect(await page.getByRole('option', { name: new RegExp(SUBMITTED) }).textContent()).toContain('Submitted')
    await search(page, 'wallets closing accounts')
    await page.getByText('Nothing here that you may read has all of these words.').waitFor()
    expect(await page.getByRole('option').count()).toBe(0)
    await page.getByRole('button', { name: /^Without “wallets”/ }).click()
    await page.getByRole('option', { name: new RegExp(SUBMITTED) }).waitFor()
    expect(await boxOf(page).inputValue()).toBe('closing accounts')
  },
  PATIENCE,
)

test.each([
  ['1280 px', { width: 1280, height: 900 }, 'light'],
  ['a telephone, dark', { width: 390, height: 844 }, 'dark'],
] as const)('nothing in it keeps anybody out at %s, and nothing is cut off', async (_, size, colorScheme) => {
  const { page } = editor
  await page.setViewportSize(size)
  await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), colorScheme)
  if ((await dialogOf(page).count()) === 0) await page.keyboard.press('Control+k')
  await search(page, 'remittances')
  await page.evaluate(axe.source)
  const rules = JSON.stringify({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
  const { violations, passes } = await page.evaluate<axe.AxeResults>(`axe.run('.search-dialog', ${rules})`)
  expect(passes.length).toBeGreaterThan(0)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  const cutOff = await dialogOf(page).evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth)
  const { x, width } = (await dialogOf(page).boundingBox())!
  expect([cutOff, x >= 0, x + width <= size.width]).toEqual([false, true, true])
})

test('no browser met a failing script or another host', () => {
  expect([member, editor].flatMap(({ complaints }) => complaints)).toEqual([])
})
