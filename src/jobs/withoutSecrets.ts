/** Characters of an error that are kept. */
const MAX_LENGTH = 500

/** Characters of a part that gives a token away; shorter ones are words. */
const PART = 12

/** What follows the path of a link, in whatever way a text breaks it. */
const SECRET_OF_LINK = /(https?:\/\/[^\s?#]*)[?#]\S*/g

const RUN = new RegExp(`[\\w-]{${PART},}`, 'g')

/**
 * An error may repeat what it is about: a mail server that refuses a mail for a link in it, a database that shows what it was to
 * store.
 *
 * @param message of an error
 * @param input of the job that it came from
 * @returns the message without the secret part of links and without any longer run of letters and digits that shares a part
 *   with the input
 */
export function withoutSecrets(message: string, input: unknown): string {
  const secret = JSON.stringify(input) ?? ''
  const holdsPartOf = (run: string) =>
    Array.from({ length: run.length - PART + 1 }, (_, from) => run.slice(from, from + PART)).some((part) =>
      secret.includes(part),
    )
  const shown = message.replace(SECRET_OF_LINK, '$1#…').replace(RUN, (run) => (holdsPartOf(run) ? '…' : run))
  return shown.replace(/\s+/g, ' ').slice(0, MAX_LENGTH)
}
