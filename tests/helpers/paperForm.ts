import type { Page, Request } from 'playwright-core'

/** Longer than the 250 ms after which the admin sends what was typed to the server. */
const QUIET_MS = 600

const asking = new WeakMap<Page, Set<Request>>()

/** The admin's questions to the server that are not answered yet. */
function questionsOf(page: Page): Set<Request> {
  const known = asking.get(page)
  if (known) return known
  const open = new Set<Request>()
  asking.set(page, open)
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/admin/')) open.add(request)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return open
}

/** Waits until the admin has told the server of every change: a row that is added meanwhile is lost on it. */
async function settled(page: Page): Promise<void> {
  const open = questionsOf(page)
  do await page.waitForTimeout(QUIET_MS)
  while (open.size > 0)
}

/**
 * Chooses one of the options of a select that searches while one types.
 *
 * @param page with the form
 * @param field its selector
 * @param typed what to type
 * @param option the name of the option
 */
export async function choose(page: Page, field: string, typed: string, option: string): Promise<void> {
  await page.locator(`${field} .rs__input`).first().fill(typed)
  await page.getByRole('option', { name: option, exact: true }).click()
  await settled(page)
}

/** Adds an author who has a public card. */
export async function addExpert(page: Page, row: number, name: string): Promise<void> {
  await settled(page)
  await page.getByRole('button', { name: 'Add Author' }).click()
  await choose(page, `#authors-row-${row}`, name, name)
}

/** Adds an author by name. */
export async function addName(page: Page, row: number, name: string, affiliation: string): Promise<void> {
  await settled(page)
  await page.getByRole('button', { name: 'Add Author' }).click()
  const author = page.locator(`#authors-row-${row}`)
  await author.getByLabel('Name').fill(name)
  await author.getByLabel('Affiliation').fill(affiliation)
  await settled(page)
}

/** Uploads a file in the drawer that the form opens for it. */
export async function addFile(page: Page, row: number, file: { name: string; buffer: Buffer }): Promise<void> {
  await settled(page)
  await page.getByRole('button', { name: 'Add File' }).click()
  await page.locator(`#files-row-${row}`).getByRole('button', { name: 'Create New' }).click()
  const drawer = page.locator('.drawer.drawer--is-open').last()
  await drawer.locator('input[type=file]').setInputFiles({ ...file, mimeType: 'application/pdf' })
  await drawer.locator('#field-title').fill(file.name.replace(/\.pdf$/, ''))
  await drawer.getByRole('button', { name: 'Save', exact: true }).click()
  await drawer.waitFor({ state: 'hidden' })
  await settled(page)
}

/** Types at the end of the body. */
export async function writeBody(page: Page, text: string): Promise<void> {
  await page.locator('[contenteditable=true]').first().click()
  await page.keyboard.type(text)
  await settled(page)
}
