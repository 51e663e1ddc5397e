import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** The rules of WCAG 2.0 to 2.2, A and AA, that axe knows. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** Those of them that look at colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

const WIDTHS = [390, 1280]
const SCHEMES = ['light', 'dark'] as const

/** Milliseconds that a page may take on a busy machine. */
const PATIENCE = 45_000

export interface Visitor {
  page: Page
  /** What the browser complains of: errors, refusals of the policy, requests to other hosts. Empty when all is well. */
  complaints: string[]
}

/**
 * Opens a browser session of a visitor.
 *
 * @param browser that is open
 * @param url of the hub
 * @param options of the session
 */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // Of a page that is an error by intent, the browser says so itself.
    const ofThePage = message.text().startsWith('Failed to load resource') && message.location().url === page.url()
    if (['error', 'warning'].includes(message.type()) && !ofThePage) complaints.push(message.text())
  })
  page.on('requestfailed', (request) => {
    // Whoever goes on to the next page ends what the one before was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`)
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== url) complaints.push(`asked ${request.url()}`)
  })
  return { page, complaints }
}

/**
 * @param rules of axe, by tag or by name; those of WCAG when left out
 * @returns what axe finds on the page as it is shown now: each rule with the places that break it
 */
export async function barriers(page: Page, rules = RULES): Promise<string[]> {
  // A page that was looked at before has axe already.
  await page.evaluate(`'axe' in window`).then((isThere) => isThere || page.evaluate(axe.source))
  const options = { runOnly: rules, resultTypes: ['violations'], preload: false }
  const { violations, passes } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  if (passes.length === 0) throw new Error('axe looked at nothing')
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/**
 * Looks at the open page in each width and colour scheme.
 *
 * @returns the barriers, and where the page is wider than its window
 */
export async function problemsInEveryForm(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme })
      // In the dark only colours differ.
      const barriersHere = await barriers(page, colorScheme === 'dark' ? COLOUR_RULES : RULES)
      found.push(...barriersHere.map((barrier) => `${width} px, ${colorScheme}: ${barrier}`))
    }
    if ((await overflow(page)) > 0) found.push(`${width} px: wider than the window`)
  }
  return found
}

/** @returns how far the page reaches beyond the window, in CSS pixels */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
