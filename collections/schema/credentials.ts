import { z } from 'zod'
import { faultsOf, invalidBody } from './invalidBody'
import { line } from './text'

const email = line(254)
const password = z.string('Write text.').max(1_000, 'Keep it within 1,000 characters.')

/** What operations on accounts take; Payload itself says what is missing. */
const CREDENTIALS: Record<string, z.ZodType> = {
  login: z.looseObject({ email: email.optional(), password: password.optional() }),
  forgotPassword: z.looseObject({ email: email.optional() }),
  resetPassword: z.looseObject({ token: line(200).optional(), password: password.optional() }),
  unlock: z.looseObject({ email: email.optional() }),
}

/**
 * Checks the body of an operation on an account: an object in the place of a password or token would reach the database.
 *
 * @param operation as Payload names it; those without credentials pass
 * @param args of it
 * @throws HttpProblem 400
 */
export function checkCredentials(operation: string, args: object): void {
  const schema = CREDENTIALS[operation]
  if (!schema || !('data' in args)) return
  const parsed = schema.safeParse(args.data)
  if (!parsed.success) throw invalidBody(faultsOf(parsed.error))
}
