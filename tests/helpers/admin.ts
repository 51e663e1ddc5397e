import type { Browser, Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../seed/accounts'

/** How long one step of the admin may take on a busy machine. */
const PATIENCE_MS = 40_000

/** Someone at the admin, in a browser session of their own. */
export interface AtDesk {
  page: Page
  /** What went wrong in the browser: failed scripts, and addresses asked of other hosts. */
  complaints: string[]
}

/** @returns the address of one of the demo's accounts, by its key in seed/accounts.ts */
function addressOf(key: string): string {
  return `${key}@demo.plenary.example`
}

/**
 * Opens the desk of one of the demo's accounts. The form of the sign-in is not used, which costs a page; see
 * signInByForm().
 *
 * @param browser that is open
 * @param url of the hub
 * @param key of the account in seed/accounts.ts
 */
export async function signIn(browser: Browser, url: string, key: string): Promise<AtDesk> {
  const desk = await openSession(browser, url)
  const answer = await desk.page.request.post(`${url}/api/users/login`, {
    headers: { origin: url },
    data: { email: addressOf(key), password: DEMO_PASSWORD },
  })
  if (!answer.ok()) throw new Error(`Signing in failed with ${answer.status()}: ${await answer.text()}`)
  await desk.page.goto(`${url}/admin`)
  await desk.page.getByRole('heading', { name: /^Good day/ }).waitFor()
  return desk
}

/** The same as a person does it. */
export async function signInByForm(browser: Browser, url: string, key: string): Promise<AtDesk> {
  const desk = await openSession(browser, url)
  const { page } = desk
  await page.goto(`${url}/admin/login`)
  await page.getByLabel('Email').fill(addressOf(key))
  await page.getByLabel('Password').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.getByRole('heading', { name: /^Good day/ }).waitFor()
  return desk
}

async function openSession(browser: Browser, url: string): Promise<AtDesk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const address = request.url()
    if (/^https?:/.test(address) && !address.startsWith(url)) complaints.push(`asked ${address}`)
  })
  return { page, complaints }
}

/** Opens a publication and waits until its review panel knows where it stands. */
export async function openPaper(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('.review-panel h2').waitFor()
}

/**
 * Presses one of the actions of the review panel, writes its note, and waits until it is done.
 *
 * @param page with a publication open
 * @param action as its button says
 * @param state in which the publication is afterwards, as the panel says it
 * @param note to send along
 */
export async function act(page: Page, action: string, state: string, note = ''): Promise<void> {
  const panel = page.locator('.review-panel')
  await panel.getByRole('button', { name: action, exact: true }).click()
  const form = panel.getByRole('group', { name: action })
  if (note) await form.getByRole('textbox').last().fill(note)
  await form.getByRole('button', { name: action, exact: true }).click()
  await panel.getByRole('heading', { name: state, exact: true }).waitFor()
}

/**
 * Saves the open publication as a draft, and waits until the admin has taken over the answer.
 *
 * @param page with a publication open
 * @throws Error with the server's words when it refuses
 */
export async function saveDraft(page: Page): Promise<void> {
  const saved = page.waitForResponse(
    (answer) => /\/api\/publications/.test(answer.url()) && ['POST', 'PATCH'].includes(answer.request().method()),
  )
  await page.getByRole('button', { name: 'Save Draft' }).click()
  const answer = await saved
  if (!answer.ok()) throw new Error(`The save was refused: ${answer.status()} ${await answer.text()}`)
  await page.locator('#action-save-draft[disabled]').waitFor()
}
