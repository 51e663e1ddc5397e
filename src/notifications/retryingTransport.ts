import type { SendMailOptions, Transporter } from 'nodemailer'

/** Milliseconds before each further try: in all some forty minutes, longer than a mail server takes to restart. */
const PAUSES = [5_000, 30_000, 120_000, 600_000, 1_800_000]

/**
 * Makes sending a mail a matter of a moment that cannot fail: whoever asks for it goes on at once, and a mail server that
 * is away delays the mail and nothing else. What waits is lost when the process ends.
 *
 * @param transport changed in place
 * @param report is told of each try that failed
 * @param pauses milliseconds before each further try
 */
export function retrying(
  transport: Transporter,
  report: (error: unknown, triesLeft: number) => void,
  pauses: readonly number[] = PAUSES,
): Transporter {
  const send = transport.sendMail.bind(transport) as (mail: SendMailOptions) => Promise<unknown>

  const attempt = async (mail: SendMailOptions, tries: number): Promise<void> => {
    try {
      await send(mail)
    } catch (error) {
      report(error, pauses.length - tries)
      const pause = pauses[tries]
      // A process that has nothing else to do may end.
      if (pause !== undefined) setTimeout(() => void attempt(mail, tries + 1), pause).unref()
    }
  }

  return Object.assign(transport, {
    sendMail: (mail: SendMailOptions) => {
      void attempt(mail, 0)
      return Promise.resolve({ accepted: [], pending: [mail.to] })
    },
  })
}
