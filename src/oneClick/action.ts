import type { PayloadRequest } from 'payload'
import type { Account } from '../domain/roles'
import type { Words } from '../words/i18n'

/** What one-click pages say. */
export type OneClickWords = Words['oneClick']

/** What is said of an action. */
export interface ActionWords {
  /** In the mail. */
  link: string
  /** Of the page that asks for a confirmation. */
  title: string
  /** What will happen, and what it means. */
  explanation: string
  button: string
  /** Once it has happened. */
  done: string
}

/** What the page asks for beside the confirmation. */
export interface ActionField {
  name: string
  label(words: OneClickWords): string
  hint?(words: OneClickWords): string
  required?: true
  /** Characters. */
  maxLength: number
  /** One of these is chosen; text is written where there are none. */
  choices?(words: OneClickWords): { value: string; label: string }[]
}

/** What a link keeps of its cause. */
export interface LinkContext {
  req: PayloadRequest
  /** Of the person whose link it is, with the roles that hold now. */
  account: Account
  /** Language of the same person. */
  locale: string
  /** Id of the document. */
  document: string
  /** What createLink() was given, as JSON. */
  about: unknown
}

/** How things stand when somebody opens a link. */
export type Outlook =
  | {
      kind: 'open'
      /** What it is about, as the person may read it. */
      title: string
      /** Path at which one reads it, signed in. */
      path: string
      /** Of the document that is shown; it comes back with the form, and a change meanwhile is a conflict. */
      revision: number
    }
  /** The person may not do it any more, or never might. */
  | { kind: 'not-yours' }
  /** Somebody else was faster, or it cannot be done for another reason, which is said where it is known. */
  | { kind: 'overtaken'; reason?: string }

/** A row of the table of what can be done by a link, without signing in (./actions). */
export interface OneClickAction {
  /** Milliseconds that a link lives. */
  lifetime: number
  /** Whether people with a second factor get such links too: a mailbox alone acts for them then. */
  besideSecondFactor: boolean
  /** Whether the person may have nothing to read there afterwards. */
  endsReading?: true
  words(words: OneClickWords): ActionWords
  fields: readonly ActionField[]
  /** Asked before the page is shown, and before it is done. */
  look(context: LinkContext): Promise<Outlook>
  /**
   * Does it as the person, in the transaction in which the link is used up.
   *
   * @param context of the link
   * @param input by the names of the fields, trimmed; and the revision that was seen
   * @throws HttpProblem as it does in the panel: nothing has happened then, and the link can be used again
   */
  perform(context: LinkContext, input: { fields: Record<string, string>; revision: number }): Promise<unknown>
}
