import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { activeFactor } from '../accounts/secondFactor/factor'
import { actAs } from '../access/actAs'
import { principalOf } from '../access/principal'
import { retried } from '../config/database'
import { HttpProblem } from '../domain/errors'
import { inTransaction } from '../review/transaction'
import { i18nIn } from '../words/i18n'
import type { ActionField, LinkContext, OneClickAction, OneClickWords, Outlook } from './action'
import { ACTIONS } from './actions'
import { findLink, useUp, type ActionLink } from './links'

/** Why a link does nothing. */
export type DeadEnd = 'unknown' | 'used' | 'ended' | 'expired' | 'not-yours' | 'overtaken'

/** A link that can be confirmed. */
export interface OpenVisit {
  kind: 'open'
  locale: string
  action: OneClickAction
  title: string
  path: string
  revision: number
}

/** A link that does nothing. */
export interface ClosedVisit {
  kind: DeadEnd
  locale: string
  /** In words of its own, where there are any. */
  reason?: string | undefined
}

/** How a link stands when somebody opens it. */
export type Visit = OpenVisit | ClosedVisit

/** What came of a confirmation. */
export type Confirmation =
  | ClosedVisit
  | { kind: 'done'; locale: string; action: OneClickAction; path: string }
  /** Refused, so nothing has happened: the page asks again with what was typed. */
  | { kind: 'refused'; page: OpenVisit; status: number; message: string; field?: string | undefined }

/**
 * Looks at a link and changes nothing: mail programs open links before their reader does.
 *
 * @param payload whose hub
 * @param token of the link
 */
export async function visit(payload: Payload, token: string): Promise<Visit> {
  return (await look(await createLocalReq({}, payload), token)).visit
}

/**
 * Does what a link is for, as the person it was made for: the same step as in the panel, in one transaction with the note that the
 * link was used.
 *
 * @param payload whose hub
 * @param token of the link
 * @param form what was sent: the fields of the page, and `revision`
 * @param headers of the request, from which the audit log knows the network
 */
export async function confirm(
  payload: Payload,
  token: string,
  form: URLSearchParams,
  headers: Headers,
): Promise<Confirmation> {
  // Asked before a transaction is begun, so that nobody holds the one writer of SQLite with a link that does nothing.
  const before = await visit(payload, token)
  if (before.kind !== 'open') return before
  try {
    return await retried(async () => {
      const req = await createLocalReq({ req: { headers } }, payload)
      return inTransaction(req, () => act(req, token, form))
    })
  } catch (error) {
    if (!(error instanceof HttpProblem) || error.status >= 500) throw error
    // What was refused was rolled back, so the link is as it was.
    const page = await visit(payload, token)
    if (page.kind !== 'open') return page
    const { status, message, field } = error
    return { kind: 'refused', page, status, message, field }
  }
}

async function act(req: PayloadRequest, token: string, form: URLSearchParams): Promise<Confirmation> {
  const looked = await look(req, token)
  if (!('found' in looked)) return looked.visit
  const { action, locale, path } = looked.visit
  const { context, link } = looked.found
  const { oneClick } = i18nIn(locale).words
  const fields = Object.fromEntries(action.fields.map((field) => [field.name, valueOf(field, form, oneClick)]))
  await useUp(req, link)
  await action.perform(context, { fields, revision: Number(form.get('revision')) })
  return { kind: 'done', locale, action, path }
}

/** @throws HttpProblem 400, with the field */
function valueOf(
  { name, required, maxLength, choices }: ActionField,
  form: URLSearchParams,
  words: OneClickWords,
): string {
  const value = (form.get(name) ?? '').replaceAll('\r\n', '\n').trim()
  const refuse = (message: string) => new HttpProblem('one-click.incomplete', 400, message, { field: name })
  if (value === '') {
    if (required) throw refuse(words.missing)
    return value
  }
  if (value.length > maxLength) throw refuse(words.tooLong({ count: maxLength }))
  if (choices && !choices(words).some((choice) => choice.value === value)) throw refuse(words.missing)
  return value
}

type Look = { visit: OpenVisit; found: { context: LinkContext; link: ActionLink } } | { visit: ClosedVisit }

async function look(req: PayloadRequest, token: string): Promise<Look> {
  const link = await findLink(req, token)
  if (!link) return { visit: { kind: 'unknown', locale: 'en' } }
  const account = await actAs(req, link.user)
  const locale = account?.locale ?? 'en'
  const dead = (kind: DeadEnd, reason?: string): Look => ({ visit: { kind, locale, reason } })
  if (link.usedAt) return dead('used')
  if (link.endedAt || !account) return dead('ended')
  if (Date.parse(link.expiresAt) <= Date.now()) return dead('expired')
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return dead('ended')
  const action: OneClickAction = ACTIONS[link.action]
  // A second factor that was set up after the mail is not gone past.
  if (!action.besideSecondFactor && (await activeFactor(req.payload, link.user, req))) return dead('ended')
  const context = { req, account: principal, locale, document: link.document, about: link.about }
  const outlook: Outlook = await action.look(context)
  if (outlook.kind !== 'open') return dead(outlook.kind, 'reason' in outlook ? outlook.reason : undefined)
  const { title, path, revision } = outlook
  return { visit: { kind: 'open', locale, action, title, path, revision }, found: { context, link } }
}
