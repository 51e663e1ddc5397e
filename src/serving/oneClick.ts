import type { Payload } from 'payload'
import { NETWORK_HEADER, networkOf } from '../accounts/sessions/network'
import type { FormPage } from '../http/formPage'
import { ONE_CLICK } from '../oneClick/links'
import { confirm, visit, type ClosedVisit, type DeadEnd, type OpenVisit } from '../oneClick/visit'
import type { WritePage } from '../site/createSite'
import { confirmationPage, outcomePage } from '../site/pages/confirmation'
import { i18nIn } from '../words/i18n'

/** A form that was refused, with what was typed. */
interface Refusal {
  form: URLSearchParams
  status: number
  message: string
  field?: string | undefined
}

const STATUS: Record<DeadEnd, number> = {
  unknown: 404,
  ...{ used: 410, ended: 410, expired: 410, 'not-yours': 403, overtaken: 409 },
}

/**
 * The pages of links by which people act without signing in.
 *
 * @param payload whose hub
 * @param write makes a document of a page
 */
export function oneClickPage(payload: Payload, write: WritePage): FormPage {
  const hub = payload.config.routes.admin

  const ask = (page: OpenVisit, sent?: Refusal) => {
    const words = i18nIn(page.locale).words.oneClick
    const { title, explanation, button } = page.action.words(words)
    const isAbout = (name: string) => sent?.field === name
    return write(page.locale, () =>
      confirmationPage({
        ...{
          title,
          about: { title: page.title, href: page.path, label: words.readFirst },
          explanation: [explanation, words.asYou],
          button,
        },
        hidden: { revision: String(page.revision) },
        fields: page.action.fields.map(({ name, label, hint, required = false, maxLength, choices }) => ({
          ...{ name, label: label(words), hint: hint?.(words), required, maxLength, choices: choices?.(words) },
          value: sent?.form.get(name) ?? '',
          error: isAbout(name) ? sent?.message : undefined,
        })),
        failure: page.action.fields.some(({ name }) => isAbout(name)) ? undefined : sent?.message,
        status: sent?.status,
      }),
    )
  }

  const dead = ({ kind, locale, reason }: ClosedVisit) => {
    const { dead: deadEnds, signIn } = i18nIn(locale).words.oneClick
    const { title, text } = deadEnds[kind]
    const next = { href: hub, label: signIn }
    return write(locale, (i18n) => outcomePage({ status: STATUS[kind], title, text: reason ?? text, next }, i18n))
  }

  return {
    path: ONE_CLICK,
    async show(token) {
      const page = await visit(payload, token)
      return page.kind === 'open' ? ask(page) : dead(page)
    },
    async submit(token, form, req) {
      const outcome = await confirm(payload, token, form, new Headers({ [NETWORK_HEADER]: networkOf(req.ip) }))
      if (outcome.kind === 'refused') return ask(outcome.page, { ...outcome, form })
      if (outcome.kind !== 'done') return dead(outcome)
      const { oneClick } = i18nIn(outcome.locale).words
      const next = outcome.action.endsReading
        ? { href: hub, label: oneClick.seeDesk }
        : { href: outcome.path, label: oneClick.seeIt }
      const text = outcome.action.words(oneClick).done
      return write(outcome.locale, (i18n) => outcomePage({ status: 200, title: oneClick.done, text, next }, i18n))
    },
  }
}
