import { simpleParser, type ParsedMail } from 'mailparser'
import type { Browser, Page } from 'playwright-core'
import { act, openPaper, saveDraft, signIn, type AtDesk } from '../helpers/admin'
import { launchBrowser } from '../helpers/browser'
import { until } from '../helpers/jobs'
import { startServer, type TestServer } from '../helpers/server'
import { startSmtpSink, type SmtpSink } from '../helpers/smtpSink'
import { DEMO_PASSWORD } from '../../seed/accounts'

/** The server seeds the demo, and mails are on their way for a moment. In milliseconds, on a busy machine. */
const PATIENCE = 180_000

const TITLE = 'Demonstration draft: digital wallets in small corridors'

let sink: SmtpSink
let server: TestServer
let browser: Browser
let contributor: AtDesk
let lead: AtDesk

beforeAll(async () => {
  sink = await startSmtpSink()
  ;[server, browser] = await Promise.all([startServer({ PLENARY_MODE: 'demo', SMTP_URL: sink.url }), launchBrowser()])
  contributor = await signIn(browser, server.url, 'contributor')
  lead = await signIn(browser, server.url, 'lead')
}, PATIENCE)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await sink?.close()
})

/** @returns the mail to one of the demo's accounts about the paper that says this, once it has come */
async function mailTo(key: string, says: string): Promise<string> {
  const read = async () => Promise.all(sink.mails.map((mail) => simpleParser(mail)))
  const isIt = ({ to, text, subject }: ParsedMail) =>
    JSON.stringify(to).includes(`${key}@demo.plenary.example`) &&
    Boolean(subject?.startsWith(TITLE.slice(0, 20))) &&
    Boolean(text?.includes(says))
  const found = await until(read, (mails) => mails.some(isIt))
  return found.find(isIt)?.text ?? ''
}

/** @returns the address that stands under a label of a mail */
const linkIn = (mail: string, label: string) => new RegExp(`${label}:\\n(\\S+)`).exec(mail)?.[1] ?? `no link ${label}`

/** Follows a link as somebody who is not signed in, in a browser of their own. */
async function follow(link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(40_000)
  await page.goto(link)
  return page
}

test(
  'a paper goes through its review by mails and their links, from the author to the reader',
  async () => {
    await contributor.page.getByRole('link', { name: TITLE }).click()
    await contributor.page.locator('.review-panel h2').waitFor()
    await act(contributor.page, 'Submit to the group', 'Submitted', 'Ready for you.')

    const submitted = await mailTo('lead', 'waits for your decision')
    const paper = linkIn(submitted, 'Open the paper')
    await openPaper(lead.page, paper)
    const frame = lead.page.frameLocator('.reading iframe')
    expect(await frame.locator('h1').textContent()).toBe(TITLE)
    const panel = lead.page.locator('.review-panel')
    await panel.getByRole('button', { name: 'Assign reviewers' }).click()
    for (const name of ['Demo reviewer', 'Demo other lead']) await panel.getByLabel(name).check()
    await panel.getByLabel(/^Note to the reviewers/).fill('Is the evidence enough?')
    await panel.getByRole('button', { name: 'Assign reviewers' }).click()
    await panel.getByText('Demo reviewer has not answered yet').waitFor()

    // Of those who are asked, one answers by the links of the mail, without signing in.
    const asked = await mailTo('reviewer', 'You are asked to review')
    const agreeing = await follow(linkIn(asked, 'Say that you will review it'))
    await agreeing.getByRole('button', { name: 'I will review it' }).click()
    await agreeing.getByText('They know that you will review it.').waitFor()
    const recommending = await follow(linkIn(asked, 'Recommend to accept it'))
    await recommending.getByLabel('Your note').fill('Sound, and short.')
    await recommending.getByRole('button', { name: 'Send the recommendation' }).click()
    await recommending.getByText('Your recommendation was sent.').waitFor()

    // The other one signs in on the way to the paper, and declines there.
    const outside = await follow(linkIn(await mailTo('other-lead', 'You are asked to review'), 'Open the paper'))
    await outside.getByLabel('Email').fill('other-lead@demo.plenary.example')
    await outside.getByLabel('Password').fill(DEMO_PASSWORD)
    await outside.getByRole('button', { name: 'Login' }).click()
    const theirs = outside.locator('.review-panel')
    await theirs.getByText('Is the evidence enough?').waitFor()
    await theirs.getByRole('button', { name: 'I cannot review it' }).click()
    await theirs.getByLabel('Why you cannot review it').selectOption('No time')
    await theirs.getByRole('button', { name: 'I cannot review it' }).click()
    await outside.getByRole('heading', { name: /^Good day/ }).waitFor()

    await mailTo('lead', 'A reviewer has declined')
    await openPaper(lead.page, paper)
    await panel.getByText('Demo other lead declined: No time').waitFor()
    await act(lead.page, 'Accept with small corrections', 'Accepted, corrections under way', 'Spell out ATM.')

    await openPaper(contributor.page, linkIn(await mailTo('contributor', 'small corrections'), 'Open the paper'))
    await contributor.page.locator('#field-subtitle').fill('What one would need to know')
    await saveDraft(contributor.page)
    await act(contributor.page, 'The corrections are done', 'Accepted')

    await openPaper(lead.page, linkIn(await mailTo('lead', 'waits to be published'), 'Open the paper'))
    await act(lead.page, 'Publish', 'Published')
    const published = await follow(linkIn(await mailTo('contributor', 'was published'), 'Open its page'))
    expect(await published.locator('h1').textContent()).toBe(TITLE)
    expect([...contributor.complaints, ...lead.complaints]).toEqual([])
  },
  PATIENCE,
)
