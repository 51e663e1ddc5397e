import type { Payload, PayloadRequest } from 'payload'
import { HttpProblem } from '../../domain/errors'
import { seal, unseal } from '../secretBox'
import { addRow, changeRow, removeRows, rowsOf, type PrivateRows } from '../store'
import { newRecoveryCodes, recoveryHash } from './recoveryCodes'
import { newSecret, stepOf } from './totp'

export type SecondFactor = PrivateRows['second-factors']

/** After so many wrong codes in a row none is taken for a while, from wherever they come: six digits are soon tried. */
const FAILURES = 10
const PAUSE = 15 * 60_000

/** @returns the second factor that a person must give at sign-in, null when there is none */
export async function activeFactor(payload: Payload, user: string, req?: PayloadRequest): Promise<SecondFactor | null> {
  const rows = await rowsOf(payload, 'second-factors', user, req)
  return rows.find(({ confirmedAt }) => confirmedAt) ?? null
}

/**
 * Begins an enrolment; an earlier one that was not finished is forgotten.
 *
 * @returns the shared secret, base32
 */
export async function beginEnrolment(req: PayloadRequest, user: string): Promise<string> {
  await removeRows(req, 'second-factors', { and: [{ user: { equals: user } }, { confirmedAt: { equals: null } }] })
  const secret = newSecret()
  await addRow(req, 'second-factors', {
    ...{ user, secret: seal(req.payload.secret, secret), confirmedAt: null },
    ...{ lastStep: 0, recoveryCodes: [], failures: 0, failedAt: null },
  })
  return secret
}

/**
 * Finishes an enrolment by a first code, in the place of the factor before.
 *
 * @returns the recovery codes, to be shown once
 * @throws HttpProblem 409 when nothing was begun, 400 when the code is wrong
 */
export async function finishEnrolment(req: PayloadRequest, user: string, code: string): Promise<string[]> {
  const rows = await rowsOf(req.payload, 'second-factors', user, req)
  const begun = rows.find(({ confirmedAt }) => !confirmedAt)
  if (!begun) throw new HttpProblem('second-factor.not-begun', 409, 'Begin again: no key waits for its first code.')
  const step = stepOf(secretOf(req, begun), code, begun.lastStep)
  if (step === null) throw wrongCode(400)
  const { shown, kept } = freshCodes(req, user)
  for (const { id } of rows) if (id !== begun.id) await removeRows(req, 'second-factors', { id: { equals: id } })
  const confirmedAt = new Date().toISOString()
  await changeRow(req, 'second-factors', begun.id, { confirmedAt, lastStep: step, recoveryCodes: kept })
  return shown
}

/** @returns new recovery codes; the ones before are void */
export async function renewRecoveryCodes(req: PayloadRequest, { id, user }: SecondFactor): Promise<string[]> {
  const { shown, kept } = freshCodes(req, user)
  await changeRow(req, 'second-factors', id, { recoveryCodes: kept })
  return shown
}

function freshCodes(req: PayloadRequest, user: string): { shown: string[]; kept: string[] } {
  const shown = newRecoveryCodes()
  return { shown, kept: shown.map((code) => recoveryHash(req.payload.secret, user, code)) }
}

/**
 * Takes a code for one sign-in, in the transaction of that sign-in, and never again.
 *
 * @param factor of the person, as `activeFactor` found it in the same transaction
 * @param typed a code of the program, or a recovery code
 * @returns which of the two it was
 * @throws HttpProblem 401 when it is neither, 429 after many such
 */
export async function spendCode(
  req: PayloadRequest,
  factor: SecondFactor,
  typed: string,
): Promise<'code' | 'recovery code'> {
  const { id, user, failures, failedAt } = factor
  if (failures >= FAILURES && failedAt && Date.now() - Date.parse(failedAt) < PAUSE)
    throw new HttpProblem('sign-in.too-many', 429, 'Too many wrong codes. Wait a quarter of an hour, then try again.')
  const step = stepOf(secretOf(req, factor), typed, factor.lastStep)
  if (step !== null) {
    await changeRow(req, 'second-factors', id, { lastStep: step, failures: 0 })
    return 'code'
  }
  const hash = recoveryHash(req.payload.secret, user, typed)
  if (!factor.recoveryCodes.includes(hash)) throw wrongCode(401)
  const recoveryCodes = factor.recoveryCodes.filter((other) => other !== hash)
  await changeRow(req, 'second-factors', id, { recoveryCodes, failures: 0 })
  return 'recovery code'
}

/** Remembers a wrong code. To be called outside the transaction of the sign-in, which is undone. */
export async function countWrongCode(req: PayloadRequest, user: string): Promise<void> {
  const factor = await activeFactor(req.payload, user)
  if (!factor) return
  const isPast = !factor.failedAt || Date.now() - Date.parse(factor.failedAt) >= PAUSE
  const failures = isPast ? 1 : factor.failures + 1
  await changeRow(req, 'second-factors', factor.id, { failures, failedAt: new Date().toISOString() })
}

/** @throws HttpProblem 401 when the hub has another secret by now */
function secretOf(req: PayloadRequest, { secret }: SecondFactor): string {
  try {
    return unseal(req.payload.secret, secret)
  } catch {
    throw new HttpProblem(
      'second-factor.unreadable',
      401,
      'The hub has lost the key of your second factor. Ask an admin to take it off, then set it up again.',
    )
  }
}

function wrongCode(status: 400 | 401): HttpProblem {
  return new HttpProblem(
    status === 401 ? 'sign-in.code' : 'second-factor.code',
    status,
    'This code does not count. Codes change every thirty seconds and count once: enter the one that shows now.',
    { field: 'code' },
  )
}
