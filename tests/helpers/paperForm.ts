import type { Page } from 'playwright-core'

/** The admin sends what was typed to the server 250 ms after the last change; a row added before then is lost on it. */
const SETTLED_MS = 400

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
  await page.waitForTimeout(SETTLED_MS)
}

/** Adds an author who has a public card. */
export async function addExpert(page: Page, row: number, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add Author' }).click()
  await choose(page, `#authors-row-${row}`, name, name)
}

/** Adds an author by name. */
export async function addName(page: Page, row: number, name: string, affiliation: string): Promise<void> {
  await page.getByRole('button', { name: 'Add Author' }).click()
  const author = page.locator(`#authors-row-${row}`)
  await author.getByLabel('Name').fill(name)
  await author.getByLabel('Affiliation').fill(affiliation)
  await page.waitForTimeout(SETTLED_MS)
}

/** Uploads a file in the drawer that the form opens for it. */
export async function addFile(page: Page, row: number, file: { name: string; buffer: Buffer }): Promise<void> {
  await page.getByRole('button', { name: 'Add File' }).click()
  await page.locator(`#files-row-${row}`).getByRole('button', { name: 'Create New' }).click()
  const drawer = page.locator('.drawer.drawer--is-open').last()
  await drawer.locator('input[type=file]').setInputFiles({ ...file, mimeType: 'application/pdf' })
  await drawer.locator('#field-title').fill(file.name.replace(/\.pdf$/, ''))
  await drawer.getByRole('button', { name: 'Save', exact: true }).click()
  await drawer.waitFor({ state: 'hidden' })
  await page.waitForTimeout(SETTLED_MS)
}

/** Types at the end of the body. */
export async function writeBody(page: Page, text: string): Promise<void> {
  await page.locator('[contenteditable=true]').first().click()
  await page.keyboard.type(text)
  await page.waitForTimeout(SETTLED_MS)
}
