import { readFile } from 'node:fs/promises'
import type { Browser, Page, Request } from 'playwright-core'
import { act, openPaper, saveDraft, signIn, signInByForm, type AtDesk } from '../helpers/admin'
import { launchBrowser } from '../helpers/browser'
import { addExpert, addFile, addName, choose, writeBody } from '../helpers/paperForm'
import { startServer, type TestServer } from '../helpers/server'
import { pdf } from '../helpers/uploads'

/** The server seeds the demo; the form of a paper has many steps. In milliseconds, on a busy machine. */
const PATIENCE = 180_000

const TITLE = 'Counting the quiet corridors'
const EXPERT = 'Dilip Ratha'
const FILE = { name: 'Quiet corridors.pdf', buffer: pdf('quiet corridors') }

let server: TestServer
let browser: Browser
let contributor: AtDesk
let lead: AtDesk
let editor: AtDesk
let stranger: AtDesk
let visitor: Page
/** Of the paper in the admin. */
let paper: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({ PLENARY_MODE: 'demo' }), launchBrowser()])
  contributor = await signInByForm(browser, server.url, 'contributor')
  lead = await signIn(browser, server.url, 'lead')
  editor = await signIn(browser, server.url, 'editor')
  stranger = await signIn(browser, server.url, 'other-contributor')
  visitor = await (await browser.newContext()).newPage()
}, PATIENCE)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

let isBroken = false

/** @returns what stands on everyone's screen, for whoever reads of a failure */
async function whatIsShown(): Promise<string> {
  const screens = Object.entries({ contributor, lead, editor }).map(async ([name, { page, complaints }]) => {
    const text = await page.locator('body').innerText()
    return [`${name} at ${page.url()}`, text.replace(/\n+/g, '\n').slice(0, 1500), ...complaints].join('\n')
  })
  return (await Promise.all(screens)).join('\n\n')
}

/** Each step goes on from where the one before has left the paper, so after a failure the others say so at once. */
function step(name: string, work: () => Promise<void>, patience?: number): void {
  test(
    name,
    async () => {
      if (isBroken) throw new Error('A step before this one failed')
      isBroken = true
      await work().catch(async (error: unknown) => {
        throw new Error(`${String(error)}\n\n${await whatIsShown()}`, { cause: error })
      })
      isBroken = false
    },
    patience,
  )
}

describe('from the first word to the reader', () => {
  step('a link of the desk leads where it says, however early it is followed', async () => {
    const { page } = contributor
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(`${server.url}/admin`)
    await page.getByRole('link', { name: /^Demonstration draft/ }).click()
    await page.waitForURL(/\/publications\/[0-9a-f-]{36}$/)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await page.goto(`${server.url}/admin`)
  })

  step(
    'a contributor writes a paper with two authors and a PDF',
    async () => {
      const { page } = contributor
      await page.getByRole('link', { name: 'Write a new paper' }).click()
      await page.locator('#field-title').fill(TITLE)
      await choose(page, '#field-type', 'Working', 'Working paper')
      await page.locator('#field-abstract').fill('What saltwater ledgers leave out.')
      await addExpert(page, 0, EXPERT)
      await addName(page, 1, 'Ines Quiroga', 'Institute of Quiet Studies')
      await writeBody(page, 'The money goes where nobody counts it.')
      await addFile(page, 0, FILE)
      const created = page.waitForURL(/\/publications\/[0-9a-f-]{36}$/)
      await page.getByRole('button', { name: 'Save Draft' }).click()
      await created
      paper = page.url()
      await openPaper(page, paper)
      expect(await page.locator('#field-authors__1__name').inputValue()).toBe('Ines Quiroga')
      expect(await page.locator('[data-lexical-editor]').textContent()).toBe('The money goes where nobody counts it.')
      expect(await buttonsOfPanel(page)).toEqual(['Submit to the group'])
    },
    PATIENCE,
  )

  step('nobody outside the group finds it', async () => {
    const { page } = stranger
    await page.goto(`${server.url}/admin/collections/publications?search=${encodeURIComponent('quiet corridors')}`)
    await page.getByText('No Results.').waitFor()
    expect(await page.getByText(TITLE).count()).toBe(0)
    await visitor.goto(`${server.url}/publications?q=quiet+corridors`)
    expect(await visitor.getByText(TITLE).count()).toBe(0)
  })

  step('an action waits until what was typed is saved', async () => {
    const { page } = contributor
    await page.locator('#field-subtitle').fill('A first count')
    const panel = page.locator('.review-panel')
    await panel.getByRole('button', { name: 'Submit to the group' }).click()
    await panel.getByRole('textbox').fill('Please look at the second table.')
    await panel.getByRole('button', { name: 'Submit to the group' }).click()
    expect(await panel.getByRole('alert').textContent()).toContain('Save your changes first')
    await saveDraft(page)
    expect(await panel.getByRole('textbox').inputValue()).toBe('Please look at the second table.')
    await panel.getByRole('button', { name: 'Submit to the group' }).click()
    await panel.getByRole('heading', { name: 'Submitted' }).waitFor()
    expect(await buttonsOfPanel(page)).toEqual(['Take it back'])
    await page.locator('#field-title:disabled').waitFor()
  })

  step('the lead finds it on the desk and asks for changes, and must say which', async () => {
    const { page } = lead
    await page.goto(`${server.url}/admin`)
    await page.getByRole('link', { name: TITLE }).click()
    const panel = page.locator('.review-panel')
    await panel.getByRole('button', { name: 'Ask for changes' }).click()
    await panel.getByRole('button', { name: 'Ask for changes' }).click()
    expect(await panel.getByRole('alert').textContent()).toContain('Write a note')
    await panel.getByRole('textbox').fill('Say where the second table comes from.')
    await panel.getByRole('button', { name: 'Ask for changes' }).click()
    await panel.getByRole('heading', { name: 'Changes requested' }).waitFor()
  })

  step('the contributor reads why, revises and submits again', async () => {
    const { page } = contributor
    await page.goto(`${server.url}/admin`)
    await page.getByRole('link', { name: TITLE }).click()
    await page.getByText('History').click()
    expect(await page.locator('.panel-history').textContent()).toContain('Say where the second table comes from.')
    await page.locator('#field-abstract').fill('What saltwater ledgers leave out, with sources.')
    await saveDraft(page)
    await page.locator('#field-subtitle').fill('A second count')
    await saveDraft(page)
    await act(page, 'Submit to the group', 'Submitted')
  })

  step('the lead accepts and publishes', async () => {
    const { page } = lead
    await openPaper(page, paper)
    await act(page, 'Accept', 'Accepted')
    await act(page, 'Publish', 'Published')
    expect(await page.getByRole('link', { name: 'See what readers see' }).getAttribute('href')).toBe(
      '/publications/counting-the-quiet-corridors',
    )
  })

  step('an editor tags it', async () => {
    const { page } = editor
    await openPaper(page, paper)
    const tags = page.getByRole('group', { name: 'Tags' })
    await tags.getByRole('checkbox', { name: 'Gender' }).check()
    await tags.getByLabel('Keywords').fill('ledgers, small corridors')
    await tags.getByLabel('Countries').fill('Tonga')
    await page.getByRole('option', { name: 'Tonga' }).click()
    await tags.getByRole('button', { name: 'Save tags' }).click()
    await page.getByText('Tags saved.').waitFor()
  })

  step('a list that cannot be shown says why, and leads back to one that can', async () => {
    const { page } = editor
    const list = `${server.url}/admin/collections/publications`
    await page.goto(`${list}?sort=authors.name`)
    await page.getByText('This list cannot be shown as asked.').waitFor()
    // Payload remembers the order.
    await page.goto(list)
    await page.getByRole('link', { name: 'Show all of it' }).click()
    await page.getByRole('link', { name: TITLE }).waitFor()
  })

  step('what is wrong with a field stands over it, on a phone as well', async () => {
    const { page } = editor
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${server.url}/admin/collections/themes/create`)
    await page.locator('#field-slug').fill('Bad slug')
    // On a slow network the answer about what was typed just before the save comes after the refusal.
    const slow = (address: string, ms: number) =>
      page.route(address, async (route) => {
        await page.waitForTimeout(ms)
        await route.continue()
      })
    await slow('**/api/themes?**', 1_000)
    await slow('**/admin/**', 2_000)
    const answered = page.waitForResponse((response) => 'next-action' in response.request().headers())
    await page.getByRole('button', { name: 'Save' }).click()
    await answered
    await page.unrouteAll({ behavior: 'wait' })
    await page.waitForTimeout(500)
    const words = page.getByText('Use small letters, digits and single hyphens, such as migration-brief-41.')
    await words.waitFor()
    expect(await words.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true)
    expect(await page.locator('#field-slug').inputValue()).toBe('Bad slug')
    await page.locator('#field-slug').fill('good-slug')
    await words.waitFor({ state: 'detached' })
    // The form asks no more once it knows.
    await page.waitForTimeout(1_000)
    const asked: string[] = []
    const note = (request: Request) => asked.push(`${request.method()} ${request.url()}`)
    page.on('request', note)
    await page.waitForTimeout(2_000)
    expect(asked.filter((request) => request.startsWith('POST'))).toEqual([])
    page.off('request', note)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  step('a visitor narrows the list by theme and finds it by a word of its title', async () => {
    await visitor.goto(`${server.url}/publications`)
    await visitor
      .locator('.facets')
      .getByRole('link', { name: /^Gender/ })
      .click()
    await visitor.getByRole('main').getByRole('combobox').fill('quiet')
    await visitor.keyboard.press('Enter')
    await visitor.getByRole('main').getByRole('link', { name: TITLE }).click()
    await visitor.getByRole('heading', { name: TITLE, level: 1 }).waitFor()
    expect(await visitor.getByText('The money goes where nobody counts it.').isVisible()).toBe(true)
    expect(await visitor.getByLabel(/copy/).inputValue()).toMatch(/^Ratha, D\., & Quiroga, I\. \(2\d{3}/)
  })

  step('and downloads the PDF', async () => {
    const [download] = await Promise.all([
      visitor.waitForEvent('download'),
      visitor
        .getByRole('link', { name: /download/i })
        .first()
        .click(),
    ])
    expect(download.suggestedFilename()).toBe(FILE.name)
    expect(await readFile(await download.path())).toEqual(FILE.buffer)
  })

  step('and comes from the author’s card to it', async () => {
    await visitor.getByRole('main').getByRole('link', { name: EXPERT }).first().click()
    await visitor.getByRole('heading', { name: EXPERT, level: 1 }).waitFor()
    expect(await visitor.getByRole('link', { name: TITLE }).first().isVisible()).toBe(true)
  })

  step('two who write at once: the later save is refused and its text stays', async () => {
    for (const { page } of [lead, contributor]) {
      await openPaper(page, paper)
      // What is published is read first, unless somebody has written at it before.
      await page.getByRole('button', { name: 'Paper', exact: true }).click()
    }
    await lead.page.locator('#field-subtitle').fill('The lead was faster')
    // With the first letter the admin asks once whether the paper has changed; only what comes after it can collide.
    const asked = contributor.page.waitForResponse(
      (answer) => answer.request().method() === 'POST' && answer.url().includes('/admin/'),
    )
    await contributor.page.locator('#field-subtitle').fill('The contributor was slower')
    await asked
    await saveDraft(lead.page)
    await expect(saveDraft(contributor.page)).rejects.toThrow('publication.stale')
    await contributor.page.getByText('Somebody saved this publication while you were writing').waitFor()
    expect(await contributor.page.locator('#field-subtitle').inputValue()).toBe('The contributor was slower')
  })

  step('no browser met a failing script or another host', async () => {
    expect([contributor, lead, editor, stranger].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})

/** What the person can do, as the panel's buttons say. */
function buttonsOfPanel(page: Page): Promise<string[]> {
  return page.locator('.review-panel').getByRole('button').allTextContents()
}
