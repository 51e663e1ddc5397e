import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** The rules of WCAG 2.0 to 2.2, A and AA, that axe knows. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

export const WIDTHS = [390, 1280]
export const SCHEMES = ['light', 'dark'] as const

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
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== url) complaints.push(`asked ${request.url()}`)
  })
  return { page, complaints }
}

/** @returns what axe finds on the page as it is shown now: each rule with the places that break it */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const options = { runOnly: RULES, resultTypes: ['violations'], preload: false }
  const { violations, passes } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  if (passes.length === 0) throw new Error('axe looked at nothing')
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Shows the open page in each width and colour scheme. */
export async function inEveryForm(page: Page, look: (form: string) => Promise<void>): Promise<void> {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await look(`${width} px, ${colorScheme}`)
    }
  }
}

/** @returns how far the page reaches beyond the window, in CSS pixels */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
