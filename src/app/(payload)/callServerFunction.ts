import { handleServerFunctions } from '@payloadcms/next/layouts'
import { headers } from 'next/headers'
import { executeAuthStrategies, getPayload, type ServerFunctionClient } from 'payload'
import { checkServerFunction, type ServerFunctionCall } from '../../http/adminGate/functions'
import { adminEntities } from '../../serving/adminEntities'
import config from './admin-config'
import { importMap } from './admin/importMap'

const WORDS = 'The admin could not do this. Try again, and tell those who run the hub when it persists.'

/**
 * Calls one of the admin's server functions for somebody who is signed in. What Express has checked of the encoded call is
 * checked here of the decoded one, and nothing of a fault's own text leaves the server.
 *
 * @returns what the function does, or `errors` as Payload's own functions tell of them: an error that is thrown is a 500
 * @throws Next's own signals, such as a redirect
 */
export const callServerFunction: ServerFunctionClient = async (call) => {
  const payload = await getPayload({ config })
  const { user } = await executeAuthStrategies({ headers: await headers(), payload })
  if (!user) return failed('Sign in first.')
  try {
    const checked = checkServerFunction([call], adminEntities(payload))
    return withoutInternals(await handleServerFunctions({ ...withoutReload(checked), config, importMap }))
  } catch (error) {
    if (isSignalOfNext(error)) throw error
    if (!isRefusal(error))
      payload.logger.error({ err: error, function: String(call?.name) }, 'A server function failed')
    return failed(WORDS)
  }
}

/**
 * Payload would cover a form that somebody else has saved meanwhile, and offer to read it again without what was typed. A
 * paper is refused when it is saved, by its revision, with what was typed still there.
 */
function withoutReload({ name, args }: ServerFunctionCall): ServerFunctionCall {
  return args.collectionSlug === 'publications' ? { name, args: { ...args, checkForStaleData: false } } : { name, args }
}

function failed(message: string) {
  return { errors: [{ message }] }
}

/** Some functions return what went wrong, with the message of whatever was thrown: SQL, paths, addresses. */
function withoutInternals(result: unknown): unknown {
  if (typeof result !== 'object' || result === null || !('errors' in result)) return result
  return failed(WORDS)
}

function isSignalOfNext(error: unknown): boolean {
  return isObject(error) && typeof error.digest === 'string' && error.digest.startsWith('NEXT_')
}

function isRefusal(error: unknown): boolean {
  return isObject(error) && typeof error.status === 'number' && error.status < 500
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
