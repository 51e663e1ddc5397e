import type { PayloadRequest } from 'payload'
import { HttpProblem } from '../domain/errors'
import { isSameText } from '../lib/sameText'
import { enqueueMail } from '../mail/mailJob'
import { MAIL_PAGES } from './mailPages'
import { hello, letterTo, linkTo, mailWords } from './mails'
import { authenticate } from './secretBox'
import { addRow, changeRow, removeRows, rowsOf, type PrivateRows } from './store'

export type EmailChange = PrivateRows['email-changes']

/** Milliseconds in which both addresses must confirm. */
const LIFETIME = 24 * 60 * 60_000

const SIDES = ['old', 'new'] as const
type Side = (typeof SIDES)[number]

interface Person {
  id: string
  name: string
  email: string
  locale?: string | null
}

/** @returns the change that waits for a person's two addresses, null when there is none */
export async function pendingChange(req: PayloadRequest, user: string): Promise<EmailChange | null> {
  const rows = await rowsOf(req.payload, 'email-changes', user, req)
  return rows.find(({ expiresAt }) => Date.parse(expiresAt) > Date.now()) ?? null
}

/**
 * Asks both addresses by mail. Whether the new one has an account already is told to that address alone.
 *
 * @param person whose address
 * @param email the new one, in lower case
 * @param options.byAdmin an admin's word takes the place of the old address's, which is told all the same
 */
export async function beginEmailChange(
  req: PayloadRequest,
  person: Person,
  email: string,
  { byAdmin }: { byAdmin: boolean },
): Promise<void> {
  await removeRows(req, 'email-changes', { user: { equals: person.id } })
  const now = Date.now()
  const id = crypto.randomUUID()
  await addRow(req, 'email-changes', {
    ...{ id, user: person.id, email, expiresAt: new Date(now + LIFETIME).toISOString() },
    ...{ oldConfirmedAt: byAdmin ? new Date(now).toISOString() : null, newConfirmedAt: null },
  })
  const words = mailWords(person)
  const { emailChange } = words
  const link = (side: Side, label: string) => ({
    ...{ label, url: linkTo(req, MAIL_PAGES.confirmEmail, tokenFor(req, id, side)) },
  })
  await enqueueMail(req, {
    ...letterTo(person),
    subject: emailChange.subject,
    text: [
      hello(person, words),
      byAdmin ? emailChange.byAdmin({ email }) : emailChange.byOwner({ email }),
      link('old', emailChange.allowLink),
    ],
  })
  await enqueueMail(req, {
    ...letterTo({ ...person, email }),
    subject: emailChange.confirmSubject,
    text: (await isTaken(req, email))
      ? [emailChange.taken]
      : [hello(person, words), emailChange.confirm, link('new', emailChange.confirmLink)],
  })
}

/**
 * One address has its say.
 *
 * @param token of the link
 * @returns the change, and whether both addresses have confirmed it by now
 * @throws HttpProblem 400 when the link is wrong, used or too old
 */
export async function confirmSide(
  req: PayloadRequest,
  token: string,
): Promise<{ change: EmailChange; isComplete: boolean }> {
  const { change, side } = await changeOf(req, token)
  const now = new Date().toISOString()
  const data = side === 'old' ? { oldConfirmedAt: now } : { newConfirmedAt: now }
  const already = side === 'old' ? change.oldConfirmedAt : change.newConfirmedAt
  if (already) throw spentLink()
  if (side === 'new' && (await isTaken(req, change.email))) throw spentLink()
  await changeRow(req, 'email-changes', change.id, data)
  const { oldConfirmedAt, newConfirmedAt } = { ...change, ...data }
  const isComplete = Boolean(oldConfirmedAt && newConfirmedAt)
  if (isComplete) await removeRows(req, 'email-changes', { id: { equals: change.id } })
  return { change, isComplete }
}

/** The old address says no, before the change was made. */
export async function refuseChange(req: PayloadRequest, token: string): Promise<EmailChange> {
  const { change } = await changeOf(req, token)
  await removeRows(req, 'email-changes', { id: { equals: change.id } })
  return change
}

async function isTaken(req: PayloadRequest, email: string): Promise<boolean> {
  return (await req.payload.db.findOne({ collection: 'users', where: { email: { equals: email } }, req })) !== null
}

function tokenFor(req: PayloadRequest, id: string, side: Side): string {
  return `${id}.${side}.${authenticate(req.payload.secret, 'email changes', `${id} ${side}`)}`
}

async function changeOf(req: PayloadRequest, token: string): Promise<{ change: EmailChange; side: Side }> {
  const [id = '', name] = token.split('.')
  const side = SIDES.find((known) => known === name)
  if (!side || !isSameText(token, tokenFor(req, id, side))) throw spentLink()
  const change = await req.payload.db.findOne<EmailChange>({
    collection: 'email-changes',
    where: { id: { equals: id } },
    req,
  })
  if (!change || Date.parse(change.expiresAt) < Date.now()) throw spentLink()
  return { change, side }
}

function spentLink(): HttpProblem {
  return new HttpProblem(
    'email.link',
    400,
    'This link was used already, is too old, or belongs to a change that was taken back. Ask for the change again.',
    { field: 'token' },
  )
}
