import { ConfigProvider } from '@payloadcms/ui'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime.js'
import type { ClientConfig } from 'payload'
import type { ComponentProps, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { AccountPage } from '../../../src/admin/account/AccountPage'
import type { Security } from '../../../src/admin/account/api'
import { LeavePart } from '../../../src/admin/account/LeavePart'
import { ConfirmEmailPage, NewPasswordPage } from '../../../src/admin/account/MailLinks'
import { ProfilePart } from '../../../src/admin/account/ProfilePart'
import { SecondFactorPart } from '../../../src/admin/account/SecondFactorPart'
import { SessionsPart } from '../../../src/admin/account/SessionsPart'
import { SignIn } from '../../../src/admin/account/SignIn'
import { EmailPart, PasswordPart } from '../../../src/admin/account/SignInDetails'
import { MyGroups } from '../../../src/admin/desk/MyGroups'
import { WaitingList } from '../../../src/admin/desk/WaitingList'
import { FileActions } from '../../../src/admin/file/FileActions'
import { sharingWords } from '../../../src/admin/file/words'
import { I18nProvider } from '../../../src/admin/i18n/context'
import { QueueList } from '../../../src/admin/queue/QueueList'
import { nameOf, particularsOf } from '../../../src/admin/queue/words'
import { ActionForm } from '../../../src/admin/review/ActionForm'
import { Actions } from '../../../src/admin/review/Actions'
import { History } from '../../../src/admin/review/History'
import { OwnReviewText } from '../../../src/admin/review/OwnReviewText'
import { ReviewsList } from '../../../src/admin/review/ReviewsList'
import { StandingText } from '../../../src/admin/review/StandingText'
import { TagForm } from '../../../src/admin/review/TagForm'
import { DeskSearch } from '../../../src/admin/search/DeskSearch'
import { ResultList } from '../../../src/admin/search/ResultList'
import { SearchButton } from '../../../src/admin/search/SearchButton'
import { SearchDialog } from '../../../src/admin/search/SearchDialog'
import { summary, whereabouts } from '../../../src/admin/search/words'
import { Without } from '../../../src/admin/search/Without'
import { SetAsideList } from '../../../src/admin/setAside/SetAsideList'
import { LOCALES } from '../../../src/domain/locale'
import { REVIEW_STATES } from '../../../src/domain/review'
import type { ShownReview } from '../../../src/review/shownReviews'
import { adminI18nIn } from '../../../src/words/admin'
import { i18nIn } from '../../../src/words/i18n'
import { BRACKETS } from '../../../src/words/pseudo'

const i18n = adminI18nIn('en-XA')
const { words } = i18n
const AT = '2026-03-04T10:20:00.000Z'
const nothing = () => undefined

/** What is stored in this hub has no letters, so that all letters are words of the admin. */
const NAME = '1'
const note = '2'

/** Made by Intl in English here, as in any language. */
const FORMATTED = [i18n.moment(AT), ...LOCALES.map(i18n.language)]

/** As a browser gets it, of which the parts here need little. */
const CONFIG: ClientConfig = JSON.parse(
  '{ "collections": [{ "slug": "publications", "fields": [] }], "globals": [], "routes": { "admin": "/admin" } }',
)

type Router = ComponentProps<typeof AppRouterContext>['value']

/** @returns what is said in a language beside what stands in brackets: texts, and names for those who listen */
function strayWords(shown: ReactNode): string {
  const html = renderToStaticMarkup(
    <AppRouterContext value={{} as Router}>
      <ConfigProvider config={CONFIG}>
        <I18nProvider value={i18n}>{shown}</I18nProvider>
      </ConfigProvider>
    </AppRouterContext>,
  )
  const named = [...html.matchAll(/ (?:alt|aria-label|placeholder|title)="([^"]*)"/g)].map(([, name]) => name)
  const texts = [html.replace(/<[^>]*>/g, ' ').replace(/&[#\w]+;/g, ' '), ...named].join('\n')
  expect(texts).toContain(BRACKETS[0])
  let rest = FORMATTED.reduce((text, one) => text.replaceAll(one, ''), texts)
  while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '')
  return rest.match(/\p{L}.*/gu)?.join('\n') ?? ''
}

const security: Security = {
  email: NAME,
  pendingEmail: { email: note, until: AT, waitsFor: ['old', 'new'] },
  secondFactor: { since: AT, recoveryCodesLeft: 3, isRequired: false },
  sessions: [
    { key: '1', device: NAME, network: note, signedInAt: AT, lastSeenAt: AT, isCurrent: true },
    { key: '2', device: NAME, network: '', signedInAt: AT, lastSeenAt: AT, isCurrent: false },
  ],
  ...{ disabledAt: null, erasedAt: null },
}
const own = { userId: '1', onDone: nothing }
const without = { ...security, pendingEmail: null, secondFactor: { ...security.secondFactor, since: null } }

const inReview = { publicationId: '1', revision: 1, onDone: nothing, onFollow: nothing, onCancel: nothing }
const sent = {
  recommendation: 'reject',
  note,
  noteToLead: note,
  sentAt: AT,
  isCarriedOver: true,
  setAside: null,
} as const
const review: ShownReview = {
  ...{ reviewer: { id: '1', name: NAME }, state: 'asked', isOver: false, dueAt: AT, isLate: true, declined: null },
  sent: null,
}
const reviews: ShownReview[] = [
  review,
  { ...review, reviewer: null, isLate: false },
  ...REVIEW_STATES.flatMap((state) => [true, false].map((isOver) => ({ ...review, state, isOver }))),
  { ...review, state: 'refused', declined: { reason: 'no-time', answer: note } },
  { ...review, state: 'sent', sent },
  { ...review, state: 'sent', sent: { ...sent, isCarriedOver: false, setAside: note } },
]
const standing = {
  ...{ revision: 1, isLive: true, embargoUntil: AT, slug: '1', reviewDays: 9, reviews },
  ...{ ownReview: null, tags: null },
}
const { publicationWorkflow, history } = words
const actions = (Object.keys(publicationWorkflow.done) as (keyof typeof publicationWorkflow.done)[]).map((action) => ({
  ...{ action, wording: action },
  needs: ['note', 'reviewers', 'sent-reviews', 'due', 'recommendation', 'decline-reason'] as const,
  takes: ['note-to-lead', 'successor', 'entirely'] as const,
}))
const files = ['release', 'take-down'] as const
const sharing = {
  ...{ release: 'none' as const, isPublic: false, hasPaper: false, isListed: false, updatedAt: AT },
  ...{ visibility: 'public' as const, actions: files.map((action) => ({ action, wording: action, needs: [] })) },
}
const entry = { at: AT, account: null, note }
const where = { group: NAME, publication: note, state: 'draft' as const, isDraftBesideLive: true }
const hit = { id: '1', title: [], snippet: [], where, href: '/1', file: { page: 2, href: '/1', snippet: [] } }
const { heading } = i18nIn('en-XA').words.kinds.publication
const answer = { total: 0, isLowerBound: true, asBeginning: true, kinds: [], without: [{ word: '1', total: 2 }] }
const job = {
  ...{ id: '1', recipient: NAME, subject: note, tries: 2, enqueuedAt: AT, dueAt: AT, finishedAt: AT, leasedUntil: AT },
  ...{ leaseHolder: NAME, lastError: null, kind: 'mail' },
}
const states = Object.keys(publicationWorkflow.states) as (keyof typeof publicationWorkflow.states)[]

test.each<[string, ReactNode]>([
  [
    'the state of a paper',
    states.map((state) => (
      <StandingText key={state} mayWrite shown="published" standing={{ ...standing, state, actions: [] }} />
    )),
  ],
  [
    'what can be done with a paper',
    <Actions
      {...inReview}
      onLeave={nothing}
      standing={{
        ...{ ...standing, state: 'submitted' as const },
        actions: actions.map((action, index) => ({
          ...action,
          blocked:
            [null, { reason: 'reviewer-against' as const }, { reason: 'reviewers-silent' as const, count: 2 }][
              index % 3
            ] ?? null,
        })),
      }}
    />,
  ],
  [
    'the forms of actions',
    actions.map((action) => (
      <ActionForm
        {...inReview}
        action={{ ...action, blocked: null }}
        key={action.action}
        reviewDays={9}
        reviews={reviews}
      />
    )),
  ],
  ['tags', <TagForm {...inReview} key="tags" tags={{ themes: [], keywords: [], countries: [] }} />],
  [
    'reviews',
    <>
      <ReviewsList reviews={reviews} />
      {REVIEW_STATES.map((state) => (
        <OwnReviewText key={state} review={{ state, request: note, dueAt: AT, sent }} />
      ))}
    </>,
  ],
  [
    'a history',
    [
      { who: NAME, reviewers: null },
      { who: null, reviewers: null },
      { who: NAME, reviewers: { from: '1', to: '2' } },
    ].map((told, index) => (
      <History entries={Object.keys(history.deeds).map((action) => ({ ...entry, action, ...told }))} key={index} />
    )),
  ],
  [
    'a file',
    <>
      <FileActions documentId="1" onFollow={nothing} sharing={sharing} />
      {[true, false].flatMap((isPublic) =>
        [true, false].map((hasPaper) => Object.values(sharingWords({ ...sharing, isPublic, hasPaper }, words))),
      )}
    </>,
  ],
  [
    'the desk',
    <>
      <MyGroups
        groups={[{ id: '1', name: NAME, slug: '1', role: 'lead', publishing: 'lead' }]}
        groupsAt="/"
        i18n={i18n}
      />
      <WaitingList
        i18n={i18n}
        list={{
          name: 'tag',
          papers: [{ id: '1', title: NAME, state: 'draft', group: NAME, updatedAt: AT }],
          total: 2,
          where: {},
        }}
        papersAt="/"
      />
      <DeskSearch />
      <SearchButton />
    </>,
  ],
  [
    'a search',
    <>
      <SearchDialog onClose={nothing} />
      <ResultList
        active="1"
        id="1"
        isBusy={false}
        kinds={[{ kind: 'publication', heading, total: 9, hits: [{ ...hit, kind: 'publication' }] }]}
      />
      <Without onSearch={nothing} text="1" without={answer.without} />
      {[0, 1, 2].map((total) => summary({ ...answer, total }, words))}
      {whereabouts(where, words)}
    </>,
  ],
  [
    'the queue',
    <>
      <QueueList />
      <SetAsideList />
      {nameOf({ ...job, state: 'done' }, words)}
      {(['failed', 'running', 'waiting', 'done'] as const).map((state) => particularsOf({ ...job, state }, i18n))}
    </>,
  ],
  [
    'an account',
    <>
      <AccountPage preferences={{}} profile={{ name: NAME, locale: 'en' }} userId="1" />
      <ProfilePart onDone={nothing} profile={{ name: NAME, locale: 'en' }} userId="1" />
      {[security, without].map((one, index) => (
        <div key={index}>
          <EmailPart {...own} security={one} />
          <PasswordPart {...own} security={one} />
          <SecondFactorPart {...own} security={one} />
          <SessionsPart {...own} security={one} />
        </div>
      ))}
      <LeavePart onDeleted={nothing} userId="1" />
    </>,
  ],
  [
    'the way in',
    <>
      <SignIn forgotAt="/" next="/" />
      <NewPasswordPage signInAt="/" />
      <ConfirmEmailPage signInAt="/" />
    </>,
  ],
])('%s has no word from outside the catalogue', (_, shown) => {
  expect(strayWords(shown)).toBe('')
})
