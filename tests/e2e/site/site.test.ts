import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../helpers/browser'
import { PSEUDO_LOCALES } from '../../../src/domain/locale'
import { SEED_AND_SERVE, startServer, type TestServer } from '../../helpers/server'
import { contentOf, pseudoProblems } from './pseudoLocales'
import { TEMPLATES, type Template } from './templates'
import { overflow, problemsInEveryForm, visit } from './visitor'

/** Milliseconds; the demo is seeded first. */
const PATIENCE = 300_000

let browser: Browser
let demo: TestServer
let empty: TestServer
/** What is stored in a hub, by its address. */
const content = new Map<string, (text: string) => boolean>()

beforeAll(async () => {
  demo = await startServer({}, SEED_AND_SERVE)
  empty = await startServer()
  browser = await launchBrowser()
  for (const { url } of [demo, empty]) content.set(url, await contentOf(url))
}, PATIENCE)
afterAll(async () => {
  await browser?.close()
  await Promise.all([demo?.stop(), empty?.stop()])
})

/** Opens a page, and looks at it in every width and colour scheme. */
async function lookAt(url: string, { address, status = 200 }: Template): Promise<void> {
  const { page, complaints } = await visit(browser, url)
  const answer = await page.goto(url + address)
  expect(answer?.status()).toBe(status)
  const found = await problemsInEveryForm(page)
  await page.setViewportSize({ width: 320, height: 640 })
  if ((await overflow(page)) > 0) found.push('320 px: wider than the window')
  expect(found).toEqual([])
  const scripts = page.locator('script:not([type="application/ld+json"])')
  expect(
    await scripts.evaluateAll((all) => all.map((script) => script.getAttribute('src') ?? script.outerHTML)),
  ).toEqual([expect.stringMatching(/^\/assets\/suggestions-[0-9a-f]{8}\.js$/)])
  await page.setViewportSize({ width: 390, height: 900 })
  for (const locale of PSEUDO_LOCALES) {
    await page.goto(`${url}/${locale}${address}`)
    expect([locale, await pseudoProblems(page, content.get(url)!)]).toEqual([locale, []])
  }
  expect(complaints).toEqual([])
  await page.context().close()
}

describe('the demo hub', () => {
  test.each(TEMPLATES)('$name is open to everyone, in every width, light and dark', (template) =>
    lookAt(demo.url, template),
  )
})

describe('a hub without content', () => {
  test.each(TEMPLATES.filter(({ always }) => always))('$name is open to everyone', (template) =>
    lookAt(empty.url, template),
  )

  test.each([
    ['/', 'Nothing is published yet.'],
    ['/groups', 'No groups yet.'],
    ['/themes', 'No themes yet.'],
    ['/coverage', 'No groups yet.'],
    ['/publications', 'Nothing is published yet.'],
    ['/experts', 'No experts are listed yet.'],
    ['/publications?q=remittances', 'Nothing matches.'],
    ['/search', 'Nothing is published yet.'],
    ['/search?q=remittances', 'Nothing matches.'],
  ])('says on %s: %s', async (address, words) => {
    const { page } = await visit(browser, empty.url)
    await page.goto(empty.url + address)
    expect(await page.getByText(words).first().isVisible()).toBe(true)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    await page.context().close()
  })
})

test.each([390, 1280])('everything works without JavaScript, at %d px', async (width) => {
  const { page, complaints } = await visit(browser, demo.url, {
    javaScriptEnabled: false,
    viewport: { width, height: 900 },
  })
  const heading = page.getByRole('heading', { level: 1 })
  const total = async () => Number((await heading.innerText()).split(' ')[0])
  await page.goto(demo.url)
  await page.getByRole('searchbox').fill('remittances')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.waitForURL('**/search?q=remittances')
  expect(await heading.innerText()).toMatch(/^\d+ results for “remittances”$/)

  const narrow = async () => {
    if (width < 600) await page.getByText('Narrow this list').click()
  }
  await narrow()
  const facet = page.getByRole('navigation', { name: 'Filters' }).getByRole('link', { name: /^Working paper \d+$/ })
  const promised = Number((await facet.innerText()).replace(/\D/g, ''))
  await facet.click()
  await page.waitForURL('**/search?q=remittances&type=working-paper')
  expect(await total()).toBe(promised)

  await narrow()
  await page.getByLabel('From', { exact: true }).fill('2015-03')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.waitForURL(/from=2015-03/)
  expect(await total()).toBeLessThan(promised)
  expect(await heading.innerText()).toMatch(/ since March\s2015$/)

  await page.getByRole('link', { name: 'Remove all' }).click()
  await page.waitForURL('**/search')
  expect(await page.locator('.entries > li').count()).toBe(10)
  await page.goto(`${demo.url}/publications`)
  expect(await total()).toBe(91)
  const first = await page.locator('.entry-title').first().innerText()
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next' }).click()
  await page.waitForURL('**/publications?page=2')
  expect(await page.locator('.entry-title').first().innerText()).not.toBe(first)

  const link = page.locator('.entry-title a').first()
  const title = await link.innerText()
  await link.click()
  await page.waitForURL(/\/publications\/[a-z0-9-]+$/)
  expect(await heading.innerText()).toBe(title)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a PDF is downloaded, and a citation copied', async () => {
  const { page, complaints } = await visit(browser, demo.url)
  await page.goto(`${demo.url}/publications/human-rights-indicators-for-migrants-and-their-families`)
  const arrives = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Download PDF/ }).click()
  const download = await arrives
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  expect(await download.failure()).toBeNull()
  expect(await page.getByLabel('Select and copy').inputValue()).toContain('/publications/human-rights-indicators')
  expect(complaints.filter((complaint) => !complaint.startsWith('failed: '))).toEqual([])
  await page.context().close()
})

test('the keyboard reaches everything in the order in which it is read, and always shows where it is', async () => {
  const { page } = await visit(browser, demo.url, { viewport: { width: 1280, height: 900 } })
  await page.goto(`${demo.url}/publications?q=remittances`)
  const all = await page
    .locator('a[href]:not([role=option]), button, input:not([type=hidden]), textarea, summary, [tabindex="0"]')
    .evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility()).map((element) => element.outerHTML),
    )
  const reached: string[] = []
  for (const _element of all) {
    await page.keyboard.press('Tab')
    const { html, ring } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return { html: element.outerHTML, ring: outlineStyle !== 'none' && outlineWidth !== '0px' }
    })
    reached.push(html)
    expect([html, ring]).toEqual([html, true])
  }
  expect(reached).toEqual(all)
  await page.context().close()
})

test('the first key press offers the way past the header', async () => {
  const { page } = await visit(browser, demo.url, { viewport: { width: 390, height: 900 } })
  await page.goto(`${demo.url}/experts`)
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  expect((await skip.boundingBox())?.y ?? -1).toBeLessThan(0)
  await page.keyboard.press('Tab')
  const place = await skip.boundingBox()
  expect(place && place.y >= 0 && place.x >= 0).toBe(true)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  await page.context().close()
})

test.each([
  '/publications',
  '/publications/human-rights-indicators-for-migrants-and-their-families',
  '/groups/remittances-access-to-finance-and-capital-markets',
])('on paper, %s is its content alone', async (address) => {
  const { page } = await visit(browser, demo.url, { viewport: { width: 800, height: 1000 }, colorScheme: 'dark' })
  await page.goto(demo.url + address)
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(true)
  await page.emulateMedia({ media: 'print' })
  const shown = await page
    .locator('nav, form, button, input:not([type=hidden]), .skip-link')
    .evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility()).map(({ outerHTML }) => outerHTML),
    )
  expect(shown).toEqual([])
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body)
    return { color, backgroundColor }
  })
  expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' })
  await page.context().close()
})
