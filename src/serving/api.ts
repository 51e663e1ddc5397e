import { Router } from 'express'
import { handleEndpoints, type CollectionSlug, type Payload } from 'payload'
import { QUEUE } from '../../collections/jobs/endpoints'
import { KEPT_MAILS } from '../../collections/keptMails/endpoints'
import { SET_ASIDE } from '../../collections/setAside/endpoints'
import { ACCOUNT_ENDPOINTS } from '../../collections/users/endpoints'
import { NETWORK_HEADER, networkOf } from '../accounts/sessions/network'
import { limitCounters } from '../config/database'
import type { Env } from '../config/env'
import { keyedHash } from '../config/keyedHash'
import { noteSession, type Session } from '../http/door/session'
import { equaliseSignIn } from '../http/equaliseSignIn'
import { mongoLimitStore } from '../http/mongoLimitStore'
import { payloadHandler } from '../http/payloadHandler'
import { generalLimit } from '../http/rateLimits'
import { restGuard } from '../http/restGuard'
import { noStore } from '../http/securityHeaders'
import { accountOf, nameTriedAccount, signInLimits } from '../http/signInLimits'
import { writeQueue } from '../http/writeQueue'
import { WORKSPACE } from '../workspace/endpoint'
import { dateFields } from './dateFields'
import { isReachable } from './reachable'
import type { ReadUser } from './session'

/** Of one address in a minute: far more than a person or the admin makes. */
const REQUESTS_A_MINUTE = 1200

/** Payload's own collections that may be reached: the admin keeps each person's columns and tabs there. */
const PREFERENCES = 'payload-preferences'

/**
 * Payload's REST API behind our guards.
 *
 * @param payload to serve
 * @param env the settings
 * @param session who sends a request
 */
export function api(payload: Payload, env: Env, session: ReadUser): Router {
  const accountWith = (email: string) =>
    payload.db.findOne<{ id: string }>({ collection: 'users', where: { email: { equals: email } } })

  const router = Router()
  router.use(noStore)
  // Tests and benchmarks send more from one address than any limit could allow.
  if (env.mode !== 'test') router.use(generalLimit('api', { limit: REQUESTS_A_MINUTE, window: 60_000 }))
  router.use(
    ...restGuard({
      publicURL: env.publicUrl,
      session,
      collections: [...payload.config.collections.map(({ slug }) => slug).filter(isReachable), PREFERENCES],
      globals: payload.config.globals.map(({ slug }) => slug),
      rootEndpoints: [WORKSPACE, SET_ASIDE, QUEUE, KEPT_MAILS],
      longQueries: [WORKSPACE],
      endpointParameters: { [`${WORKSPACE}/search`]: ['q'] },
      versionedCollections: payload.config.collections.filter(({ versions }) => versions).map(({ slug }) => slug),
      versionedGlobals: payload.config.globals.filter(({ versions }) => versions).map(({ slug }) => slug),
      dateFields: dateFields(payload),
      collectionEndpoints: { users: ACCOUNT_ENDPOINTS },
      anonymousWrites: ACCOUNT_ENDPOINTS.map((name) => `/users/${name}`),
      uploadCollections: ['documents', 'images'],
      uploadLimit: env.maxUploadBytes,
      mayAskAccess: async (req, document) => {
        const user = await session(req)
        if (!user) return false
        if (!document) return true
        const { totalDocs } = await payload.count({
          collection: document.collection as CollectionSlug,
          where: { id: { equals: document.id } },
          overrideAccess: false,
          user,
        })
        return totalDocs > 0
      },
    }),
  )
  router.use((req, _res, next) => {
    req.headers[NETWORK_HEADER] = networkOf(req.ip)
    next()
  })
  router.use(nameTriedAccount(keyedHash(env.secret, 'accounts in the log')))
  router.use(...signInLimits({ store: sharedCounters(payload, env) }))
  router.use(equaliseSignIn({ accountExists: async (email) => (await accountWith(email)) !== null }))
  router.use(
    writeQueue(
      {
        userKey: async (req) => {
          const email = accountOf(req)
          if (email) return (await accountWith(email))?.id ?? email
          return (await session(req))?.id
        },
      },
      payloadHandler({
        handle: async (request, req) => {
          const answer = await handleEndpoints({ config: payload.config, request })
          // Payload has put what it found out about the request into the request itself.
          if ('user' in request) noteSession(req, request.user as Session | null)
          return answer
        },
        publicURL: env.publicUrl,
        logger: payload.logger,
      }),
    ),
  )
  return router
}

/**
 * Nodes that share a MongoDB count tries to sign in together. A SQLite file has one process that writes to it, and a row for
 * every try would take the one writer from those who save: there the memory of the process holds the same.
 */
function sharedCounters(payload: Payload, env: Env) {
  const counters = limitCounters(payload)
  return counters ? mongoLimitStore(counters, keyedHash(env.secret, 'rate limits')) : undefined
}
