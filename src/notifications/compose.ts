import type { Block, Letter } from '../mail/letter'
import { i18nIn, type Words } from '../words/i18n'
import type { EventDetails } from './eventDetails'
import type { MailSubject } from './subjectOf'
import type { Notification } from './table'

/** A link that stands by itself, with its words. */
export interface MailLink {
  label: string
  url: string
}

/** What there is to tell one person of one event. */
export interface Composition {
  row: Notification
  details: EventDetails
  /** Null for people who may not read it. */
  about: MailSubject | null
  /** Language of the account. */
  locale: string
  /** Origin of the hub. */
  hub: string
  /** ISO 8601: by when something is to be done, or how long it lasts. */
  until: string | null
  /** Links that act. */
  actions: MailLink[]
  unsubscribe: string
}

/** @returns what a mail about one event says */
export function compose(composition: Composition): { subject: string; letter: Letter } {
  const { row, details, about, hub, locale, unsubscribe } = composition
  const words = wordsIn(locale)
  const heading = headingOf(composition)
  return {
    subject: subjectLine(about, heading, words),
    letter: {
      ...{ locale, heading, text: contentOf(composition) },
      footer: [
        say(words.because[row.to], { group: about?.group ?? words.aGroup, actor: details.actorName }),
        preferencesLink(locale, hub),
        { label: words.unsubscribe[row.topic], url: unsubscribe },
      ],
    },
  }
}

/** @returns what has happened, in one sentence */
export function headingOf({ row, about, details, locale }: Composition): string {
  const words = wordsIn(locale)
  const role = words.roles[details.role ?? 'contributor']
  return say(words.messages[row.message], { group: about?.group ?? words.aGroup, role })
}

/** @returns what it is about, what was said with it, and where it leads */
export function contentOf({ row, about, details, until, hub, locale, actions }: Composition): Block[] {
  const words = wordsIn(locale)
  if (!about) return [words.nothingToDo]
  const { title, group } = about
  const particulars: [string, string][] = [
    ...(title === null ? [] : [[words.particulars.title, title] as [string, string]]),
    ...(group === null ? [] : [[words.particulars.group, group] as [string, string]]),
    [words.particulars.by, details.actorName],
  ]
  if (row.message === 'reviewed' && details.recommendation)
    particulars.push([words.particulars.recommendation, words.recommendations[details.recommendation]])
  if (until) particulars.push([words.particulars.until, i18nIn(locale).date(until)])
  const note = row.withNote ? details.note?.trim() : undefined
  return [
    { particulars },
    ...(note ? [{ quote: note, by: words.noteOf({ actor: details.actorName }) }] : []),
    { label: linkLabel(about, words), url: `${hub}${about.path}` },
    ...(actions.length > 0 ? [words.orAtOnce, ...actions] : []),
  ]
}

/** @returns the way to choose what one hears of */
export function preferencesLink(locale: string, hub: string): MailLink {
  return { label: wordsIn(locale).preferences, url: `${hub}/admin/account` }
}

type NotificationWords = Words['notifications']

function wordsIn(locale: string): NotificationWords {
  return i18nIn(locale).words.notifications
}

/** Only some messages of a table have arguments. */
function say<Arguments>(message: string | ((values: Arguments) => string), values: Arguments): string {
  return typeof message === 'string' ? message : message(values)
}

/** One for all mails about a paper: mail programs make threads by it as well. */
function subjectLine(about: MailSubject | null, heading: string, words: NotificationWords): string {
  if (!about?.title) return heading
  return about.group === null ? about.title : words.subject({ title: about.title, group: about.group })
}

function linkLabel({ title, state, isPage }: MailSubject, words: NotificationWords): string {
  if (title === null) return words.openWorkspace
  if (isPage) return words.openPage
  return state === null ? words.openFile : words.openPaper
}
