import { createLocalReq, type Payload } from 'payload'
import { actAs } from '../access/actAs'
import type { FormPage } from '../http/formPage'
import { subscriptionOf, unsubscribe, UNSUBSCRIBE, type Subscription } from '../notifications/unsubscribe'
import type { WritePage } from '../site/createSite'
import { confirmationPage, outcomePage } from '../site/pages/confirmation'
import { i18nIn } from '../words/i18n'

/**
 * The page that a mail's link for hearing no more leads to. Mail providers post to it by themselves when a reader asks them to
 * (RFC 8058); nobody needs to sign in.
 *
 * @param payload whose hub
 * @param write makes a document of a page
 */
export function unsubscribePage(payload: Payload, write: WritePage): FormPage {
  const preferences = `${payload.config.routes.admin}/account`
  const localeOf = async ({ user }: Subscription) =>
    (await actAs(await createLocalReq({}, payload), user))?.locale ?? 'en'

  const unknown = () => {
    const { title, text } = i18nIn('en').words.oneClick.dead.unknown
    const next = { href: preferences, label: i18nIn('en').words.notifications.preferences }
    return write('en', (i18n) => outcomePage({ status: 404, title, text, next }, i18n))
  }

  return {
    path: UNSUBSCRIBE,
    hasNoFields: true,
    async show(token) {
      const subscription = subscriptionOf(payload, token)
      if (!subscription) return unknown()
      const locale = await localeOf(subscription)
      const { notifications: words } = i18nIn(locale).words
      return write(locale, () =>
        confirmationPage({
          ...{ title: words.unsubscribe[subscription.topic], explanation: [words.stopExplanation], fields: [] },
          ...{ hidden: {}, button: words.stopButton },
        }),
      )
    },
    async submit(token) {
      const subscription = subscriptionOf(payload, token)
      if (!subscription) return unknown()
      await unsubscribe(payload, subscription)
      const locale = await localeOf(subscription)
      const { notifications: words } = i18nIn(locale).words
      const next = { href: preferences, label: words.preferences }
      const outcome = { status: 200, title: words.stopped, text: words.stoppedText, next }
      return write(locale, (i18n) => outcomePage(outcome, i18n))
    },
  }
}
