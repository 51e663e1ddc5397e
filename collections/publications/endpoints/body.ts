import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import type { z } from 'zod'
import { HttpProblem } from '../../../src/domain/errors'
import type { Account } from '../../../src/domain/roles'
import { principalOf } from '../../../src/access/principal'
import { faultsOf, invalidBody } from '../../schema/invalidBody'

/**
 * @param req a request with a JSON body
 * @param schema of the body
 * @throws HttpProblem 400 that names every field that does not fit
 */
export async function bodyOf<T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T> {
  await addDataAndFileToRequest(req)
  const parsed = schema.safeParse(req.data ?? {})
  if (parsed.success) return parsed.data
  throw invalidBody(faultsOf(parsed.error))
}

/**
 * @param req a request
 * @throws HttpProblem 401 for visitors
 */
export async function accountOf(req: PayloadRequest): Promise<Account> {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') throw new HttpProblem('sign-in.required', 401, 'Sign in to do this.')
  return principal
}

/** @param req of a route with `:id` */
export function idParam(req: PayloadRequest): string {
  return String(req.routeParams?.id)
}
